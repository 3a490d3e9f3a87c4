import { IconMessages } from '@tabler/icons-react';
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { contract } from '#contract/index.ts';
import { orpc } from '#renderer/app/client.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { readFirst } from '#renderer/app/readFirst.ts';
import { page, rootRoute, screen } from '#renderer/app/screen.ts';

const ConsultationPage = lazyPage(async () => (await import('./ConsultationPage.tsx')).ConsultationPage);
const UnfinishedPage = lazyPage(async () => (await import('./UnfinishedPage.tsx')).UnfinishedPage);
const MyQueue = lazyPage(async () => (await import('./MyQueue.tsx')).MyQueue);

const route = createRoute({
  getParentRoute: () => rootRoute,
  path: '/konsultasi',
  /** Opened to call the next number at once. */
  validateSearch: z.object({ panggil: z.literal(true).optional().catch(undefined) }),
  loader: readFirst(orpc.queue.mine.queryOptions()),
  component: function Consultation() {
    return <ConsultationPage isToCall={route.useSearch().panggil === true} />;
  },
});

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
  today: [{ side: 'beside', call: contract.queue.mine, Section: MyQueue }],
  reach: [
    {
      to: '/konsultasi/tanpa-hasil',
      label: 'Lembar tanpa hasil',
      words: 'kunjungan konsultasi hasil belum diisi lengkapi',
      call: contract.queue.allWithoutOutcome,
    },
  ],
  routes: [route, page('/konsultasi/tanpa-hasil', () => <UnfinishedPage />)],
  pages: [ConsultationPage, UnfinishedPage, MyQueue],
  help: {
    title: 'Konsultasi',
    keys: [
      ['F3', 'Catat juga sebagai pelaksanaan pendampingan'],
      ['F4', 'Panggil berikutnya; di Hari ini: lanjutkan yang dilayani, atau buka Konsultasi'],
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
