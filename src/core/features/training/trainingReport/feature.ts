import type { Feature } from '#core/platform/feature.ts';
import { trainingIndicators } from './indicators.ts';
import { trainingTable } from './tables.ts';

export const trainingReportFeature = {
  calls: {},
  reportTables: [trainingTable],
  indicatorSources: trainingIndicators,
} satisfies Feature;
