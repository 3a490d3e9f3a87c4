import { IconCalendarEvent } from '@tabler/icons-react';
import { createRoute } from '@tanstack/react-router';
import { contract } from '#contract/index.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { page, rootRoute, screen } from '#renderer/app/screen.ts';

const ActivityListPage = lazyPage(async () => (await import('./ActivityListPage.tsx')).ActivityListPage);
const ActivityPage = lazyPage(async () => (await import('./ActivityPage.tsx')).ActivityPage);

const one = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kegiatan/$uid',
  component: function Activity() {
    return <ActivityPage uid={one.useParams().uid} />;
  },
});

export const activity = screen({
  rank: 52,
  place: {
    to: '/kegiatan',
    label: 'Kegiatan',
    Icon: IconCalendarEvent,
    call: contract.activity.list,
    group: 'service',
    everyday: [],
    words: 'pameran temu usaha business matching lokakarya kurasi acara event peserta foto laporan kegiatan',
  },
  routes: [page('/kegiatan', () => <ActivityListPage />), one],
  pages: [ActivityListPage, ActivityPage],
  help: {
    title: 'Kegiatan',
    keys: [
      ['F2', 'Cari kegiatan; di halamannya: tambah peserta'],
      ['F8', 'Isi hasil kegiatan'],
      ['F9', 'Kegiatan baru'],
      ['Space', 'Peserta hadir'],
      ['Ctrl+U', 'Ubah kegiatan'],
    ],
  },
});
