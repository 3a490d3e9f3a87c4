import type { Feature } from '#core/platform/feature.ts';
import { checkHandlers } from './handlers.ts';

export const checkFeature = {
  calls: {
    check: checkHandlers,
  },
} satisfies Feature;
