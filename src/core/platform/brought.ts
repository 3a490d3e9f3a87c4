import type { HistoryEntry } from '#contract/person.ts';
import type { Db } from '#core/kernel/database.ts';
import type { StoredTables } from '#core/kernel/schema.ts';
import type { AuditedThing } from './audited.ts';

/** What has happened with a person in one feature, in any order; `at` is the instant that entries are sorted by. */
export type HistorySource = (db: Db, personId: number) => Promise<(HistoryEntry & { at: string })[]>;

/** What features bring to each other, without knowing of each other. */
export type Brought = {
  /** The kinds of things whose changes the audit log tells. */
  audited: readonly { [Entity in keyof StoredTables]: AuditedThing<Entity, string> }[keyof StoredTables][];
  /** The history of a person: the card on the screen and on paper. */
  history: readonly HistorySource[];
};
