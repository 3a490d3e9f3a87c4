import type { Feature } from '#core/platform/feature.ts';
import { boardHandlers } from './handlers.ts';

export const boardFeature = {
  calls: {
    queue: boardHandlers,
  },
} satisfies Feature;
