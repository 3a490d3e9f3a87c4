import type { Feature } from '#core/platform/feature.ts';
import { openingOf } from './opening.ts';
import { visitTables, visitTotals } from './tables.ts';

export const visitReportFeature = {
  calls: {},
  reportTables: visitTables,
  reportOpening: async (question) =>
    openingOf(await question.once(visitTotals), question, question.office.shortName),
} satisfies Feature;
