import { isNamed, NO_NAME } from '#contract/text.ts';
import { withoutGroups } from '#contract/digits.ts';
import type { Participant } from '#contract/participant.ts';
import type { Correction, ImportedCell, ImportField, ImportLayout } from '#contract/participantImport.ts';
import {
  birthDateOf,
  type Cell,
  cellText,
  isFault,
  isSpoiled,
  phoneText,
  plain,
  type Sheet,
  type Vocabulary,
} from '#core/platform/sheet/index.ts';

/** The headings that are understood; of two columns that mean the same the first is read. */
export const vocabulary: Vocabulary<ImportField> = {
  businessName:
    /^((nama|nm) )?(usaha|umkm|ukm|ikm|koperasi|perusahaan|kelompok usaha|toko|brand|merek|merk)\b(?! (sejak|berdiri|mulai|bidang|jenis)\b)/,
  nik: /\b(nik|n i k)\b|^((no|nmr|nomor|nomer) )?(e )?(ktp|k t p)( el| elektronik)?$|\b(no|nmr|nomor|nomer) induk (kependudukan|penduduk|ktp)\b/,
  sex: /^(jk|j k|(jenis|jns) kel(amin)?|kelamin|gender|l p|p l|lp|l atau p)\b/,
  phone: /\b(hp|h p|w a|telp|tlp|telepon|telpon|wa|whatsapp|handphone|ponsel|kontak)\b/,
  birthDate: /\b(tanggal|tgl|tg) lahir\b|^(tempat )?(tanggal|tgl) (dan )?lahir\b|^ttl\b|^lahir$/,
  village: /^((nama|alamat|asal|domisili) )?(kelurahan|desa|kel)\b/,
  district: /^((nama|alamat|asal|domisili) )?(kecamatan|kec)\b/,
  regency: /^((nama|alamat|asal|domisili) )?(kabupaten|kab|kota)\b(?! lahir)/,
  address:
    /^(asal|asal daerah|daerah asal|tempat tinggal)$|^(alamat|domisili)\b(?! (usaha|umkm|ukm|toko|kantor|email|e mail|produksi)\b)/,
  role: /^(peran|role|sebagai|kedudukan|(status|kategori|jenis) (peserta|kepesertaan)|jabatan (dalam|di|pada) (acara|kegiatan|pelatihan))\b/,
  name: /^(nama|nm)\b(?! (produk|kegiatan|pelatihan|bank|ibu|ayah|bapak|suami|istri|pasangan|instansi|lembaga|dinas|barang|kelompok|rekening|panggilan|kota|provinsi)\b)|^(peserta|pelaku usaha)$/,
};

const sexWords: [RegExp, 'L' | 'P'][] = [
  [/\b(l|lk|lk2|lki|lki2|laki|laki2|lakilaki|lelaki|pria|cowok?|cwo|male|m)\b/, 'L'],
  [/\b(p|pr|prp|prpn|prm|prmp|prmpn|prmpuan|prempuan|perempuan|w|wn|wnt|wanita|cewek?|cwe|female|f)\b/, 'P'],
];
/** "L/P" that nobody has crossed out in the form says neither. */
const sexOf = (text: string): 'L' | 'P' | null => {
  const said = sexWords.filter(([words]) => words.test(plain(text)));
  return said.length === 1 ? said[0]![1] : null;
};

/** Whether a column of sexes is told in P for pria and W for wanita, so that its P is no woman. */
const isPriaWanita = (texts: readonly string[]): boolean => {
  const said = new Set(texts.map(plain));
  return said.has('w') && !texts.some((text) => sexOf(text) === 'L');
};

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
  /** Code of a place that was chosen in the preview. */
  place: string;
  role: Participant['role'];
  /** What the cells say, those that say nothing left out. */
  written: Partial<Record<ImportedCell, string>>;
  /** Cells that say something which cannot be stored, with the reason. */
  problems: Partial<Record<ImportedCell, string>>;
};

const longest = { name: 120, businessName: 160, address: 200 } as const;
const longText: Record<keyof typeof longest, string> = {
  name: 'Nama lebih dari 120 huruf.',
  businessName: 'Nama usaha lebih dari 160 huruf.',
  address: 'Alamat lebih dari 200 huruf.',
};

/** By what the cells of a sheet are read: this day, how it counts days, and whether its P may be a man. */
export type Reading = { today: string; isFrom1904?: boolean; isPriaWanita?: boolean };

export const toRow = (
  cells: readonly Cell[],
  columns: ImportLayout['columns'],
  row: number,
  reading: Reading,
  mended: Partial<Record<ImportedCell, string>> = {},
): SheetRow => {
  const cell = (field: ImportField): Cell | undefined => mended[field] ?? cells[columns[field] ?? -1];
  const text = (field: ImportField): string => cellText(cell(field));
  const written: SheetRow['written'] = {};
  for (const field of Object.keys(vocabulary) as ImportField[])
    if (text(field) !== '') written[field] = text(field).slice(0, 200);
  const problems: SheetRow['problems'] = {};
  for (const field of Object.keys(longest) as (keyof typeof longest)[])
    if (text(field).length > longest[field]) problems[field] = longText[field];
  const birth = birthDateOf(cell('birthDate'), reading);
  if (birth.problem) problems.birthDate = birth.problem;
  for (const [field, label] of [
    ['name', 'Nama'],
    ['businessName', 'Nama usaha'],
  ] as const)
    if (text(field) !== '' && !isNamed(text(field))) problems[field] = `${label} ${NO_NAME}`;
  // A name that a formula did not find is no lack of a name: somebody stands there.
  if (isFault(cell('name')))
    problems.name = `Nama berisi galat rumus “${String(cell('name')).trim()}”. Ketik namanya.`;
  const isUnclear = reading.isPriaWanita && mended.sex === undefined && plain(text('sex')) === 'p';
  const sex = isUnclear ? null : sexOf(text('sex'));
  if (isUnclear) problems.sex = 'P dapat berarti pria, karena sheet ini juga memakai W. Ketik L atau P.';
  else if (text('sex') !== '' && sex === null)
    problems.sex = `Jenis kelamin “${text('sex').slice(0, 40)}” tidak dikenal. Ketik L atau P.`;
  const role = roleOf(text('role'));
  if (role === null)
    problems.role = `Peran “${text('role').slice(0, 40)}” tidak dikenal; tanpa pilihan dicatat sebagai Peserta.`;
  const isNikBroken = isSpoiled(cell('nik'));
  if (isNikBroken) problems.nik = 'NIK dirusak Excel. Ketik ulang atau kosongkan.';
  return {
    row,
    name: text('name'),
    nik: withoutGroups(text('nik')),
    isNikBroken,
    phone: phoneText(cell('phone')),
    sex,
    birthDate: birth.date,
    businessName: text('businessName'),
    address: text('address'),
    village: text('village'),
    district: text('district'),
    regency: text('regency'),
    place: mended.place ?? '',
    role: role ?? 'Peserta',
    written,
    problems,
  };
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
