import type { StoredTables } from '#core/kernel/schema.ts';

type ColumnOf<Table extends keyof StoredTables> = keyof StoredTables[Table] & string;
type LastingIn<Table extends keyof StoredTables> = {
  /** "book"; of several series it stands before the letter of each: "case:". */
  kind: string;
  table: Table;
  /** The column of the number, and the one of the letter where each letter is counted apart. */
  number: ColumnOf<Table>;
  letter?: ColumnOf<Table>;
};

/** Numbers that are counted on through the years and stand on receipts, labels and reports: where they are stored. */
export type LastingSeries = { [Table in keyof StoredTables]: LastingIn<Table> }[keyof StoredTables];
