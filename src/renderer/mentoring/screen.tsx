import { IconHeartHandshake } from '@tabler/icons-react';
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { contract } from '#contract/index.ts';
import { clientSearch, formLink, fromOf } from '#renderer/app/formClient.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { rootRoute, screen } from '#renderer/app/screen.ts';

const MentoringPage = lazyPage(async () => (await import('./MentoringPage.tsx')).MentoringPage);
const MyClients = lazyPage(async () => (await import('./MyClients.tsx')).MyClients);
const MySessions = lazyPage(async () => (await import('./MyClients.tsx')).MySessions);
const MenteePage = lazyPage(async () => (await import('./MenteePage.tsx')).MenteePage);

const GrowthPage = lazyPage(async () => (await import('./GrowthPage.tsx')).GrowthPage);

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pendampingan',
  /** Who is to be taken on. */
  validateSearch: z.object(clientSearch),
  component: function Mentoring() {
    const search = list.useSearch();
    return <MentoringPage key={search.orang ?? search.nomor} from={fromOf(search)} />;
  },
});
const mentee = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pendampingan/$uid',
  component: function Mentee() {
    return <MenteePage uid={mentee.useParams().uid} />;
  },
});

const growth = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pendampingan/perkembangan',
  component: () => <GrowthPage />,
});

export const mentoring = screen({
  rank: 45,
  place: {
    to: '/pendampingan',
    label: 'Pendampingan',
    Icon: IconHeartHandshake,
    call: contract.mentoring.list,
    group: 'service',
    everyday: ['consultant', 'manager', 'admin'],
    words:
      'perkembangan pertumbuhan omzet dampingan sasaran program kerja pelaksanaan sesi mentoring binaan kunjungan lapangan',
  },
  today: [
    { side: 'work', call: contract.mentoring.list, Section: MyClients },
    { side: 'beside', call: contract.mentoring.month, Section: MySessions },
  ],
  steps: [
    {
      label: 'Jadikan dampingan',
      words: 'pendampingan sasaran binaan mentoring',
      call: contract.mentoring.take,
      taken: 'mentoring',
      link: (client) => formLink('/pendampingan', client),
    },
  ],
  routes: [list, mentee, growth],
  pages: [MentoringPage, MenteePage, GrowthPage, MyClients, MySessions],
  help: {
    title: 'Pendampingan',
    keys: [
      ['F2', 'Cari dampingan; di halaman dampingan: catat pelaksanaan'],
      ['F3', 'Jadikan konsultasi terakhir pelaksanaan'],
      ['F9', 'Sasaran baru; di halaman dampingan: tambah program'],
    ],
  },
});
