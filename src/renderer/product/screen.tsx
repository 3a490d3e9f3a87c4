import { IconShoppingBag } from '@tabler/icons-react';
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { contract } from '#contract/index.ts';
import { clientSearch, formLink, fromOf } from '#renderer/app/formClient.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { rootRoute, screen } from '#renderer/app/screen.ts';

const GalleryPage = lazyPage(async () => (await import('./GalleryPage.tsx')).GalleryPage);

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/produk',
  /** Whose product is to be added. */
  validateSearch: z.object(clientSearch),
  component: function Gallery() {
    const search = list.useSearch();
    return <GalleryPage key={search.orang ?? ''} uid={null} from={fromOf(search)} />;
  },
});
const one = createRoute({
  getParentRoute: () => rootRoute,
  path: '/produk/$uid',
  component: function Product() {
    const { uid: shown } = one.useParams();
    return <GalleryPage key={shown} uid={shown} from={null} />;
  },
});

export const product = screen({
  rank: 57,
  place: {
    to: '/produk',
    label: 'Galeri produk',
    Icon: IconShoppingBag,
    call: contract.product.list,
    group: 'service',
    everyday: [],
    words: 'produk katalog harga label foto izin pirt halal merek pajang toko oleh-oleh jual',
  },
  steps: [
    {
      label: 'Tambah produk',
      words: 'galeri katalog jual pajang',
      call: contract.product.save,
      link: (client) => formLink('/produk', { ...client, sheet: null }),
    },
  ],
  routes: [list, one],
  pages: [GalleryPage],
  help: {
    title: 'Galeri produk',
    keys: [
      ['F2', 'Cari produk; di formulirnya: cari pelaku usaha'],
      ['F9', 'Tambah produk'],
      ['Ctrl+U', 'Ubah produk'],
      ['Space', 'Tandai produk'],
    ],
  },
});
