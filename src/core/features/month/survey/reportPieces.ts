import { decimals } from '#contract/dates.ts';
import { type PrintedColumn, type PrintedTable, printedTable } from '#core/platform/list/index.ts';

/** A paragraph, a numbered list, a table with its name, or bars of the elements. */
export type Piece =
  | { teks: string }
  | { butir: string[] }
  | { tabel: PrintedTable & { nama: string; ket: string } }
  | { grafik: [label: string, value: number][]; seri: string[] };
export type Part = { judul: string; isi: Piece[] };

export const text = (teks: string): Piece => ({ teks });
export const paragraphs = (texts: string): Piece[] =>
  texts
    .split('\n')
    .filter((each) => each.trim() !== '')
    .map(text);
/** Its head, what a row says in it, its width in mm or its share of what is left, and what stands above several. */
export type Column<R> = readonly [
  title: string,
  value: (row: R) => string | number,
  mm: number | null,
  as?: PrintedColumn<R>['as'],
  group?: string,
];
export const table = <R>(
  nama: string,
  columns: readonly Column<R>[],
  rows: readonly R[],
  ket = '',
): Piece => ({
  tabel: {
    nama,
    ket,
    ...printedTable(
      columns.map(([title, value, mm, as = 'text', group]): PrintedColumn<R> => ({
        title,
        value,
        width: mm === null ? { share: 1 } : { mm },
        as,
        ...(group !== undefined && { group }),
        ...(mm !== null && as === 'text' && { isCentred: true }),
      })),
      rows,
    ),
  },
});
/** Lines of a text as rows, their cells parted by semicolons. */
export const rowsOf = (lines: string): string[][] =>
  lines
    .split('\n')
    .filter((each) => each.trim() !== '')
    .map((each) => each.split(';').map((cell) => cell.trim()));
export const cellColumn = (title: string, i: number): Column<string[]> => [
  title,
  (cells) => cells[i] ?? '',
  null,
];

export const figure = (value: number | null, places = 2): string =>
  value === null ? '–' : decimals(value, places);
/** What a star means, where one stands. */
export const starNote = (values: readonly unknown[]): string =>
  values.includes(null)
    ? '* Tidak ditampilkan: kurang dari lima orang, atau dapat dihitung dari selisih.'
    : '';
export const GRADES =
  'Bobot tiap unsur 1/9. Mutu dibaca dari konversi yang dibulatkan dua desimal: A 88,31–100,00; B 76,61–88,30; C 65,00–76,60; D 25,00–64,99.';
