import type { StoredTables } from './schema.ts';

/** The schema as Kysely sees it. */
export type Tables = StoredTables & {
  /** The contentless full-text index: `rowid` is the person's id. */
  person_search: { rowid: number; tokens: string };
  /** The words of that index. */
  person_vocabulary: { term: string; doc: number; cnt: number };
};
