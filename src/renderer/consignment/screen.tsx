import { createRoute } from '@tanstack/react-router';
import { contract } from '#contract/index.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { page, rootRoute, screen } from '#renderer/app/screen.ts';

const ConsignmentPage = lazyPage(async () => (await import('./ConsignmentPage.tsx')).ConsignmentPage);
const StallPage = lazyPage(async () => (await import('./StallPage.tsx')).StallPage);
const DueBatches = lazyPage(async () => (await import('./DueBatches.tsx')).DueBatches);

const one = createRoute({
  getParentRoute: () => rootRoute,
  path: '/produk/titipan/$uid',
  component: function Consignment() {
    const { uid } = one.useParams();
    return <ConsignmentPage key={uid} uid={uid} />;
  },
});
const stall = createRoute({
  getParentRoute: () => rootRoute,
  path: '/produk/titipan/usaha/$uid',
  component: function Stall() {
    const { uid } = stall.useParams();
    return <StallPage key={uid} uid={uid} />;
  },
});

export const consignment = screen({
  rank: 58,
  reach: [
    {
      to: '/produk/titipan',
      label: 'Titipan galeri',
      words: 'konsinyasi titip jual kasir terjual retur pelunasan bagi hasil imbalan stok kedaluwarsa tarik',
      call: contract.consignment.list,
    },
  ],
  today: [{ side: 'beside', call: contract.consignment.list, Section: DueBatches }],
  routes: [page('/produk/titipan', () => <ConsignmentPage uid={null} />), one, stall],
  pages: [ConsignmentPage, StallPage, DueBatches],
  help: {
    title: 'Titipan galeri',
    keys: [
      ['F2', 'Cari titipan'],
      ['F9', 'Terima titipan'],
      ['Enter', 'Di bidang jual: pilih produk, lalu catat yang terjual'],
      ['Escape', 'Kosongkan bidang jual'],
    ],
  },
});
