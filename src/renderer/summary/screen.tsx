import { IconLayoutDashboard } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { contract } from '#contract/index.ts';
import { localMonth } from '#contract/text.ts';
import { orpc } from '#renderer/app/client.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { rootRoute, screen } from '#renderer/app/screen.ts';
import { RailCount } from '#renderer/ui/RailCount.tsx';

const SummaryPage = lazyPage(async () => (await import('./SummaryPage.tsx')).SummaryPage);

const ToApprove = () => {
  const { data } = useQuery(orpc.approval.list.queryOptions());
  return <RailCount count={data?.toDecide.length ?? 0} meaning="pengajuan menunggu persetujuan Anda" />;
};

const route = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ringkasan',
  validateSearch: z.object({ bulan: localMonth.optional().catch(undefined) }),
  component: function Summary() {
    return <SummaryPage asked={route.useSearch().bulan ?? null} />;
  },
});

export const summary = screen({
  rank: 4,
  place: {
    to: '/ringkasan',
    label: 'Ringkasan',
    Icon: IconLayoutDashboard,
    call: contract.summary.month,
    group: 'desk',
    everyday: ['manager'],
    words: 'beranda dasbor dashboard pimpinan kepala capaian persetujuan terlambat belum lengkap',
    Count: ToApprove,
  },
  routes: [route],
  pages: [SummaryPage],
  help: { title: 'Ringkasan', keys: [['F8', 'Buka laporan bulan yang tampil']] },
});
