import type { Feature } from '#core/platform/feature.ts';
import { cooperativeTable } from './cooperatives.ts';
import { growthTable } from './growth.ts';

export const menteeReportFeature = {
  calls: {},
  reportTables: [cooperativeTable, growthTable],
} satisfies Feature;
