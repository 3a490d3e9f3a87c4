import type { Feature } from '#core/platform/feature.ts';
import { followUpHandlers } from './handlers.ts';

export const followUpFeature = {
  calls: {
    followUp: followUpHandlers,
  },
} satisfies Feature;
