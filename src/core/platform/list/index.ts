// A list as paper and as a workbook, both from the columns that its screen shows.
import { numberText } from '#contract/dates.ts';
import type { ListColumn } from '#contract/list.ts';
import type { XlsxCell, XlsxSheet } from '#core/platform/sheet/xlsx.ts';
import type { Org, PaperName } from '#core/platform/typesetting/index.ts';
import type { PrintedTable } from './printedTable.ts';

export type { PrintedTable } from './printedTable.ts';
export { ranked } from './ranked.ts';

/** A column as it stands on paper: so many millimetres, or its share of what is left. */
export type PrintedColumn<R> = Pick<ListColumn<R>, 'title' | 'value'> & {
  width: { mm: number } | { share: number };
  /** Stands above columns side by side. */
  group?: string;
  isCentred?: boolean;
  /** Of several lines the first one. */
  isBold?: boolean;
  /**
   * Words may break where the column is narrow; a name is written as names are printed; a number stands at the right, with
   * its thousands apart; of a count nothing is a dash.
   */
  as?: 'name' | 'text' | 'number' | 'count';
};

/** A list without a form of its own: what it is, and its table. */
export type ListPaper = PrintedTable & {
  org: Org;
  kertas: PaperName;
  /** What the file is called, repeated at the foot of each page. */
  nama: string;
  judul: string;
  /** Below the title. */
  keterangan: string;
  tanggal: string;
};

export const printedTable = <R>(columns: readonly PrintedColumn<R>[], rows: readonly R[]): PrintedTable => ({
  kolom: columns.map(({ title, group = null, width, isCentred = false, isBold = false, as = null }) => ({
    kepala: title,
    kelompok: group,
    lebar: width,
    tengah: isCentred,
    tebal: isBold,
    rupa: as,
  })),
  baris: rows.map((row) =>
    columns.map(({ value, as }) => {
      const cell = value(row);
      if (as === 'count' && cell === 0) return '–';
      return (as === 'number' || as === 'count') && typeof cell === 'number'
        ? numberText(cell)
        : String(cell);
    }),
  ),
});

/** What a workbook holds of a column: a date as a date. */
const cellOf = <R>({ value, day }: ListColumn<R>, row: R): XlsxCell => {
  const on = day?.(row);
  return on ? { day: on } : value(row);
};

/** One sheet: what it is in lines above, then the bold heads, which stay in sight, and a row for each. */
export const listSheet = <R>(
  name: string,
  above: readonly string[],
  columns: readonly ListColumn<R>[],
  rows: readonly R[],
  /** How wide the numbers of the rows stand, where they are numbered; a last, bold row; what is said below. */
  { numbers, total, note }: { numbers?: number; total?: R; note?: string | null } = {},
): XlsxSheet => {
  const isNumbered = numbers !== undefined;
  const placesOf = (isMeant: (column: ListColumn<R>) => boolean): number[] =>
    columns.flatMap((column, i) => (isMeant(column) ? [i + (isNumbered ? 1 : 0)] : []));
  const line = (row: R, number: XlsxCell): XlsxCell[] => [
    ...(isNumbered ? [number] : []),
    ...columns.map((column) => cellOf(column, row)),
  ];
  const head = above.length + 1;
  const body = rows.map((row, i) => line(row, i + 1));
  return {
    name,
    widths: [...(isNumbered ? [numbers] : []), ...columns.map(({ chars }) => chars)],
    rows: [
      ...above.map((text) => [text]),
      [],
      [...(isNumbered ? ['No'] : []), ...columns.map(({ title }) => title)],
      ...body,
      ...(total === undefined ? [] : [line(total, '')]),
      ...(note ? [[], [note]] : []),
    ],
    boldRows: [0, head, ...(total === undefined ? [] : [head + body.length + 1])],
    frozenRows: head + 1,
    rupiahColumns: placesOf(({ unit }) => unit === 'rupiah'),
    wrappedColumns: placesOf(({ wraps }) => wraps === true),
  };
};
