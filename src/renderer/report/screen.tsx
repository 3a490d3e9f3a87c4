import { IconChartBar } from '@tabler/icons-react';
import { createRoute, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { contract } from '#contract/index.ts';
import { reportPeriod } from '#contract/period.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { rootRoute, screen } from '#renderer/app/screen.ts';
import { openAt } from './place.ts';

const ReportPage = lazyPage(async () => (await import('./ReportPage.tsx')).ReportPage);

const word = z.string().max(200).optional().catch(undefined);

const route = createRoute({
  getParentRoute: () => rootRoute,
  path: '/laporan',
  /** A month or another period, and one number of it: its table, its row (none: the total) and its column. */
  validateSearch: z.object({
    bulan: reportPeriod.optional().catch(undefined),
    tabel: word,
    baris: word,
    kolom: word,
  }),
  beforeLoad: ({ search: { bulan, tabel, baris, kolom } }) => {
    if (!bulan) return;
    openAt(bulan, tabel && kolom ? { table: tabel, key: baris ?? null, column: kolom } : null);
    // Told once: coming back finds the reader where they went on to.
    throw redirect({ to: '/laporan', search: {}, replace: true });
  },
  component: () => <ReportPage />,
});

export const report = screen({
  rank: 90,
  place: {
    to: '/laporan',
    label: 'Laporan',
    Icon: IconChartBar,
    call: contract.report.figures,
    group: 'report',
    words: 'bulanan triwulan semester tahunan rekap angka jumlah kunjungan ekspor',
  },
  routes: [route],
  pages: [ReportPage],
});
