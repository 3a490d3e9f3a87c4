import {
  type DateOrder,
  type PastCell,
  type PastDecision,
  type PastField,
  pastField,
  type PastLayout,
  type PastRow,
  TWIN,
} from '#contract/pastImport.ts';
import {
  isPriaWanita,
  type PersonCells,
  personCells,
  personVocabulary,
} from '#core/platform/people/sheetRow.ts';
import {
  type Cell,
  cellText,
  dateOf,
  isSpoiled,
  plain,
  type Sheet,
  type Vocabulary,
} from '#core/platform/sheet/index.ts';

/** The headings that are understood; of two columns that mean the same the first is read. */
export const vocabulary: Vocabulary<PastField> = {
  ...personVocabulary,
  date: /^(hari )?(tanggal|tgl|tg)\b(?! (lahir|berdiri|mulai|terbit|cetak|input)\b)|^waktu( kunjungan| datang)?$|^(hari tanggal|hari tgl)\b/,
  service:
    /^((jenis|jns|nama) )?(layanan|pelayanan)\b|^(bidang|jenis)( (layanan|konsultasi|pendampingan))?$|^layanan yang\b/,
  purpose:
    /^(keperluan|tujuan|maksud|kebutuhan|perihal|permasalahan|masalah|topik|materi konsultasi|konsultasi)\b/,
};

/** What the sheets of this feature are called among remembered columns, and the column they cannot do without. */
export const SHEET = { kind: 'past_visit', vocabulary, needed: 'name' } as const;

const SLASHED = /^(\d{1,2})([/.-])(\d{1,2})([/.-]\d{2,4})$/;

/** How the dates of one column are written: told by days that can be no month, else as they are written here. */
export const dateOrderOf = (cells: readonly (Cell | undefined)[]): { order: DateOrder; isTold: boolean } => {
  const written = cells.flatMap((cell) => {
    const [, first, , second] = (typeof cell === 'string' && SLASHED.exec(cell.trim())) || [];
    return first ? [[Number(first), Number(second)] as const] : [];
  });
  const days = cells.filter((cell) => cell instanceof Date).map((day) => day.getUTCDate());
  const isDayFirst = written.some(([first]) => first > 12);
  const isMonthFirst = written.some(([, second]) => second > 12);
  if (isMonthFirst) return { order: isDayFirst ? 'dmy' : 'mdy', isTold: !isDayFirst };
  // 25/04/2023 stayed text because there is no month 25: then 03/04/2023 became the fourth of March.
  if (isDayFirst && days.length > 0 && days.every((day) => day <= 12))
    return { order: 'swapped', isTold: days.length >= 3 };
  return { order: 'dmy', isTold: isDayFirst || written.length === 0 };
};

const turned = (day: Date): Date =>
  new Date(Date.UTC(day.getUTCFullYear(), day.getUTCDate() - 1, day.getUTCMonth() + 1));

/** The cell as its column says that it is written. */
const inOrder = (cell: Cell | undefined, order: DateOrder): Cell | undefined => {
  if (order === 'swapped' && cell instanceof Date && cell.getUTCDate() <= 12) return turned(cell);
  if (order === 'mdy' && typeof cell === 'string') return cell.trim().replace(SLASHED, '$3$2$1$4');
  return cell;
};

/** One row of an old book as it was written or mended; nothing has been looked up. */
export type PastSheetRow = Omit<PersonCells, 'problems'> & {
  /** As the spreadsheet program numbers it. */
  row: number;
  /** A number from which a digit may have been lost: no key, and stored with nobody. */
  isNikShaky: boolean;
  /** What the sheet says was typed away. */
  isNikEmptied: boolean;
  date: string | null;
  service: string;
  purpose: string;
  written: Partial<Record<PastCell, string>>;
  problems: Partial<Record<PastCell, string>>;
  /** Tells it from every other row of the file, and finds it in another file. */
  print: string;
  /** The first row that says the same of the same day: it may have been written twice. */
  twin: number | null;
};
type ReadRow = Omit<PastSheetRow, 'print' | 'twin'>;

/** By what the cells of a sheet are read. */
export type PastReading = {
  today: string;
  order: DateOrder;
  isFrom1904?: boolean | undefined;
  isPriaWanita?: boolean;
  /** Columns that the headings of a CSV have; what stands behind them was moved there by a separator. */
  width?: number | undefined;
};

const SHAKY = 'NIK berupa angka yang digit akhirnya mungkin hilang. Ketik ulang atau kosongkan.';
const LONGEST_PURPOSE = 500;

const nikOf = (person: PersonCells, cell: Cell | undefined) => {
  if (typeof cell === 'number' && isSpoiled(cell)) return { nik: '', isNikBroken: false, isNikShaky: true };
  // 0 and 0000000000000000 stand for no number.
  return {
    nik: /^0+$/.test(person.nik) ? '' : person.nik,
    isNikBroken: person.isNikBroken,
    isNikShaky: false,
  };
};

