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

const plain = (value: XlsxCell): string | number | Date => {
  if (typeof value === 'number') return value;
  return typeof value === 'object' ? new Date(`${value.day}T00:00:00Z`) : String(value);
};
/** Named: a font that is only bold is drawn in whatever the program likes. */
const bold: CellStyle = { font: { name: 'Calibri', size: 11, bold: true } };
const text: CellStyle = { numFmt: '@' };
const day: CellStyle = { numFmt: 'dd/mm/yyyy' };
const rupiah: CellStyle = { numFmt: '#,##0' };
/** Typed over or entered again, such a text would be taken for a formula. */
const isFormula = (value: string): boolean => /^[=+\-@]/.test(value);

const wrapped: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

/** How a cell stands that is not plain text or a plain number, by its column. */
const styles =
  ({ rupiahColumns, wrappedColumns }: XlsxSheet) =>
  (value: string | number | Date, column: number): CellStyle | undefined => {
    if (value instanceof Date) return day;
    if (typeof value === 'number') return rupiahColumns?.includes(column) ? rupiah : undefined;
    if (!isFormula(value)) return wrappedColumns?.includes(column) ? wrapped : undefined;
    return wrappedColumns?.includes(column) ? { ...text, ...wrapped } : text;
  };

const emptyCells = (from: number, toFill: XlsxSheet['toFill']) =>
  Array.from({ length: toFill?.rows ?? 0 }, (_, i) => from + i).flatMap((r) =>
    toFill!.columns.map((c) => [`${r},${c}`, { value: null, style: text }] as const),
  );

export const writeXlsx = async ({ sheets, at }: XlsxBook): Promise<Uint8Array> => {
  const { writeXlsx: write } = await import('hucre/xlsx'); // large: not before a workbook is written
  return write({
    ...(at !== undefined && { properties: { created: new Date(at), modified: new Date(at) } }),
    sheets: sheets.map((sheet) => {
      const { name, widths, rows, boldRows, frozenRows, textColumns = [], toFill } = sheet;
      const styleOf = styles(sheet);
      const cells = rows.map((row) => row.map(plain));
      return {
        name,
        columns: widths.map((width) => ({ width })),
        rows: cells,
        cells: new Map<string, Partial<Cell>>([
          ...cells.flatMap((row, r) =>
            row.flatMap((value, c) => {
              const style = styleOf(value, c);
              return style ? [[`${r},${c}`, { value, style }] as const] : [];
            }),
          ),
          ...cells.flatMap((row, r) =>
            textColumns.map((c) => [`${r},${c}`, { value: row[c] ?? null, style: text }] as const),
          ),
          ...boldRows.flatMap((r) =>
            (cells[r] ?? []).map(
              (value, c) => [`${r},${c}`, { value, style: { ...styleOf(value, c), ...bold } }] as const,
            ),
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
