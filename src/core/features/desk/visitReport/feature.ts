import type { GapKind } from '#contract/completion.ts';
import type { Duty } from '#contract/summary.ts';
import { missingLine } from '#core/platform/duty.ts';
import type { Feature } from '#core/platform/feature.ts';
import { monthKey } from '#core/platform/report/months.ts';
import { openingOf } from './opening.ts';
import { countUnknown } from './store.ts';
import { visitTables, visitTotals } from './tables.ts';

export const visitReportFeature = {
  calls: {},
  reportTables: visitTables,
  reportOpening: async (question) =>
    openingOf(await question.once(visitTotals), question.month, question.office.shortName),
  duties: async ({ db, officeId, localDate }) => {
    const month = localDate.slice(0, 7);
    const unknown = await countUnknown(db, officeId, monthKey(month));
    const line = (title: string, kind: GapKind, count: number): Duty =>
      missingLine({ title, to: `/laporan/lengkapi?bulan=${month}&isi=${kind}` }, count);
    return [
      line('Kunjungan tanpa skala usaha', 'scale', unknown.scale),
      line('Kunjungan tanpa sektor usaha', 'sector', unknown.sector),
    ];
  },
} satisfies Feature;
