import { createRoute } from '@tanstack/react-router';
import { contract } from '#contract/index.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { page, rootRoute, screen } from '#renderer/app/screen.ts';

const GalleryPage = lazyPage(async () => (await import('./GalleryPage.tsx')).GalleryPage);
const DesignPage = lazyPage(async () => (await import('./DesignPage.tsx')).DesignPage);

const route = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sertifikat/desain/$uid',
  component: function Design() {
    return <DesignPage uid={route.useParams().uid} />;
  },
});

export const design = screen({
  rank: 80,
  reach: [
    {
      to: '/sertifikat/desain',
      label: 'Buka Desain sertifikat',
      words: 'template templat blangko latar bingkai gambar',
      call: contract.design.list,
    },
  ],
  routes: [page('/sertifikat/desain', () => <GalleryPage />), route],
  pages: [GalleryPage, DesignPage],
  help: {
    title: 'Desain sertifikat',
    keys: [
      ['Tab', 'Unsur berikutnya'],
      ['ArrowDown', 'Pindahkan 1 mm; dengan Shift 5 mm, dengan Alt 0,1 mm'],
      ['Ctrl+ArrowDown', 'Ubah ukuran'],
      ['Ctrl+D', 'Gandakan'],
      ['Delete', 'Hapus'],
      ['Ctrl+Z', 'Urungkan'],
      ['Ctrl+Shift+Z', 'Ulangi'],
      ['Ctrl+S', 'Simpan'],
    ],
  },
});
