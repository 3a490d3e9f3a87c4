import { IconDoor } from '@tabler/icons-react';
import { contract } from '#contract/index.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { page, screen } from '#renderer/app/screen.ts';

const BookingPage = lazyPage(async () => (await import('./BookingPage.tsx')).BookingPage);

export const booking = screen({
  rank: 102,
  place: {
    to: '/ruang',
    label: 'Ruang',
    Icon: IconDoor,
    call: contract.booking.list,
    group: 'data',
    everyday: ['frontdesk'],
  },
  routes: [page('/ruang', () => <BookingPage />)],
  pages: [BookingPage],
  help: {
    title: 'Ruang',
    keys: [
      ['F2', 'Cari peminjaman'],
      ['F9', 'Peminjaman baru'],
    ],
  },
});
