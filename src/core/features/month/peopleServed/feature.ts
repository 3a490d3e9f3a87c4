import type { Feature } from '#core/platform/feature.ts';
import { peopleServedTables } from './tables.ts';

export const peopleServedFeature = {
  calls: {},
  reportTables: peopleServedTables,
} satisfies Feature;
