import { numericDate } from './dates.ts';

/**
 * A column of a list, said once. The screen, the printed list and the workbook spread it and add how wide it stands with
 * them: `{ ...registerColumns.number, width: 222 }`.
 */
export type ListColumn<R> = {
  title: string;
  /** What a row says in it, as people read it: a date is 23/11/2026. */
  value: (row: R) => string | number;
  /** Its width in a workbook, in characters. */
  chars: number;
  /** Of a column of dates the day itself, which a workbook keeps as one: 2026-11-23; null: not known. */
  day?: (row: R) => string | null;
  /** Rupiah stand with their thousands apart. */
  unit?: 'rupiah';
  /** Long texts, which take several lines of a workbook's cell. */
  wraps?: true;
};

/** A column of dates. */
export const dayColumn = <R>(title: string, day: (row: R) => string | null, chars = 12): ListColumn<R> => ({
  title,
  value: (row) => {
    const on = day(row);
    return on ? numericDate(on) : '';
  },
  day,
  chars,
});

/** A column whose reader has no screen to ask: what it means is told beside the list. */
export type DataColumn<R> = ListColumn<R> & { meaning: string };
export const meant = <R>(column: ListColumn<R>, meaning: string): DataColumn<R> => ({ ...column, meaning });
