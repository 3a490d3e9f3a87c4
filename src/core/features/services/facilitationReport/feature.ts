import type { Feature } from '#core/platform/feature.ts';
import { facilitationTables } from './tables.ts';

export const facilitationReportFeature = {
  calls: {},
  reportTables: facilitationTables,
} satisfies Feature;
