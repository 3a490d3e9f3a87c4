import type { Feature } from '#core/platform/feature.ts';
import { countingAudit } from './audit.ts';
import { countingHandlers } from './handlers.ts';

export const countingFeature = {
  calls: { book: countingHandlers },
  audited: [countingAudit],
} satisfies Feature;