const cellOf = (cells: readonly Cell[], columns: PastLayout['columns'], field: PastField): Cell | undefined =>
  cells[columns[field] ?? -1];

export const toRow = (
  cells: readonly Cell[],
  columns: PastLayout['columns'],
  row: number,
  reading: PastReading,
  mended: Partial<Record<PastCell, string>> = {},
): ReadRow => {
  const cell = (field: PastField): Cell | undefined => mended[field] ?? cellOf(cells, columns, field);
  const text = (field: PastField): string => cellText(cell(field));
  const written: PastSheetRow['written'] = {};
  for (const field of Object.keys(vocabulary) as PastField[])
    if (text(field) !== '') written[field] = text(field).slice(0, 200);
  const { today, isFrom1904 = false } = reading;
  const person = personCells(cells, columns, { ...reading, isFrom1904 }, mended);
  const problems: PastSheetRow['problems'] = { ...person.problems };
  const nik = nikOf(person, cell('nik'));
  if (nik.isNikShaky) problems.nik = SHAKY;
  const order = mended.date === undefined ? reading.order : 'dmy';
  const day = dateOf(inOrder(cell('date'), order), { kind: 'visit', today, isFrom1904 });
  if (day.problem) problems.date = day.problem;
  else if (columns.date !== undefined && day.date === null) problems.date = 'Tanggal kunjungan kosong.';
  const isWide =
    reading.width !== undefined && cells.slice(reading.width).some((each) => cellText(each) !== '');
  if (isWide)
    problems.name = `Baris ini berisi lebih dari ${reading.width} kolom, jadi isinya mungkin bergeser. Periksa tanda pemisah di dalam selnya.`;
  return {
    ...person,
    ...nik,
    isNikEmptied: mended.nik === '' && cellText(cellOf(cells, columns, 'nik')) !== '',
    row,
    date: day.date,
    service: text('service').slice(0, 200),
    purpose: text('purpose').slice(0, LONGEST_PURPOSE),
    written,
    problems,
  };
};

/** `headings`: their words. */
const isHeading = (cells: readonly Cell[], headings: readonly string[]): boolean => {
  const same = headings.filter((words, i) => words !== '' && words === plain(cellText(cells[i])));
  return same.length >= 2;
};

const isTotal = ({ written, name, nik, phone }: ReadRow, cells: readonly Cell[]): boolean => {
  const first = cells.map(cellText).find((text) => /\p{L}/u.test(text)) ?? '';
  return (
    /^(sub ?|grand ?)?(total|jumlah|rekap)\b/i.test(first) &&
    (name === '' || /^(sub ?|grand ?)?(total|jumlah|rekap)\b/i.test(name)) &&
    nik === '' &&
    phone === '' &&
    Object.keys(written).length <= 3
  );
};

/** A row in which nobody is named: the numbers of the columns, a date alone, the signature below. */
const isBlank = ({ name, nik, phone, businessName, written, problems }: ReadRow): boolean => {
  const says = Object.values(written);
  if (says.every((text) => /^\(?\d{1,2}\)?$/.test(text))) return true;
  return says.length < 2 && !name && !nik && !phone && !businessName && !problems.name;
};

/** The content of a row, and the how manieth of several alike ones it is. */
const printOf = (cells: readonly Cell[], nth: Map<string, number>): string => {
  const text = cells.map(cellText).join('\t').trimEnd();
  const seen = nth.get(text) ?? 0;
  nth.set(text, seen + 1);
  return `${text}\n${seen}`;
};

/** What a visit says in every column but that of its number; null: it has no day. */
const visitKey = (row: PastSheetRow, others: readonly string[]): string | null => {
  const { date, problems: _p, written: _w, row: _r, print: _t, twin: _n, ...said } = row;
  return date && [date, ...Object.values(said), ...others].join('\t');
};

/** Typed over an empty day: that of the row above, as a book that tells each day once means it. */
export const AS_ABOVE = '↑';

export type Mended = ReadonlyMap<number, Partial<Record<PastCell, string>>>;

export type PastRows = { rows: PastSheetRow[]; hiddenRows: number; skippedRows: number };

/**
 * Reads the rows below the headings, those that are no visits left out and counted. Asked again, it gives the same objects
 * for rows that are neither mended nor twins. `hashed`: keeps what is compared of each row short.
 */
