import type { Client } from '#contract/index.ts';
import { emptyRow, type OfficeListCode, type OfficeListValues } from '#contract/officeLists.ts';
import type { Ending } from './ending.ts';

const rows: Readonly<Record<OfficeListCode, readonly OfficeListValues[]>> = {
  workPlan: [
    {
      activity: 'Bimbingan teknis kemasan dan label',
      aim: 'Produk pangan binaan memenuhi ketentuan label',
      audience: 'UMKM pangan olahan',
      audienceCount: 60,
      measure: 'Usaha yang labelnya lengkap',
      output: '60 desain label',
      budget: 48_000_000,
    },
    {
      activity: 'Temu bisnis UMKM dan ritel',
      aim: 'Membuka pasar ritel modern di Pekanbaru',
      audience: 'UMKM siap kurasi',
      audienceCount: 35,
      measure: 'Kesepakatan pasok',
      output: '10 kesepakatan',
      budget: 65_000_000,
    },
    {
      activity: 'Klinik pembiayaan KUR',
      aim: 'Usaha mikro siap mengajukan pembiayaan',
      audience: 'Dampingan bidang pembiayaan',
      audienceCount: 80,
      measure: 'Permohonan yang disetujui',
      output: '40 permohonan',
      budget: 22_500_000,
    },
  ],
  cluster: [
    {
      cluster: 'Tenun Songket Limapuluh',
      businesses: 34,
      workers: 88,
      turnover: 310_000_000,
      chair: 'Tengku Zahara',
      problemC: 'Benang emas masih didatangkan dari luar daerah',
      problemE: 'Penjualan bergantung pada pesanan hari besar',
    },
    {
      cluster: 'Patin Asap Kulim',
      businesses: 21,
      workers: 57,
      turnover: 265_000_000,
      chair: 'Ahmad Fauzi',
      problemA: 'Sebagian belum memiliki P-IRT',
      problemC: 'Ruang asap belum seragam',
    },
    {
      cluster: 'Keripik Nenas Rimbo Panjang',
      businesses: 46,
      workers: 120,
      turnover: 540_000_000,
      chair: 'Rosnida',
    },
  ],
  product: [
    {
      brand: 'Bolu Kemojo Nurlela',
      unit: 'kotak',
      capacity: 3_000,
      turnover: 75_000_000,
      licences: 'P-IRT, halal',
      ofCluster: '',
    },
    {
      brand: 'Songket Limapuluh',
      unit: 'lembar',
      capacity: 120,
      turnover: 96_000_000,
      licences: 'Merek terdaftar',
      ofCluster: 'Tenun Songket Limapuluh',
    },
  ],
  microClass: [
    { title: 'Mikro 1', upTo: 50_000_000, meaning: 'Usaha rumahan yang baru mulai' },
    { title: 'Mikro 2', upTo: 300_000_000, meaning: 'Sudah tetap, tenaga kerja keluarga' },
    { title: 'Mikro 3', upTo: null, meaning: 'Siap naik ke usaha kecil' },
  ],
  market: [
    {
      wanted: 'Keripik nenas',
      amount: '2 ton per bulan',
      price: 42_000,
      specification: 'Kemasan 250 g, kadar air di bawah 5 %, halal',
    },
    {
      wanted: 'Ikan patin asap',
      amount: '500 kg per pekan',
      price: 95_000,
      specification: 'Kemasan vakum, izin edar',
    },
  ],
};

/** The lists of the office, unless it has some. */
const setOfficeLists = async (
  { window, newUid }: { window: Client; newUid: () => string },
  today: string,
): Promise<void> => {
  const year = Number(today.slice(0, 4));
  for (const list of Object.keys(rows) as OfficeListCode[]) {
    const ofYear = list === 'workPlan' ? year : null;
    if ((await window.officeList.rows({ list, year: ofYear })).length > 0) continue;
    for (const values of rows[list])
      await window.officeList.save({
        uid: newUid(),
        list,
        year: ofYear,
        values: { ...emptyRow(list), ...values },
      });
  }
};

export const officeLists: Ending = { rank: 10, name: 'lists', set: setOfficeLists };
