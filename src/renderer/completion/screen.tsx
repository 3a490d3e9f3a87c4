import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { gapKind } from '#contract/completion.ts';
import { contract } from '#contract/index.ts';
import { localMonth } from '#contract/text.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { rootRoute, screen } from '#renderer/app/screen.ts';

const CompletionPage = lazyPage(async () => (await import('./CompletionPage.tsx')).CompletionPage);

const route = createRoute({
  getParentRoute: () => rootRoute,
  path: '/laporan/lengkapi',
  /** Of which month, this one when none is named, and with what it begins. */
  validateSearch: z.object({
    bulan: localMonth.optional().catch(undefined),
    isi: gapKind.optional().catch(undefined),
  }),
  component: function Completion() {
    const { bulan, isi } = route.useSearch();
    return <CompletionPage key={bulan} asked={bulan ?? null} begin={isi ?? 'scale'} />;
  },
});

export const completion = screen({
  rank: 92,
  reach: [
    {
      to: '/laporan/lengkapi',
      label: 'Lengkapi data',
      words: 'kosong belum didata skala sektor laporan',
      call: contract.completion.gaps,
    },
  ],
  routes: [route],
  pages: [CompletionPage],
  help: {
    title: 'Lengkapi data',
    keys: [
      ['ArrowUp', 'Baris sebelumnya'],
      ['ArrowDown', 'Baris berikutnya'],
      ['1', 'Isi skala dan lanjut: 1 Mikro, 2 Kecil, 3 Menengah, 4 Besar, 0 tidak tahu'],
      ['Ctrl+Z', 'Urungkan isian terakhir'],
      ['Enter', 'Buka kartu'],
    ],
  },
});
