import type { Cell, CellStyle } from 'hucre/xlsx';

/** A cell is text or a number, never an object: so nothing typed by a visitor can become a formula. */
export type XlsxCell = string | number;

export type XlsxSheet = {
  name: string;
  /** Widths in characters. */
  widths: number[];
  rows: XlsxCell[][];
  /** Rows set bold, from 0: titles, heads, totals. */
  boldRows: number[];
  /** Rows that stay visible while scrolling. */
  frozenRows?: number;
  /** Columns from 0 in which what is typed over a cell stays text. */
  textColumns?: number[];
  /** Empty cells below the rows, by column from 0, in which what is typed stays text: Excel would round a NIK. */
  toFill?: { columns: number[]; rows: number };
};
export type XlsxBook = { sheets: XlsxSheet[] };

const plain = (value: XlsxCell): XlsxCell => (typeof value === 'number' ? value : String(value));
/** Named: a font that is only bold is drawn in whatever the program likes. */
const bold: CellStyle = { font: { name: 'Calibri', size: 11, bold: true } };
const text: CellStyle = { numFmt: '@' };

const emptyCells = (from: number, toFill: XlsxSheet['toFill']) =>
  Array.from({ length: toFill?.rows ?? 0 }, (_, i) => from + i).flatMap((r) =>
    toFill!.columns.map((c) => [`${r},${c}`, { value: null, style: text }] as const),
  );

export const writeXlsx = async ({ sheets }: XlsxBook): Promise<Uint8Array> => {
  const { writeXlsx: write } = await import('hucre/xlsx'); // large: not before a workbook is written
  return write({
    sheets: sheets.map(({ name, widths, rows, boldRows, frozenRows, textColumns = [], toFill }) => {
      const cells = rows.map((row) => row.map(plain));
      return {
        name,
        columns: widths.map((width) => ({ width })),
        rows: cells,
        cells: new Map<string, Partial<Cell>>([
          ...cells.flatMap((row, r) =>
            textColumns.map((c) => [`${r},${c}`, { value: row[c] ?? null, style: text }] as const),
          ),
          ...boldRows.flatMap((r) =>
            (cells[r] ?? []).map((value, c) => [`${r},${c}`, { value, style: bold }] as const),
          ),
          ...emptyCells(rows.length, toFill),
        ]),
        ...(frozenRows !== undefined && { freezePane: { rows: frozenRows } }),
        pageSetup: {
          paperSize: 'a4' as const,
          orientation: 'landscape' as const,
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
        },
      };
    }),
  });
};

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
