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

/** Of what is counted on through the years. */
export const NO_PERIOD = '';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** The kinds of a lasting series; of every letter, as the kind of a lost case may have none in a file. */
export const kindsOf = ({ kind, letter }: { kind: string; letter?: string }): string[] =>
  letter === undefined ? [kind] : Array.from(ALPHABET, (each) => kind + each);
