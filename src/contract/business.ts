import { z } from 'zod';
import { day } from './dateKinds.ts';
import { withoutGroups } from './digits.ts';
import { isNamed, NO_NAME, line, nameLine, note, optionalLine, pastYear, requiredLine, uid } from './text.ts';

/** Empty: nobody has asked. */
export const legalForm = z.enum([
  '',
  'perorangan',
  'ud',
  'cv',
  'pt_perorangan',
  'pt',
  'koperasi',
  'yayasan',
  'lainnya',
]);
/** KBLI 2025 category A–V (BPS 7/2025), or empty: not recorded. */
export const sector = z.string().regex(/^[A-V]?$/, 'Pilih sektor usaha A sampai V.');
/** Business scale by PP 7/2021 article 35; `koperasi` stands outside the scale. */
export const scale = z.enum(['mikro', 'kecil', 'menengah', 'besar', 'koperasi', 'belum_didata']);
export type Scale = z.infer<typeof scale>;

/** "Belum didata" is not "Tidak". */
export const triState = z.enum(['yes', 'no', 'unknown']);
export type TriState = z.infer<typeof triState>;

export const attributeKey = z.enum([
  'npwp',
  'izin_edar',
  'halal',
  'pirt_bpom',
  'hki_merek',
  'sni',
  'rekening_terpisah',
  'sop',
  'e_commerce',
  'media_sosial',
  'qris',
  'pembukuan_digital',
  'kur_perbankan',
  'rantai_pasok',
  'offtaker',
]);
export type AttributeKey = z.infer<typeof attributeKey>;

/** What somebody may type; a slip of the noughts comes to more, and many such could no longer be added up. */
export const MOST_RUPIAH = 10_000_000_000_000;
/** Which schemas are amounts. As with days only what comes in is measured; what was stored can still be read. */
export const amounts = z.registry<object>();
/** Integer rupiah; null: not recorded. */
export const rupiah = z
  .int()
  .min(0)
  .max(9_000_000_000_000_000, 'Paling banyak Rp9.000.000.000.000.000.')
  .nullable()
  .register(amounts, {});

/** People; null: not recorded. */
const persons = z
  .int()
  .min(0)
  .max(10_000_000, 'Jumlah orang ini terlalu besar. Periksa angkanya.')
  .nullable();

/** What only a cooperative has. */
export const cooperative = z.strictObject({
  number: optionalLine(80),
  date: day('past').nullable().default(null),
  kind: z.enum(['', 'produsen', 'pemasaran', 'konsumen', 'jasa', 'simpan_pinjam']).default(''),
  lastMeeting: day('past').nullable().default(null),
  members: persons.default(null),
  employees: persons.default(null),
});

const nib = optionalLine(40)
  .transform(withoutGroups)
  .refine((v) => v === '' || /^\d{13}$/.test(v), 'NIB harus 13 digit angka.');

export const businessDraft = z.strictObject({
  uid,
  name: nameLine(160, 'Nama usaha'),
  legalForm: legalForm.default(''),
  startedYear: pastYear.nullable().default(null),
  sector: sector.default(''),
  /** Five digits, any: no list is shipped that nobody can vouch for. */
  kbli: optionalLine(5).refine((v) => v === '' || /^\d{5}$/.test(v), 'KBLI harus 5 digit angka.'),
  product: optionalLine(160),
  address: optionalLine(200),
  nib,
  npwp: optionalLine(30).refine(
    (v) => v === '' || /^\d{15,16}$/.test(v.replace(/\D/g, '')),
    'NPWP harus 15 atau 16 digit angka.',
  ),
  permits: note(500).default(''),
  marketing: note(500).default(''),
  partner: optionalLine(160),
  assistedSince: pastYear.nullable().default(null),
  /** Latest known figures, in rupiah: capital without land and building, and annual sales. */
  capital: rupiah.default(null),
  sales: rupiah.default(null),
  scaleOverride: z
    .strictObject({ scale, reason: requiredLine(200, 'Alasan') })
    .nullable()
    .default(null),
  attributes: z.partialRecord(attributeKey, triState).default({}),
  cooperative: cooperative.nullable().default(null),
});
export type BusinessDraft = z.input<typeof businessDraft>;

const besideName = businessDraft.omit({ uid: true, name: true });
/** Of a business known by its name alone. */
export const unrecorded = () => besideName.parse({});

export const business = businessDraft.extend({
  scale,
  /** Why this scale: by sales, by capital, set by hand, or not recorded. */
  scaleBasis: z.enum(['sales', 'capital', 'override', 'cooperative', 'unknown']),
  /** Who wrote an answer down, and on which day, or of which day the paper of a case is; of answers from before this was kept nothing is known. */
  answered: z.partialRecord(attributeKey, z.object({ on: z.string(), by: z.string() })),
});
export type Business = z.infer<typeof business>;

