import type { Feature } from '#core/platform/feature.ts';
import { letterAudit } from './audit.ts';
import { letterHandlers } from './handlers.ts';
import { letterHistory } from './store.ts';

export const letterFeature = {
  calls: {
    letter: letterHandlers,
  },
  audited: [letterAudit],
  history: letterHistory,
} satisfies Feature;
