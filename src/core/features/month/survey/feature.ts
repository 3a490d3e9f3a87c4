import type { Feature } from '#core/platform/feature.ts';
import { surveyHandlers } from './handlers.ts';
import { surveyTable } from './monthTable.ts';

export const surveyFeature = {
  calls: { survey: surveyHandlers },
  reportTables: [surveyTable],
} satisfies Feature;
