import type { Feature } from '#core/platform/feature.ts';
import { trainingTable } from './tables.ts';

export const trainingReportFeature = {
  calls: {},
  reportTables: [trainingTable],
} satisfies Feature;
