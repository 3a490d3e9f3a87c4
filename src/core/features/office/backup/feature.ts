import type { Feature } from '#core/platform/feature.ts';
import { backupHandlers } from './handlers.ts';

export const backupFeature = {
  calls: {
    backup: backupHandlers,
  },
} satisfies Feature;
