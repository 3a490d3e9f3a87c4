import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { contract } from '#contract/index.ts';
import { uid } from '#contract/text.ts';
import { orpc } from '#renderer/app/client.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { readFirst } from '#renderer/app/readFirst.ts';
import { rootRoute, screen } from '#renderer/app/screen.ts';

const IndicatorPage = lazyPage(async () => (await import('./IndicatorPage.tsx')).IndicatorPage);

/** Of the whole office, or the indicators of one field. */
const route = createRoute({
  getParentRoute: () => rootRoute,
  path: '/laporan/iku',
  validateSearch: z.object({ bidang: uid.optional().catch(undefined) }),
  loader: readFirst(orpc.office.current.queryOptions()),
  component: function Indicators() {
    return <IndicatorPage fieldUid={route.useSearch().bidang ?? null} />;
  },
});

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
  routes: [route],
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
