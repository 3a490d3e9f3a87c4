import { IconMessages } from '@tabler/icons-react';
import { contract } from '#contract/index.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { page, screen } from '#renderer/app/screen.ts';

const ConsultationPage = lazyPage(async () => (await import('./ConsultationPage.tsx')).ConsultationPage);

export const consultation = screen({
  rank: 20,
  place: {
    to: '/konsultasi',
    label: 'Konsultasi',
    Icon: IconMessages,
    call: contract.queue.mine,
    group: 'desk',
    everyday: ['consultant'],
    words: 'panggil nomor konsultan pendampingan lembar konsultasi',
  },
  routes: [page('/konsultasi', () => <ConsultationPage />)],
  pages: [ConsultationPage],
  help: {
    title: 'Konsultasi',
    keys: [
      ['F3', 'Catat juga sebagai pelaksanaan pendampingan'],
      ['F4', 'Panggil berikutnya'],
      ['F5', 'Pengunjung hadir'],
      ['F6', 'Panggil ulang'],
      ['F7', 'Lewati'],
      ['F8', 'Selesai'],
      ['F9', 'Tunda'],
      ['F10', 'Alihkan ke bidang atau konsultan lain'],
      ['F2', 'Lengkapi data nomor dari layar ambil nomor'],
      ['Alt+I', 'Istirahat'],
      ['Alt+B', 'Buka meja'],
      ['Alt+T', 'Tutup meja'],
      ['Alt+U', 'Urungkan langkah terakhir'],
    ],
  },
});
