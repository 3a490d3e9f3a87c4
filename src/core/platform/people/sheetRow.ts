import { withoutGroups } from '#contract/digits.ts';
import { type PersonCell, type PersonField } from '#contract/sheetImport.ts';
import { isNamed, NO_NAME } from '#contract/text.ts';
import {
  type Cell,
  cellText,
  dateOf,
  isFault,
  isSpoiled,
  phoneText,
  plain,
  type Vocabulary,
} from '#core/platform/sheet/index.ts';

/** The headings of a sheet of people that are understood; of two columns that mean the same the first is read. */
export const personVocabulary: Vocabulary<PersonField> = {
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
export const isPriaWanita = (texts: readonly string[]): boolean => {
  const said = new Set(texts.map(plain));
  return said.has('w') && !texts.some((text) => sexOf(text) === 'L');
};

/** The cells about a person as they were written or mended; nothing has been looked up. */
export type PersonCells = {
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
  /** Cells that say something which cannot be stored, with the reason. */
  problems: Partial<Record<PersonCell, string>>;
};

const longest = { name: 120, businessName: 160, address: 200 } as const;
const longText: Record<keyof typeof longest, string> = {
  name: 'Nama lebih dari 120 huruf.',
  businessName: 'Nama usaha lebih dari 160 huruf.',
  address: 'Alamat lebih dari 200 huruf.',
};

/** By what the cells of a sheet are read: this day, how it counts days, and whether its P may be a man. */
export type Reading = { today: string; isFrom1904?: boolean; isPriaWanita?: boolean };

export const personCells = (
  cells: readonly Cell[],
  columns: Partial<Record<PersonField, number>>,
  reading: Reading,
  mended: Partial<Record<PersonCell, string>> = {},
): PersonCells => {
  const cell = (field: PersonField): Cell | undefined => mended[field] ?? cells[columns[field] ?? -1];
  const text = (field: PersonField): string => cellText(cell(field));
  const problems: PersonCells['problems'] = {};
  for (const field of Object.keys(longest) as (keyof typeof longest)[])
    if (text(field).length > longest[field]) problems[field] = longText[field];
  const birth = dateOf(cell('birthDate'), { kind: 'birth', ...reading });
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
  const isNikBroken = isSpoiled(cell('nik'));
  if (isNikBroken) problems.nik = 'NIK dirusak Excel. Ketik ulang atau kosongkan.';
  return {
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
    problems,
  };
};
