import type { Feature } from '#core/platform/feature.ts';
import { cooperativeTable } from './cooperatives.ts';
import { growthTable } from './growth.ts';
import { menteeIndicators } from './indicators.ts';

export const menteeReportFeature = {
  calls: {},
  reportTables: [cooperativeTable, growthTable],
  indicatorSources: menteeIndicators,
} satisfies Feature;
