import type { Feature } from '#core/platform/feature.ts';
import { letterKindAudit } from './audit.ts';
import { letterKindHandlers } from './handlers.ts';

export const letterKindFeature = {
  calls: {
    letterKind: letterKindHandlers,
  },
  audited: [letterKindAudit],
} satisfies Feature;
