import { IconChartBar } from '@tabler/icons-react';
import { createRoute, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { contract } from '#contract/index.ts';
import { reportPeriod } from '#contract/period.ts';
import type { Narrowing } from '#contract/report.ts';
import { orpc } from '#renderer/app/client.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { readFirst } from '#renderer/app/readFirst.ts';
import { rootRoute, screen } from '#renderer/app/screen.ts';
import { openAt } from './place.ts';

const ReportPage = lazyPage(async () => (await import('./ReportPage.tsx')).ReportPage);

const word = z.string().max(200).optional().catch(undefined);
/** The code of a regency, 14.01, is read as a number. */
const place = z
  .union([z.string().max(200), z.number().transform((code) => code.toFixed(2))])
  .optional()
  .catch(undefined);

type Parts = { bidang?: string | undefined; konsultan?: string | undefined; wilayah?: string | undefined };
const onlyOf = ({ bidang, konsultan, wilayah }: Parts): Narrowing | null => {
  if (bidang) return { kind: 'field', key: bidang };
  if (konsultan) return { kind: 'consultant', key: konsultan };
  return wilayah ? { kind: 'district', key: wilayah } : null;
};

const route = createRoute({
  getParentRoute: () => rootRoute,
  path: '/laporan',
  /**
   * A month or another period, the part of the unit that it is narrowed to, and one number of it: its table, its row (none:
   * the total) and its column.
   */
  validateSearch: z.object({
    bulan: reportPeriod.optional().catch(undefined),
    bidang: word,
    konsultan: word,
    wilayah: place,
    tabel: word,
    baris: word,
    kolom: word,
  }),
  beforeLoad: ({ search: { bulan, tabel, baris, kolom, ...parts } }) => {
    const only = onlyOf(parts);
    if (!bulan && !only) return;
    openAt(bulan ?? null, only, tabel && kolom ? { table: tabel, key: baris ?? null, column: kolom } : null);
    // Told once: coming back finds the reader where they went on to.
    throw redirect({ to: '/laporan', search: {}, replace: true });
  },
  loader: readFirst(orpc.office.current.queryOptions()),
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
    words: 'bulanan triwulan semester tahunan rekap bidang konsultan kecamatan angka jumlah kunjungan ekspor',
  },
  routes: [route],
  pages: [ReportPage],
});
