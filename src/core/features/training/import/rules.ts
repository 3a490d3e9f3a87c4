import type { Participant } from '#contract/participant.ts';
import type { Correction, ImportedCell, ImportField, ImportLayout } from '#contract/participantImport.ts';
import {
  isPriaWanita,
  type PersonCells,
  personCells,
  personVocabulary,
  type Reading,
} from '#core/platform/people/sheetRow.ts';
import { type Cell, cellText, plain, type Sheet, type Vocabulary } from '#core/platform/sheet/index.ts';

/** The headings that are understood; of two columns that mean the same the first is read. */
export const vocabulary: Vocabulary<ImportField> = {
  role: /^(peran|role|sebagai|kedudukan|(status|kategori|jenis) (peserta|kepesertaan)|jabatan (dalam|di|pada) (acara|kegiatan|pelatihan))\b/,
  ...personVocabulary,
};

/** What the sheets of this feature are called among remembered columns, and the column they cannot do without. */
export const SHEET = { kind: 'participant', vocabulary, needed: 'name' } as const;

const roleWords: [RegExp, Participant['role']][] = [
  [/\b(peserta|pelaku usaha|trainee)\b/, 'Peserta'],
  [
    /\b(nara ?sumber|nasum|pemateri|pembicara|penceramah|instruktur|instructor|fasilitator|pengajar|pelatih|trainer|tutor|speaker)\b/,
    'Narasumber',
  ],
  [/\b(moderator|pemandu)\b/, 'Moderator'],
  [/\b(panitia|petugas|penyelenggara|pelaksana|committee)\b/, 'Panitia'],
];
/** Whoever is not said to be anything takes part; other words say one of the roles, or nothing that is known. */
const roleOf = (text: string): Participant['role'] | null => {
  if (text === '') return 'Peserta';
  const said = roleWords.filter(([words]) => words.test(plain(text)));
  return said.length === 1 ? said[0]![1] : null;
};

/** One row of the sheet as it was written or mended; nothing has been looked up. */
export type SheetRow = Omit<PersonCells, 'problems'> & {
  /** As the spreadsheet program numbers it. */
  row: number;
  role: Participant['role'];
  /** What the cells say, those that say nothing left out. */
  written: Partial<Record<ImportedCell, string>>;
  /** Cells that say something which cannot be stored, with the reason. */
  problems: Partial<Record<ImportedCell, string>>;
};

export const toRow = (
  cells: readonly Cell[],
  columns: ImportLayout['columns'],
  row: number,
  reading: Reading,
  mended: Partial<Record<ImportedCell, string>> = {},
): SheetRow => {
  const text = (field: ImportField): string => cellText(mended[field] ?? cells[columns[field] ?? -1]);
  const written: SheetRow['written'] = {};
  for (const field of Object.keys(vocabulary) as ImportField[])
    if (text(field) !== '') written[field] = text(field).slice(0, 200);
  const person = personCells(cells, columns, reading, mended);
  const role = roleOf(text('role'));
  const problems: SheetRow['problems'] = person.problems;
  if (role === null)
    problems.role = `Peran “${text('role').slice(0, 40)}” tidak dikenal; tanpa pilihan dicatat sebagai Peserta.`;
  return { ...person, row, role: role ?? 'Peserta', written, problems };
};

/**
 * Rows in which only the rows or the columns are counted are no rows, nor are a lone date and the signature below a list.
 * Somebody without a name is one, and is asked about.
 */
const isBlank = ({ name, nik, phone, businessName, written, problems }: SheetRow): boolean => {
  const says = Object.values(written);
  if (says.every((text) => /^\(?\d{1,2}\)?$/.test(text))) return true;
  return says.length < 2 && !name && !nik && !phone && !businessName && !problems.name;
};

/** The rows below the headings, what was mended taken for what the sheet says. */
export const readRows = (
  { rows, isFrom1904 }: Pick<Sheet, 'rows' | 'isFrom1904'>,
  { headingRow, columns }: ImportLayout,
  today: string,
  corrections: readonly Correction[] = [],
): SheetRow[] => {
  const sexes = rows.slice(headingRow).map((cells) => cellText(cells[columns.sex ?? -1]));
  const reading = { today, isFrom1904, isPriaWanita: isPriaWanita(sexes) };
  const mended = new Map<number, Partial<Record<ImportedCell, string>>>();
  for (const { row, cell, text } of corrections) mended.set(row, { ...mended.get(row), [cell]: text });
  return rows
    .slice(headingRow)
    .map((cells, i) => ({ cells, row: headingRow + 1 + i }))
    .map(({ cells, row }) => ({
      asWritten: toRow(cells, columns, row, reading),
      asMended: mended.has(row) ? toRow(cells, columns, row, reading, mended.get(row)) : undefined,
    }))
    .filter(({ asWritten }) => !isBlank(asWritten))
    .map(({ asWritten, asMended }) => asMended ?? asWritten);
};
