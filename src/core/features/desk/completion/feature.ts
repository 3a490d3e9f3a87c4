import type { Feature } from '#core/platform/feature.ts';
import { completionHandlers } from './handlers.ts';

export const completionFeature = {
  calls: { completion: completionHandlers },
} satisfies Feature;
