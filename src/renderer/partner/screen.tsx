import { IconBuildingCommunity } from '@tabler/icons-react';
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { contract } from '#contract/index.ts';
import { uid } from '#contract/text.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { rootRoute, screen } from '#renderer/app/screen.ts';

const PartnerPage = lazyPage(async () => (await import('./PartnerPage.tsx')).PartnerPage);
const EndingAgreements = lazyPage(async () => (await import('./EndingAgreements.tsx')).EndingAgreements);

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mitra',
  /** The partner that is shown beside the list. */
  validateSearch: z.object({ mitra: uid.optional().catch(undefined) }),
  component: function Partners() {
    return <PartnerPage chosen={list.useSearch().mitra ?? null} />;
  },
});

export const partner = screen({
  rank: 47,
  place: {
    to: '/mitra',
    label: 'Mitra',
    Icon: IconBuildingCommunity,
    call: contract.partner.list,
    group: 'service',
    everyday: [],
    words:
      'kemitraan jejaring networking bank pembeli instansi kampus komunitas perjanjian mou kerja sama kontak',
  },
  today: [{ side: 'beside', call: contract.partner.ending, Section: EndingAgreements }],
  routes: [list],
  pages: [PartnerPage, EndingAgreements],
  help: {
    title: 'Mitra',
    keys: [
      ['F2', 'Cari mitra'],
      ['F3', 'Tambah perjanjian dengan mitra yang terpilih'],
      ['F9', 'Tambah mitra'],
    ],
  },
});
