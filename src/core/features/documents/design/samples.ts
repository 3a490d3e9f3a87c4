import type { Activity } from '#contract/certificate.ts';
import type { SampleName } from '#contract/design.ts';
import type { Signatory } from '#contract/office.ts';
import type { PrintedCertificate } from './paper.ts';

// Invented facts to look at a design with; the long ones are as long as the contract allows.

export const sampleNames: Record<SampleName, string> = {
  usual: 'Siti Nur’aini Rahmawati, S.E.',
  shortest: 'Ai',
  longest: 'Raden Ajeng Kartini Sri Wahyuningsih Hadisoebroto Kusumawardhani',
  one_word: 'Wirjosoedarmopartokoesoemonegorosastrawidjajakusumadiningrat',
  titles: 'Prof. Dr. Ir. H. Muhammad Syarifuddin Al-Ma’arif bin Abdullah, S.E., M.Si.',
};

export const sampleActivity: Activity = {
  title: 'Pelatihan Sertifikasi Halal bagi Pelaku Usaha Mikro Olahan Ikan Patin',
  role: 'Peserta',
  startDate: '2026-11-09',
  endDate: '2026-11-12',
  hours: 30,
  place: 'Gedung PLUT-KUMKM Provinsi Riau, Pekanbaru',
  organiser: 'UPT PLUT-KUMKM Provinsi Riau',
  signedOn: '2026-11-13',
  signatories: [],
  materials: [
    { title: 'Kebijakan pengembangan usaha mikro dan ekosistem halal', hours: 4, speaker: 'Dinas Koperasi' },
    { title: 'Alur sertifikasi halal dan pernyataan pelaku usaha', hours: 8, speaker: 'Pendamping PPH' },
    { title: 'Sistem jaminan produk halal: bahan, proses, produk', hours: 10, speaker: 'Pendamping PPH' },
    { title: 'Praktik pengisian berkas dan pendaftaran', hours: 8, speaker: 'Konsultan PLUT-KUMKM' },
  ],
};

const words = 'Peningkatan Kapasitas Pengelolaan Keuangan dan Pembukuan Digital bagi Pelaku Usaha Mikro ';
const ofLength = (length: number) => words.repeat(3).slice(0, length).trim();

export const longestActivity: Activity = {
  ...sampleActivity,
  title: ofLength(200),
  startDate: '2026-10-30',
  endDate: '2026-11-02',
  place: ofLength(160),
  organiser: ofLength(160),
};

const others: Signatory[] = [
  {
    post: 'Kepala Dinas Perindustrian, Perdagangan, Koperasi, Usaha Kecil dan Menengah',
    name: 'Dr. Ir. Hj. Tengku Ratna Dewi Sya’bani, M.M.',
    rank: 'Pembina Utama Muda (IV/c)',
    nip: '196905121994032004',
  },
  { post: 'Direktur Lembaga Mitra Pelatihan', name: 'Bartholomeus Wirjosoedarmo, M.B.A.', rank: '', nip: '' },
];

/** The head of the office and as many invented officials as are wanted beside them. */
export const sampleSignatories = (head: Signatory, count: 1 | 2 | 3): Signatory[] =>
  [head, ...others].slice(0, count);

/** As long as a signed text usually is. */
const payload = `PLUT2:${'CONTOHDESAIN'.repeat(45)}`;

export const samplePrinted = (holder: string, number: string): PrintedCertificate => ({
  holder,
  number,
  code: 'CONTOH00',
  replaces: null,
  payload,
  bearer: {
    business: 'Kerupuk dan Abon Ikan Patin Bu Siti',
    birthPlace: 'Tanjungpinang',
    birthDate: '1985-09-27',
  },
});
