import type { Activity } from '#contract/certificate.ts';
import type { Client } from '#contract/index.ts';
import { addDays } from '../kernel/clock.ts';
import { isWorkingDay, weekdayOf } from './calendar.ts';
import type { Guests } from './guests.ts';
import { personName } from './names.ts';
import type { Random } from './random.ts';

type Course = { title: string; place: string; materials: readonly (readonly [string, number, string])[] };

const hall = 'Aula UPT PLUT-KUMKM, Pekanbaru';
const courses: readonly Course[] = [
  {
    title: 'Pelatihan Pemasaran Digital bagi Pelaku UMKM Kota Pekanbaru',
    place: hall,
    materials: [
      ['Kebijakan pengembangan UMKM Provinsi Riau', 2, 'Drs. H. Contoh Wibawa, M.Si.'],
      ['Foto produk dengan telepon genggam', 4, 'Maya Anggraini, S.I.Kom.'],
      ['Toko daring dan deskripsi produk', 5, 'Rizky Pratama, S.Kom.'],
      ['Iklan berbayar dengan anggaran kecil', 5, 'Rizky Pratama, S.Kom.'],
      ['Evaluasi penjualan dan rencana tindak lanjut', 4, 'Rina Marlina, S.E.'],
    ],
  },
  {
    title: 'Pelatihan Pembukuan Sederhana dan Perhitungan Harga Pokok Produksi',
    place: hall,
    materials: [
      ['Memisahkan uang usaha dan uang rumah tangga', 3, 'Hendra Saputra, S.E., M.Ak.'],
      ['Buku kas, persediaan, dan utang piutang', 5, 'Hendra Saputra, S.E., M.Ak.'],
      ['Harga pokok produksi dan harga jual', 5, 'Yulia Safitri, S.T.P.'],
      ['Laporan laba rugi untuk pengajuan KUR', 3, 'Bank Riau Kepri Syariah'],
    ],
  },
  {
    title: 'Bimbingan Teknis Sertifikasi Halal dan Keamanan Pangan Olahan',
    place: 'Hotel Contoh, Jalan Jenderal Sudirman, Pekanbaru',
    materials: [
      [
        'Kewajiban sertifikat halal dan jalur pernyataan pelaku usaha',
        4,
        "Ustazah Sa'diah Rahmah, S.Ag., M.H.",
      ],
      ['Bahan kritis dan proses produk halal', 4, 'Yulia Safitri, S.T.P.'],
      ['Cara produksi pangan olahan yang baik', 6, 'BBPOM Pekanbaru'],
      ['Praktik pendaftaran di SiHalal', 6, 'Rina Marlina, S.E.'],
    ],
  },
  {
    title: 'Pelatihan Desain Kemasan dan Label Produk Pangan Khas Melayu',
    place: 'Rumah Kemasan Dinas Perindustrian, Pekanbaru',
    materials: [
      ['Aturan label pangan dan informasi nilai gizi', 3, 'BBPOM Pekanbaru'],
      ['Memilih bahan kemasan', 3, 'Yulia Safitri, S.T.P.'],
      ['Praktik merancang label', 6, 'Studio Kenanga'],
    ],
  },
  {
    title: 'Pendidikan dan Pelatihan Perkoperasian bagi Pengurus dan Pengawas Koperasi',
    place: hall,
    materials: [
      ['Jati diri koperasi dan tata kelola', 6, 'Rina Marlina, S.E.'],
      ['Rapat Anggota Tahunan', 4, 'Rina Marlina, S.E.'],
      ['Laporan keuangan koperasi', 8, 'Hendra Saputra, S.E., M.Ak.'],
      ['Pengawasan dan penilaian kesehatan', 6, 'Teguh Prasetyo, S.H.'],
    ],
  },
  { title: 'Sosialisasi Kredit Usaha Rakyat dan Dana Bergulir', place: hall, materials: [] },
];

/** Whether a training ends on this day: the second Thursday of a month, in even months a Wednesday later too. */
export const isTrainingDay = (localDate: string): boolean => {
  const day = Number(localDate.slice(8));
  const isEven = Number(localDate.slice(5, 7)) % 2 === 0;
  const weekday = weekdayOf(localDate);
  return (weekday === 4 && day > 7 && day <= 14) || (isEven && weekday === 3 && day > 21 && day <= 28);
};

const activityOf = (random: Random, endDate: string): Activity => {
  const { title, place, materials } = random.one(courses);
  const days = materials.length > 0 ? random.whole(2, 3) : 1;
  let startDate = endDate;
  for (let i = 1; i < days && isWorkingDay(addDays(startDate, -1)); i++) startDate = addDays(startDate, -1);
  return {
    title,
    role: 'Peserta',
    startDate,
    endDate,
    hours: materials.length > 0 ? materials.reduce((sum, [, hours]) => sum + hours, 0) : 4,
    place,
    organiser: 'UPT Pusat Layanan Usaha Terpadu KUMKM Provinsi Riau',
    signedOn: endDate,
    materials: materials.map(([name, hours, speaker]) => ({ title: name, hours, speaker })),
    signatories: [],
  };
};

const recipients = (random: Random, guests: Guests, count: number) => {
  const chosen = new Map<string, { name: string; personUid: string | null }>();
  while (chosen.size < count) {
    const guest = random.chance(0.85) ? random.one(guests.all) : undefined;
    const name = guest?.name ?? personName(random, random.chance(0.5) ? 'P' : 'L');
    chosen.set(name, { name, personUid: guest?.uid ?? null });
  }
  return [...chosen.values()].sort((a, b) => a.name.localeCompare(b.name, 'id'));
};

/** Issues the certificates of a training; now and then one is void, misspelt or printed again. */
export const issueCertificates = async (
  random: Random,
  window: Client,
  guests: Guests,
  newUid: () => string,
  localDate: string,
  count = random.whole(16, 34),
): Promise<string> => {
  const { batchUid, certificates } = await window.certificate.issue({
    uid: newUid(),
    activity: activityOf(random, localDate),
    recipients: recipients(random, guests, count),
  });
  const [first, second, third] = certificates;
  if (first && random.chance(0.3)) await window.certificate.reprint({ uid: first.uid });
  if (second && random.chance(0.25))
    await window.certificate.void({ uid: second.uid, reason: 'Kehadiran kurang dari 80 persen' });
  if (third && random.chance(0.25))
    await window.certificate.correct({
      uid: third.uid,
      newUid: newUid(),
      holder: `${third.holder.replace(/,.*$/, '')}, S.E.`,
      reason: 'Gelar belum dicantumkan',
    });
  return batchUid;
};
