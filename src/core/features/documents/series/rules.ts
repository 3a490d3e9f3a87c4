/**
 * The tables of numbered papers. `counted`: the column that says which of several series a row is counted in; null where
 * all of them are counted together.
 */
export const numberedTables = {
  certificate: { counted: null },
  letter: { counted: 'series' },
} as const;
export type NumberedTable = keyof typeof numberedTables;

/** Where the numbers of a series are: 'letter:' and the uid of a kind is counted among the letters. */
export const tableOf = (series: string): NumberedTable => series.split(':', 1)[0] as NumberedTable;

/** The kind of a day's tickets, a series for each letter. */
export const ticketKind = (letter: string): string => `ticket:${letter}`;
export const isTicket = ({ kind }: { kind: string }): boolean => kind.startsWith(ticketKind(''));

/**
 * What is counted on through the years and stands on receipts, labels and reports: cases by their letter, products, titles,
 * batches, locked months.
 */
export const caseKind = (letter: string): string => `case:${letter}`;
export const PRODUCTS = 'product';
export const BOOKS = 'book';
export const BATCHES = 'consignment';
export const LOCKS = 'monthLock';
export const NO_PERIOD = '';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** All of these; of every letter, as the kind of a lost case may have none in a file. */
export const lastingKinds: readonly string[] = [
  ...Array.from(ALPHABET, caseKind),
  PRODUCTS,
  BOOKS,
  BATCHES,
  LOCKS,
];
