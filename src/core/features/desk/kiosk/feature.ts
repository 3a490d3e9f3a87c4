import type { Feature } from '#core/platform/feature.ts';
import { kioskHandlers } from './handlers.ts';

export const kioskFeature = {
  calls: {
    kiosk: kioskHandlers,
  },
} satisfies Feature;