/** "Keadaan" of one business on 31 December of a year; money in rupiah, workers in persons. Null: not recorded. */
export const businessYear = z.strictObject({
  businessUid: uid,
  year: pastYear,
  ownCapital: rupiah,
  outsideCapital: rupiah,
  assets: rupiah,
  sales: rupiah,
  permanentMale: persons,
  permanentFemale: persons,
  temporaryMale: persons,
  temporaryFemale: persons,
  /** Of a cooperative: when its members met about the books of this year, how many they are, and the surplus (SHU). */
  meetingOn: day('past').nullable().default(null),
  members: persons.default(null),
  surplus: z
    .int()
    .min(-9_000_000_000_000_000)
    .max(9_000_000_000_000_000, 'Paling banyak Rp9.000.000.000.000.000.')
    .nullable()
    .default(null),
});
export type BusinessYear = z.infer<typeof businessYear>;

/** A year of which nothing is known yet. */
export const emptyYear = (businessUid: string, year: number): BusinessYear => ({
  businessUid,
  year,
  ownCapital: null,
  outsideCapital: null,
  assets: null,
  sales: null,
  permanentMale: null,
  permanentFemale: null,
  temporaryMale: null,
  temporaryFemale: null,
  meetingOn: null,
  members: null,
  surplus: null,
});

/** The short form of the desk: a name is enough. */
export const newBusiness = z.strictObject({
  uid,
  name: line(160).refine((value) => value === '' || isNamed(value), `Nama usaha ${NO_NAME}`),
  sector: sector.default(''),
  legalForm: legalForm.default(''),
  nib,
});

export const legalFormWords = {
  '': 'Belum didata',
  perorangan: 'Perorangan',
  ud: 'UD',
  cv: 'CV',
  pt_perorangan: 'PT Perorangan',
  pt: 'PT',
  koperasi: 'Koperasi',
  yayasan: 'Yayasan',
  lainnya: 'Lainnya',
} as const;

export const scaleWords: Record<Scale, string> = {
  mikro: 'Mikro',
  kecil: 'Kecil',
  menengah: 'Menengah',
  besar: 'Besar',
  koperasi: 'Koperasi',
  belum_didata: 'Belum didata',
};

export const scaleBasisWords = {
  sales: 'menurut penjualan',
  capital: 'menurut modal',
  override: 'ditetapkan petugas',
  cooperative: 'koperasi',
  unknown: 'belum ada angka',
} as const;

/** Empty: nobody has asked. */
export const cooperativeKindWords = {
  '': '',
  produsen: 'Produsen',
  pemasaran: 'Pemasaran',
  konsumen: 'Konsumen',
  jasa: 'Jasa',
  simpan_pinjam: 'Simpan Pinjam',
} as const;

export const attributeWords: Record<AttributeKey, string> = {
  npwp: 'NPWP usaha',
  izin_edar: 'Izin edar',
  halal: 'Halal',
  pirt_bpom: 'P-IRT/BPOM',
  hki_merek: 'HKI/merek',
  sni: 'SNI',
  rekening_terpisah: 'Rekening terpisah',
  sop: 'SOP',
  e_commerce: 'E-commerce',
  media_sosial: 'Media sosial',
  qris: 'QRIS',
  pembukuan_digital: 'Pembukuan digital',
  kur_perbankan: 'KUR/perbankan',
  rantai_pasok: 'Rantai pasok',
  offtaker: 'Offtaker',
};

/** KBLI 2025 categories (BPS 7/2025). A–K are worded as in the regulation; L–V are recalled, not yet confirmed. */
export const sectorWords: Record<string, string> = {
  A: 'Pertanian, Kehutanan, dan Perikanan',
  B: 'Pertambangan dan Penggalian',
  C: 'Industri',
  D: 'Penyediaan Listrik, Gas, Uap/Air Panas, dan Udara Dingin',
  E: 'Penyediaan Air, Pengelolaan Air Limbah, Penanganan Limbah, dan Remediasi',
  F: 'Konstruksi',
  G: 'Perdagangan Besar dan Eceran',
  H: 'Transportasi dan Penyimpanan',
  I: 'Aktivitas Penyediaan Akomodasi dan Makan Minum',
  J: 'Aktivitas Penerbitan, Penyiaran, serta Produksi dan Distribusi Konten',
  K: 'Aktivitas Telekomunikasi, Pemrograman Komputer, Konsultansi, Infrastruktur Komputasi, dan Jasa Informasi Lainnya',
  L: 'Aktivitas Keuangan dan Asuransi',
  M: 'Real Estat',
  N: 'Profesional, Ilmiah, dan Teknis',
  O: 'Administratif dan Penunjang Usaha',
  P: 'Administrasi Pemerintahan, Pertahanan, dan Jaminan Sosial Wajib',
  Q: 'Pendidikan',
  R: 'Kesehatan dan Aktivitas Sosial',
  S: 'Kesenian, Olahraga, dan Rekreasi',
  T: 'Aktivitas Jasa Lainnya',
  U: 'Rumah Tangga sebagai Pemberi Kerja',
  V: 'Badan Internasional',
};
