import { contract } from '#contract/index.ts';
import { orpc } from '#renderer/app/client.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { readFirst } from '#renderer/app/readFirst.ts';
import { page, screen } from '#renderer/app/screen.ts';

const IndicatorPage = lazyPage(async () => (await import('./IndicatorPage.tsx')).IndicatorPage);

export const indicator = screen({
  rank: 95,
  reach: [
    {
      to: '/laporan/iku',
      label: 'Buka Progres Capaian IKU',
      words: 'indikator kinerja utama target capaian predikat tahunan',
      call: contract.indicator.year,
    },
  ],
  routes: [page('/laporan/iku', () => <IndicatorPage />, readFirst(orpc.office.current.queryOptions()))],
  pages: [IndicatorPage],
  help: {
    title: 'Progres Capaian IKU',
    keys: [
      ['F9', 'Tambah indikator'],
      ['Enter', 'Isian di bawahnya; panah ke segala arah'],
      ['Ctrl+S', 'Simpan isian tahun ini'],
    ],
  },
});
