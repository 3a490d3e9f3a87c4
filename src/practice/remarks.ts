import type { Client } from '#contract/index.ts';
import type { Remark } from '#contract/remark.ts';

const written: readonly Pick<Remark, 'obstacles' | 'plans'>[] = [
  {
    obstacles:
      'Jaringan internet putus beberapa hari kerja:\n- pendampingan OSS dan sertifikasi halal ditunda;\n- pengunjung dicatat di lembar darurat.',
    plans: '1. Mengusulkan jaringan cadangan.\n2. Menjadwalkan ulang pendampingan yang ditunda.',
  },
  {
    obstacles: 'Antrean bidang Pembiayaan paling panjang pada hari Senin dan Kamis; konsultannya satu orang.',
    plans: '1. Menambah konsultan Pembiayaan pada Senin dan Kamis.\n2. Membuka kelas KUR bersama bank mitra.',
  },
  {
    obstacles:
      'Banyak pelaku usaha datang tanpa NIB, sehingga fasilitasi tidak selesai dalam satu kunjungan.',
    plans: '1. Klinik NIB setiap Rabu.\n2. Brosur syarat layanan di kecamatan.',
  },
];

/** Writes number, obstacles and plans of a month. */
export const writeRemark = async (window: Client, month: string): Promise<void> => {
  const at = Number(month.slice(5));
  const number = `500.3/${100 + at}/UPT-PLUT/${month.slice(0, 4)}`;
  await window.remark.save({ period: month, number, ...written[at % written.length]! });
};
