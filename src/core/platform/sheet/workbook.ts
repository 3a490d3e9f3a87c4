import type { Cell, Sheet } from './cells.ts';

type Limits = {
  bytes: number;
  /** What a workbook may grow to when it is unpacked. */
  unpacked: number;
  /** Rows and columns behind this are not looked at; far behind the most that any import takes, which refuses more. */
  area: string;
  /** What stands once for several rows that were joined is said of each of them. */
  fillsDown: boolean;
};
const MB = 1024 * 1024;
/** A sheet of 2,000 rows needs a twentieth of it. */
const ordinary: Limits = { bytes: 5 * MB, unpacked: 40 * MB, area: 'A1:AZ20000', fillsDown: false };
/** The guest books of several years. */
export const largeBook: Limits = {
  bytes: 20 * MB,
  unpacked: 240 * MB,
  area: 'A1:AZ120000',
  fillsDown: true,
};

const CENTRAL_ENTRY = 0x02014b50;
const CENTRAL_END = 0x06054b50;
const DEFLATED = 8;

/** Where the list of a ZIP's entries begins and how many there are; undefined when this is no ordinary ZIP. */
const directoryOf = (view: DataView): { offset: number; count: number } | undefined => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === CENTRAL_END)
      return { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
  return undefined;
};

/**
 * Whether this is a ZIP that says of itself that it stays small, and holds no macros. The reader unpacks no entry
 * beyond the size that is stated here, so a bomb must either state its size or state none; both are refused.
 */
const isHarmless = (bytes: Uint8Array, limits: Limits): boolean => {
  if (bytes.length < 22 || bytes.length > limits.bytes) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryOf(view);
  if (!directory) return false;
  let at = directory.offset;
  let unpacked = 0;
  for (let i = 0; i < directory.count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_ENTRY) return false;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder('latin1').decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const size = view.getUint32(at + 24, true);
    const isSizeUnstated = size === 0 && view.getUint16(at + 10, true) === DEFLATED && !name.endsWith('/');
    unpacked += size;
    if (isSizeUnstated || unpacked > limits.unpacked || /vbaProject\.bin$/i.test(name)) return false;
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return true;
};

type Merge = { startRow: number; startCol: number; endRow: number; endCol: number };

/** A date that stands once beside the visitors of a day; titles reach over several columns and stay as they are. */
const filledDown = (rows: Cell[][], merges: readonly Merge[]): Cell[][] => {
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const value = rows[startRow]?.[startCol];
    if (startCol !== endCol || value === undefined || value === null || value === '') continue;
    for (const row of rows.slice(startRow + 1, endRow + 1)) {
      while (row.length <= startCol) row.push(null);
      row[startCol] = value;
    }
  }
  return rows;
};

/** The visible sheets, formulas as their last values; undefined when it is no XLSX that can be read. */
export const readSheets = async (
  bytes: Uint8Array,
  limits: Limits = ordinary,
): Promise<Sheet[] | undefined> => {
  if (!isHarmless(bytes, limits)) return undefined;
  // Large: not before a sheet is read.
  const { readXlsx } = await import('hucre/xlsx');
  try {
    const book = await readXlsx(bytes, {
      range: limits.area,
      sheets: (sheet) => !sheet.hidden && !sheet.veryHidden,
    });
    const isFrom1904 = book.dateSystem === '1904';
    return book.sheets.map(({ name, rows, merges = [], rowDefs }) => ({
      name,
      rows: limits.fillsDown ? filledDown(rows, merges) : rows,
      isFrom1904,
      hidden: new Set([...(rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : []))),
    }));
  } catch {
    // Whatever a stranger's file makes the reader stumble over, the answer is the same sentence.
    return undefined;
  }
};
