import { IconChartBar } from '@tabler/icons-react';
import { contract } from '#contract/index.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { page, screen } from '#renderer/app/screen.ts';

const ReportPage = lazyPage(async () => (await import('./ReportPage.tsx')).ReportPage);

export const report = screen({
  rank: 90,
  place: {
    to: '/laporan',
    label: 'Laporan',
    Icon: IconChartBar,
    call: contract.report.month,
    group: 'report',
    words: 'bulanan rekap angka jumlah kunjungan ekspor',
  },
  routes: [page('/laporan', () => <ReportPage />)],
  pages: [ReportPage],
});
