import type { Feature } from '#core/platform/feature.ts';
import { activityIndicators } from './indicators.ts';

export const activityReportFeature = {
  calls: {},
  indicatorSources: activityIndicators,
} satisfies Feature;
