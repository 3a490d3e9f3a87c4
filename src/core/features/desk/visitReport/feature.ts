import type { Feature } from '#core/platform/feature.ts';
import { visitIndicators } from './indicators.ts';
import { openingOf } from './opening.ts';
import { visitTables, visitTotals } from './tables.ts';

export const visitReportFeature = {
  calls: {},
  reportTables: visitTables,
  indicatorSources: visitIndicators,
  reportOpening: async (question) => {
    const { office, only } = question;
    const name = only ? `${office.shortName}, hanya ${only.title},` : office.shortName;
    return openingOf(await question.once(visitTotals), question, name);
  },
} satisfies Feature;
