import { IconClockHour4 } from '@tabler/icons-react';
import { contract } from '#contract/index.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { page, screen } from '#renderer/app/screen.ts';

const StatisticPage = lazyPage(async () => (await import('./StatisticPage.tsx')).StatisticPage);

export const statistic = screen({
  rank: 30,
  place: {
    to: '/antrean',
    label: 'Antrean',
    Icon: IconClockHour4,
    call: contract.statistic.range,
    group: 'desk',
    everyday: ['frontdesk', 'manager', 'admin'],
    words: 'statistik waktu tunggu grafik',
  },
  routes: [page('/antrean', () => <StatisticPage />)],
  pages: [StatisticPage],
});
