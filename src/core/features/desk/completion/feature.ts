import { type GapKind, gapKind } from '#contract/completion.ts';
import { missingLine } from '#core/platform/duty.ts';
import type { Feature } from '#core/platform/feature.ts';
import { monthKey } from '#core/platform/report/months.ts';
import { completionHandlers } from './handlers.ts';
import { gapsOf } from './store.ts';

const titles: Record<GapKind, string> = {
  scale: 'Kunjungan tanpa skala usaha',
  sector: 'Kunjungan tanpa sektor usaha',
};

export const completionFeature = {
  calls: { completion: completionHandlers },
  duties: async ({ db, officeId, localDate }) => {
    const month = localDate.slice(0, 7);
    const lines = gapKind.options.map(async (kind) => {
      const gaps = await gapsOf(db, { officeId, month: monthKey(month), kind });
      const visits = gaps.reduce((sum, gap) => sum + gap.visits, 0);
      const to = `/laporan/lengkapi?bulan=${month}&isi=${kind}`;
      return missingLine({ title: titles[kind], to }, visits);
    });
    return Promise.all(lines);
  },
} satisfies Feature;
