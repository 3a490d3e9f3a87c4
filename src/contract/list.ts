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
};
