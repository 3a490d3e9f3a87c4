import type { Feature } from '#core/platform/feature.ts';
import { reportLayoutHandlers } from './handlers.ts';

export const reportLayoutFeature = {
  calls: { reportLayout: reportLayoutHandlers },
} satisfies Feature;
