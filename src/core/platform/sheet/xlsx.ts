import type { Cell, CellStyle } from 'hucre/xlsx';

/** A cell is text, a number or a day, never an object of the writer: so nothing typed by a visitor can become a formula. */
export type XlsxCell = string | number | { day: string };

export type XlsxSheet = {
  name: string;
  /** Widths in characters. */
  widths: number[];
  /** Columns from 0 in which numbers are rupiah. */
  rupiahColumns?: number[];
  /** Columns from 0 whose texts go on in the next line of their cell. */
  wrappedColumns?: number[];
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
export type XlsxBook = {
  sheets: XlsxSheet[];
  /** When its rows were read: with it the same rows give the same bytes. */
  at?: string;
};

type Value = string | number | Date;
const plain = (value: XlsxCell): Value => {
  if (typeof value === 'number') return value;
  return typeof value === 'object' ? new Date(`${value.day}T00:00:00Z`) : String(value);
};
/** Named: a font that is only bold is drawn in whatever the program likes. */
const bold: CellStyle = { font: { name: 'Calibri', size: 11, bold: true } };
const text: CellStyle = { numFmt: '@' };
const day = { numFmt: 'dd/mm/yyyy' } satisfies CellStyle;
const rupiah: CellStyle = { numFmt: '#,##0' };
/** Typed over or entered again, such a text would be taken for a formula. */
const isFormula = (value: string): boolean => /^[=+\-@]/.test(value);

const wrapped: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

/** How a cell stands that is not plain text or a plain number, by its column. */
const styles =
  ({ rupiahColumns, wrappedColumns }: XlsxSheet) =>
  (value: Value, column: number): CellStyle | undefined => {
    if (value instanceof Date) return day;
    if (typeof value === 'number') return rupiahColumns?.includes(column) ? rupiah : undefined;
    if (!isFormula(value)) return wrappedColumns?.includes(column) ? wrapped : undefined;
    return wrappedColumns?.includes(column) ? { ...text, ...wrapped } : text;
  };

/** Only cells that do not stand as their column does: a year of the guest book has half a million. */
const styledCells = (sheet: XlsxSheet, cells: Value[][], hasDays: readonly boolean[]) => {
  const styleOf = styles(sheet);
  const styled = new Map<string, Partial<Cell>>();
  const put = (r: number, c: number, value: Value | null, style: CellStyle) =>
    styled.set(`${r},${c}`, { value, style });
  for (const [r, row] of cells.entries())
    for (const [c, value] of row.entries()) {
      const style = styleOf(value, c);
      if (style && !(style === day && hasDays[c])) put(r, c, value, style);
    }
  for (const [r, row] of cells.entries())
    for (const c of sheet.textColumns ?? []) put(r, c, row[c] ?? null, text);
  for (const r of sheet.boldRows)
    for (const [c, value] of (cells[r] ?? []).entries()) put(r, c, value, { ...styleOf(value, c), ...bold });
  for (let r = cells.length; r < cells.length + (sheet.toFill?.rows ?? 0); r++)
    for (const c of sheet.toFill!.columns) put(r, c, null, text);
  return styled;
};

export const writeXlsx = async ({ sheets, at }: XlsxBook): Promise<Uint8Array> => {
  const { writeXlsx: write } = await import('hucre/xlsx'); // large: not before a workbook is written
  return write({
    ...(at !== undefined && { properties: { created: new Date(at), modified: new Date(at) } }),
    sheets: sheets.map((sheet) => {
      const { name, widths, rows, frozenRows } = sheet;
      const cells = rows.map((row) => row.map(plain));
      // Without a number, which would be shown as a day.
      const hasDays = widths.map(
        (_, c) =>
          cells.some((row) => row[c] instanceof Date) && cells.every((row) => typeof row[c] !== 'number'),
      );
      return {
        name,
        columns: widths.map((width, c) => ({ width, ...(hasDays[c] && { numFmt: day.numFmt }) })),
        rows: cells,
        cells: styledCells(sheet, cells, hasDays),
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
