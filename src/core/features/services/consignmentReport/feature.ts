import type { Feature } from '#core/platform/feature.ts';
import { consignmentIndicators } from './indicators.ts';

export const consignmentReportFeature = {
  calls: {},
  indicatorSources: consignmentIndicators,
} satisfies Feature;
