import type { Feature } from '#core/platform/feature.ts';
import { facilitationIndicators } from './indicators.ts';
import { facilitationTables } from './tables.ts';

export const facilitationReportFeature = {
  calls: {},
  reportTables: facilitationTables,
  indicatorSources: facilitationIndicators,
} satisfies Feature;
