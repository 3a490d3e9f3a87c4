import type { Feature } from '#core/platform/feature.ts';
import { seriesHandlers } from './handlers.ts';

export const seriesFeature = {
  calls: {
    series: seriesHandlers,
  },
} satisfies Feature;