export const pastReader = (
  sheet: Sheet,
  { headingRow, columns, dates, hidden }: PastLayout,
  today: string,
  hashed = (text: string): string => text,
): ((mended?: Mended) => PastRows) => {
  const below = sheet.rows.slice(headingRow);
  const heads = sheet.rows[headingRow - 1] ?? [];
  const headings = heads.map((head) => plain(cellText(head)));
  const columnOf = (field: PastField) => below.map((cells) => cellOf(cells, columns, field));
  const reading: PastReading = {
    today,
    order: dates ?? dateOrderOf(columnOf('date')).order,
    isFrom1904: sheet.isFrom1904,
    isPriaWanita: isPriaWanita(columnOf('sex').map(cellText)),
    width: sheet.encoding && headingRow > 0 ? heads.length : undefined,
  };
  const used = new Set(Object.values(columns));
  const isNumber = heads.map((head) => /^((no|nr|nomor|nomer)( urut)?|urut)?$/.test(plain(cellText(head))));
  /** What stands in columns that are not read may tell two visits apart: the hour, say. */
  const keyOf = (row: PastSheetRow, cells: readonly Cell[]): string | null => {
    const others = cells.map((cell, i) => (used.has(i) || isNumber[i] ? '' : cellText(cell)));
    const key = visitKey(row, others);
    return key && hashed(key);
  };
  const nth = new Map<string, number>();
  const written: { cells: readonly Cell[]; asWritten: PastSheetRow; key: string | null }[] = [];
  let [hiddenRows, skippedRows] = [0, 0];
  for (const [i, cells] of below.entries()) {
    if (cells.every((cell) => cell === null || cell === '')) continue;
    const row = headingRow + 1 + i;
    const asWritten = { ...toRow(cells, columns, row, reading), print: printOf(cells, nth), twin: null };
    if (isBlank(asWritten) || isHeading(cells, headings) || isTotal(asWritten, cells)) {
      skippedRows += 1;
      continue;
    }
    if (sheet.hidden?.has(row - 1)) {
      hiddenRows += 1;
      if (hidden !== 'with') continue;
    }
    written.push({ cells, asWritten, key: keyOf(asWritten, cells) });
  }
  return (mended = new Map()) => {
    let above: string | null = null;
    const firstOf = new Map<string, number>();
    const rows = written.map(({ cells, asWritten, key: ownKey }): PastSheetRow => {
      const { row } = asWritten;
      const typed = mended.get(row);
      const meant = typed?.date === AS_ABOVE ? { ...typed, date: above ?? '' } : typed;
      const found = meant ? { ...asWritten, ...toRow(cells, columns, row, reading, meant) } : asWritten;
      above = found.date ?? above;
      const key = meant ? keyOf(found, cells) : ownKey;
      const twin = key ? firstOf.get(key) : undefined;
      if (twin !== undefined) return { ...found, twin };
      if (key) firstOf.set(key, row);
      return found;
    });
    return { rows, hiddenRows, skippedRows };
  };
};

const placeFields: readonly PastField[] = ['village', 'district', 'regency'];
/** The cells that come from another column now: what was typed over them answers what stood there before. */
export const cellsReadOtherwise = (
  { columns: before }: Pick<PastLayout, 'columns'>,
  { columns: now }: Pick<PastLayout, 'columns'>,
): PastCell[] => {
  const others = pastField.options.filter(
    (field) => before[field] !== undefined && before[field] !== now[field],
  );
  return others.some((field) => placeFields.includes(field)) ? [...others, 'place'] : others;
};

/** Whom a doubt leaves to choose from; the person of a row that is stored by now is its card. */
const choicesOf = (
  { candidates, earlier }: Pick<PastRow, 'candidates' | 'earlier'>,
  cardOfRow: ReadonlyMap<number, string>,
): Set<string> =>
  new Set([
    ...candidates.map(({ uid }) => uid),
    ...earlier.map(({ row }) => cardOfRow.get(row) ?? `row ${row}`),
  ]);

type Doubt = Pick<PastRow, 'alike' | 'candidates' | 'earlier' | 'mayBeNew'>;
/** Whether an answer to a doubt holds for another one: nobody else could be meant, and the chosen still could. */
export const isAnswerOf = (
  decision: PastDecision,
  before: Doubt,
  after: Doubt,
  cardOfRow: ReadonlyMap<number, string>,
): boolean => {
  const isOfVisit = ({ alike }: Doubt) => alike?.startsWith('visit ') ?? false;
  if (isOfVisit(before) !== isOfVisit(after) || decision === 'again' || decision === 'skip') return false;
  const [old, now] = [choicesOf(before, cardOfRow), choicesOf(after, cardOfRow)];
  if ([...now].some((each) => !old.has(each))) return false;
  if (decision === 'new') return after.mayBeNew;
  return now.has(
    'row' in decision ? (cardOfRow.get(decision.row) ?? `row ${decision.row}`) : decision.personUid,
  );
};

/** Whether a doubtful row may be answered so. */
export const mayAnswer = ({ alike, mayBeNew }: Doubt, decision: PastDecision | null): boolean => {
  if (decision === 'again' || decision === 'skip') return alike === TWIN;
  if (decision === 'new') return mayBeNew;
  return decision === null || alike !== TWIN;
};

/** What is said of an import that nobody gave a reason for. */
export const plainReason = (fileName: string): string => `Impor ${fileName}`;
