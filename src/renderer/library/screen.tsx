import { IconBook2 } from '@tabler/icons-react';
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { contract } from '#contract/index.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { page, rootRoute, screen } from '#renderer/app/screen.ts';

const LibraryPage = lazyPage(async () => (await import('./LibraryPage.tsx')).LibraryPage);
const CataloguePage = lazyPage(async () => (await import('./CataloguePage.tsx')).CataloguePage);
const CountingPage = lazyPage(async () => (await import('./CountingPage.tsx')).CountingPage);

const uid = z.uuid().optional().catch(undefined);

const desk = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pustaka',
  /** Who wants to borrow, and the title that is shown. */
  validateSearch: z.object({ orang: uid, buku: uid }),
  component: function Library() {
    const { orang, buku } = desk.useSearch();
    return <LibraryPage key={`${orang} ${buku}`} personUid={orang ?? null} bookUid={buku ?? null} />;
  },
});

export const library = screen({
  rank: 55,
  place: {
    to: '/pustaka',
    label: 'Pustaka',
    Icon: IconBook2,
    call: contract.loan.scan,
    group: 'service',
    everyday: ['frontdesk', 'consultant'],
    words: 'buku perpustakaan pinjam meminjam kembali perpanjang pesan modul video ruang baca eksemplar isbn',
  },
  steps: [
    {
      label: 'Pinjam buku',
      words: 'pustaka perpustakaan meminjam modul',
      call: contract.loan.lend,
      link: ({ personUid }) => `/pustaka?orang=${personUid}`,
    },
  ],
  reach: [
    {
      to: '/pustaka/katalog',
      label: 'Katalog pustaka',
      words: 'daftar buku judul pengarang impor label cetak',
      call: contract.book.list,
    },
    {
      to: '/pustaka/hitung',
      label: 'Hitung isi rak',
      words: 'stok opname inventaris buku hilang',
      call: contract.book.counting,
    },
  ],
  routes: [
    desk,
    page('/pustaka/katalog', () => <CataloguePage />),
    page('/pustaka/hitung', () => <CountingPage />),
  ],
  pages: [LibraryPage, CataloguePage, CountingPage],
  help: {
    title: 'Pustaka',
    keys: [
      ['F2', 'Cari buku di katalog'],
      ['F9', 'Tambah buku'],
      ['Enter', 'Pinjamkan, atau terima kembali: tombol penuh pada kartu jawaban'],
      ['Escape', 'Kosongkan bidang pindai, lalu kartu jawaban; lalu kembali ke yang membukanya'],
    ],
  },
});
