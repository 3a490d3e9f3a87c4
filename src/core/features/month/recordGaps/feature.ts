import type { Feature } from '#core/platform/feature.ts';
import { recordGapsTable } from './tables.ts';

export const recordGapsFeature = { calls: {}, reportTables: [recordGapsTable] } satisfies Feature;
