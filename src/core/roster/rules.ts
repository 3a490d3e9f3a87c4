import type { Participant } from '#contract/participant.ts';

export type Cell = string | number | boolean | Date | null;

export const MOST_ROWS = 2000;
/** Letterheads and titles above the headings; what stands lower is no heading any more. */
const HEADINGS_WITHIN = 30;

/** The columns that are understood; of each only the first is read. */
const columns = {
  business: /^((nama|nm) )?(usaha|umkm|ukm|ikm|koperasi|perusahaan|kelompok usaha|toko|brand|merek|merk)\b/,
  nik: /\bnik\b|\bktp\b|nomor induk kependudukan/,
  sex: /^(jk|(jenis|jns) kel(amin)?|kelamin|gender|l p|p l|lp|l atau p)\b/,
  phone: /\b(hp|telp|tlp|telepon|telpon|wa|whatsapp|handphone|ponsel|kontak)\b/,
  birthDate: /^(tanggal|tgl) lahir/,
  village: /\b(kelurahan|desa|kel)\b/,
  district: /\b(kecamatan|kec)\b/,
  regency: /\b(kabupaten|kab|kota)\b/,
  address: /^alamat/,
  role: /^(peran|sebagai|status peserta)\b/,
  name: /^(nama|nm)\b(?! (produk|kegiatan|pelatihan|bank|ibu|instansi|barang)\b)/,
} as const;
export type Column = keyof typeof columns;

/** Letters and digits with single spaces: "L/P *" is "l p". */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const columnOf = (heading: string): Column | undefined => {
  const words = plain(heading);
  // "Jenis usaha" and "Alamat usaha" are no names of a business.
  if (/^(jenis|bidang|alamat|omzet|lama|tahun|skala|izin)\b.*\b(usaha|umkm|ukm)\b/.test(words))
    return undefined;
  return (Object.keys(columns) as Column[]).find((column) => columns[column].test(words));
};

// Marks that nobody sees, which spreadsheets pick up from web pages.
const invisible = /[\p{Cc}\p{Cf}]/gu;

/** What a cell says; dates as 2026-11-23, numbers without exponent or fraction of binary. */
export const cellText = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined || typeof cell === 'boolean') return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell.toFixed(0) : String(cell);
  return cell.normalize('NFC').replace(/\s+/gu, ' ').replace(invisible, '').trim();
};

type Place = Partial<Record<Column, number>>;

/** The row with a heading "Nama" and the most others; undefined when there is none. */
const findHeadings = (rows: readonly (readonly Cell[])[]): { at: number; place: Place } | undefined => {
  let best: { at: number; place: Place; count: number } | undefined;
  for (const [at, row] of rows.slice(0, HEADINGS_WITHIN).entries()) {
    const place: Place = {};
    // Longer texts are sentences in which one of the words happens to stand.
    for (const [i, cell] of row.entries()) {
      const text = cellText(cell);
      const column = text.length <= 40 ? columnOf(text) : undefined;
      if (column) place[column] ??= i;
    }
    const count = Object.keys(place).length;
    if (place.name !== undefined && count > (best?.count ?? 0)) best = { at, place, count };
  }
  return best;
};

/**
 * Excel keeps fifteen digits of a number: a NIK that was typed as one ends in a zero that nobody typed, or reads
 * 1,47103E+15. A number that does not end so was kept whole by another program.
 */
const isNikBroken = (cell: Cell | undefined): boolean =>
  (typeof cell === 'number' && Math.abs(cell) >= 1e15 && cell % 10 === 0) ||
  /^\d[.,]\d+e\+?\d+$/i.test(cellText(cell));

/** A number has lost the zero it began with. */
const phoneText = (text: string): string => {
  const [first = ''] = text.split(/[/,;]|\b(?:atau|dan)\b/);
  const digits = first.trim();
  return /^8\d{7,}$/.test(digits) ? `0${digits}` : digits;
};

const sexOf = (text: string): 'L' | 'P' | null => {
  const word = plain(text);
  if (/^(l|lk|laki|pria|cowok|male|m)\b/.test(word)) return 'L';
  if (/^(p|pr|perempuan|wanita|female|f)\b/.test(word)) return 'P';
  return null;
};

const roleWords: [RegExp, Participant['role']][] = [
  [/narasumber|pemateri|pembicara|instruktur|fasilitator/, 'Narasumber'],
  [/moderator/, 'Moderator'],
  [/panitia|petugas/, 'Panitia'],
];
const roleOf = (text: string): Participant['role'] =>
  roleWords.find(([words]) => words.test(plain(text)))?.[1] ?? 'Peserta';

/** 2026-11-23, 23/11/2026, 23-11-2026; null when it is no date. */
const dateOf = (text: string): string | null => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const iso = year
    ? `${year}-${month}-${day}`
    : y
      ? `${y}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}`
      : null;
  const time = iso === null ? Number.NaN : Date.parse(iso);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
};

/** One row of the sheet as it was written; nothing has been looked up. */
export type SheetRow = {
  /** As the spreadsheet program numbers it. */
  row: number;
  name: string;
  /** Digits only. */
  nik: string;
  isNikBroken: boolean;
  phone: string;
  sex: 'L' | 'P' | null;
  birthDate: string | null;
  businessName: string;
  address: string;
  village: string;
  district: string;
  regency: string;
  role: Participant['role'];
};

/** A row with the place its words name, from the village up to the regency; empty when nothing names one. */
export type PlacedRow = SheetRow & { regionCode: string };

const toRow = (cells: readonly Cell[], place: Place, at: number): SheetRow => {
  const cell = (column: Column) => (place[column] === undefined ? undefined : cells[place[column]]);
  // Cut in the middle, a sign of two halves is none.
  const text = (column: Column, most: number) =>
    cellText(cell(column))
      .slice(0, most)
      .replace(/\p{Cs}/gu, '')
      .trim();
  return {
    row: at + 1,
    name: text('name', 200),
    nik: text('nik', 40)
      .replace(/^['’`]/, '')
      .replace(/[\s.-]+/g, ''),
    isNikBroken: isNikBroken(cell('nik')),
    phone: phoneText(text('phone', 60)).slice(0, 30),
    sex: sexOf(text('sex', 40)),
    birthDate: dateOf(text('birthDate', 20)),
    businessName: text('business', 160).replace(/^[-–—]$/, ''),
    address: text('address', 200),
    village: text('village', 60),
    district: text('district', 60),
    regency: text('regency', 60),
    role: roleOf(text('role', 40)),
  };
};

/** Rows in which nothing is written, or only what counts the rows or the columns, are no rows. */
const isBlank = ({ name, nik, phone, businessName }: SheetRow): boolean =>
  (!name && !nik && !phone && !businessName) || /^\(?\d{1,2}\)?$/.test(name);

/** The rows of the first sheet that has a heading "Nama"; undefined when none has. */
export const readRows = (sheets: readonly (readonly (readonly Cell[])[])[]): SheetRow[] | undefined => {
  for (const rows of sheets) {
    const headings = findHeadings(rows);
    if (!headings) continue;
    return rows
      .slice(headings.at + 1)
      .map((cells, i) => toRow(cells, headings.place, headings.at + 1 + i))
      .filter((row) => !isBlank(row));
  }
  return undefined;
};
