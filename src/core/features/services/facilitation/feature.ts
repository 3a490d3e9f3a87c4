import type { Feature } from '#core/platform/feature.ts';
import { facilitationHandlers } from './handlers.ts';

export const facilitationFeature = {
  calls: { facilitation: facilitationHandlers },
} satisfies Feature;
