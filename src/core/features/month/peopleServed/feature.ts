import type { Feature } from '#core/platform/feature.ts';
import { servedIndicators } from './indicators.ts';
import { peopleServedTables } from './tables.ts';

export const peopleServedFeature = {
  calls: {},
  reportTables: peopleServedTables,
  indicatorSources: servedIndicators,
} satisfies Feature;
