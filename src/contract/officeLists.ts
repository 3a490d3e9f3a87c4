import { z } from 'zod';
import { rupiah } from './business.ts';
import { line, note, requiredLine } from './text.ts';

// Lists that a PLUT keeps beside its records, with the columns of the official system of 2019. A list is its columns;
// codes are what is stored, and one code has one meaning in all lists.

type Column = {
  title: string;
  kind: 'line' | 'note' | 'count' | 'rupiah';
  /** Its width in a workbook, in characters, and its share on paper. */
  chars: number;
  isRequired?: true;
  /** Not on the screen's list; on paper in one column with the others of this title. */
  within?: string;
};
type List = {
  name: string;
  /** What one row is, in a sentence. */
  noun: string;
  /** What else it is looked for by. */
  words: string;
  /** Its rows are of one year. */
  hasYear: boolean;
  columns: Readonly<Record<string, Column>>;
};

const problem = (field: string): Column => ({
  title: field,
  kind: 'note',
  chars: 30,
  within: 'Masalah per bidang',
});

export const officeLists = {
  workPlan: {
    name: 'Program Kerja',
    noun: 'kegiatan',
    words: 'rencana kerja tahunan anggaran',
    hasYear: true,
    columns: {
      activity: { title: 'Kegiatan', kind: 'line', chars: 36, isRequired: true },
      aim: { title: 'Tujuan', kind: 'note', chars: 36 },
      audience: { title: 'Sasaran', kind: 'line', chars: 26 },
      audienceCount: { title: 'Jumlah sasaran', kind: 'count', chars: 12 },
      measure: { title: 'Indikator', kind: 'line', chars: 26 },
      output: { title: 'Output', kind: 'line', chars: 26 },
      budget: { title: 'Anggaran (Rp)', kind: 'rupiah', chars: 16 },
    },
  },
  cluster: {
    name: 'Sentra KUMKM',
    noun: 'sentra',
    words: 'klaster kelompok usaha ketua',
    hasYear: false,
    columns: {
      cluster: { title: 'Nama sentra', kind: 'line', chars: 30, isRequired: true },
      businesses: { title: 'Jumlah UMKM', kind: 'count', chars: 12 },
      workers: { title: 'Pegawai', kind: 'count', chars: 12 },
      turnover: { title: 'Omzet per bulan (Rp)', kind: 'rupiah', chars: 18 },
      chair: { title: 'Ketua', kind: 'line', chars: 22 },
      problemA: problem('Kelembagaan'),
      problemB: problem('SDM'),
      problemC: problem('Produksi'),
      problemD: problem('Pembiayaan'),
      problemE: problem('Pemasaran'),
      problemF: problem('Pengembangan IT'),
      problemG: problem('Jaringan Kerjasama'),
    },
  },
  product: {
    name: 'Produk Unggulan',
    noun: 'produk unggulan',
    words: 'merek kapasitas produksi daerah',
    hasYear: false,
    columns: {
      brand: { title: 'Merek', kind: 'line', chars: 30, isRequired: true },
      unit: { title: 'Satuan', kind: 'line', chars: 12 },
      capacity: { title: 'Kapasitas per bulan', kind: 'count', chars: 16 },
      turnover: { title: 'Omzet per bulan (Rp)', kind: 'rupiah', chars: 18 },
      licences: { title: 'Legalitas', kind: 'line', chars: 26 },
      ofCluster: { title: 'Sentra', kind: 'line', chars: 26 },
    },
  },
  market: {
    name: 'Informasi Pasar',
    noun: 'informasi pasar',
    words: 'permintaan pembeli harga spesifikasi',
    hasYear: false,
    columns: {
      wanted: { title: 'Produk', kind: 'line', chars: 30, isRequired: true },
      amount: { title: 'Jumlah', kind: 'line', chars: 18 },
      price: { title: 'Harga (Rp)', kind: 'rupiah', chars: 16 },
      specification: { title: 'Spesifikasi', kind: 'note', chars: 50 },
    },
  },
  microClass: {
    name: 'Kelas Usaha Mikro',
    noun: 'kelas usaha mikro',
    words: 'naik kelas skala omzet golongan',
    hasYear: false,
    columns: {
      title: { title: 'Kelas', kind: 'line', chars: 30, isRequired: true },
      upTo: { title: 'Omzet setahun paling banyak (Rp)', kind: 'rupiah', chars: 24 },
      meaning: { title: 'Keterangan', kind: 'note', chars: 50 },
    },
  },
} satisfies Record<string, List>;

export const officeListCode = z.enum(
  Object.keys(officeLists) as [keyof typeof officeLists, ...(keyof typeof officeLists)[]],
);
export type OfficeListCode = z.infer<typeof officeListCode>;

export type OfficeListValues = Record<string, string | number | null>;
export type OfficeListColumn = Column & { code: string };

export const listOf = (code: OfficeListCode): List => officeLists[code];
export const columnsOfList = (code: OfficeListCode): OfficeListColumn[] =>
  Object.entries(listOf(code).columns).map(([name, column]) => ({ code: name, ...column }));

const typeOf = ({ title, kind, isRequired }: Column): z.ZodType<string | number | null> => {
  if (kind === 'rupiah') return rupiah;
  if (kind === 'count') return z.int('Ditulis sebagai bilangan bulat.').min(0).max(999_999_999).nullable();
  if (kind === 'note') return note(600);
  return isRequired ? requiredLine(160, title) : line(160);
};

/** What may stand in a row of the list. */
export const valuesOfList = (code: OfficeListCode) =>
  z.strictObject(Object.fromEntries(columnsOfList(code).map((each) => [each.code, typeOf(each)])));

/** A row that nothing is written into yet. */
export const emptyRow = (code: OfficeListCode): OfficeListValues =>
  Object.fromEntries(
    columnsOfList(code).map(({ code: name, kind }) => [name, kind === 'line' || kind === 'note' ? '' : null]),
  );
