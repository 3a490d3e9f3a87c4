import { IconTicket } from '@tabler/icons-react';
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { contract } from '#contract/index.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { rootRoute, screen } from '#renderer/app/screen.ts';

const FrontDeskPage = lazyPage(async () => (await import('./FrontDeskPage.tsx')).FrontDeskPage);

const route = createRoute({
  getParentRoute: () => rootRoute,
  path: '/loket',
  validateSearch: z.object({
    orang: z.uuid().optional().catch(undefined),
    /** A kiosk number whose visitor is to be written down, and the screen to go back to. */
    tiket: z.uuid().optional().catch(undefined),
    dari: z.literal('konsultasi').optional().catch(undefined),
  }),
  component: function FrontDesk() {
    const { orang, tiket, dari } = route.useSearch();
    return (
      <FrontDeskPage
        key={tiket}
        personUid={orang ?? null}
        ticketUid={tiket ?? null}
        backTo={dari === 'konsultasi' ? '/konsultasi' : '/loket'}
      />
    );
  },
});

export const frontDesk = screen({
  rank: 10,
  place: {
    to: '/loket',
    label: 'Loket',
    Icon: IconTicket,
    call: contract.visit.register,
    group: 'desk',
    everyday: ['frontdesk', 'admin'],
    words: 'buku tamu daftar hadir pendaftaran mendaftar pengunjung tiket nomor lembar darurat tutup hari',
  },
  routes: [route],
  pages: [FrontDeskPage],
  help: {
    title: 'Loket',
    keys: [
      ['F2', 'Cari pengunjung, mulai pendaftaran baru'],
      ['Enter', 'Pilih orang, lalu daftarkan & cetak tiket'],
      ['Shift+Enter', 'Daftarkan sebagai pengunjung baru'],
      ['A–G', 'Pilih bidang'],
      ['1–7', 'Pilih jenis layanan'],
      ['P', 'Ganti prioritas'],
      ['Ctrl+Enter', 'Daftarkan tanpa cetak'],
      ['F3', 'Pakai data yang mirip, tidak mendaftar dua kali'],
      ['F9', 'Tutup hari'],
      ['F10', 'Buku tamu: semua pendaftaran hari ini'],
    ],
  },
});
