import { createRoute } from '@tanstack/react-router';
import { contract } from '#contract/index.ts';
import { officeListCode, officeLists } from '#contract/officeLists.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { rootRoute, screen } from '#renderer/app/screen.ts';

const OfficeListPage = lazyPage(async () => (await import('./OfficeListPage.tsx')).OfficeListPage);

const route = createRoute({
  getParentRoute: () => rootRoute,
  path: '/daftar/$list',
  component: function OfficeList() {
    const list = officeListCode.catch('workPlan').parse(route.useParams().list);
    return <OfficeListPage key={list} list={list} />;
  },
});

export const officeList = screen({
  rank: 105,
  reach: officeListCode.options.map((code) => ({
    to: `/daftar/${code}`,
    label: `Buka ${officeLists[code].name}`,
    words: officeLists[code].words,
    call: contract.officeList.rows,
  })),
  routes: [route],
  pages: [OfficeListPage],
  help: {
    title: 'Program Kerja, Sentra, Produk Unggulan, Informasi Pasar, Kelas Usaha Mikro',
    keys: [
      ['F2', 'Cari dalam daftar'],
      ['F9', 'Tambah baris'],
    ],
  },
});
