import type { Feature } from '#core/platform/feature.ts';
import { milestoneAudit } from './audit.ts';
import { milestoneHandlers } from './handlers.ts';

export const milestoneFeature = {
  calls: { milestone: milestoneHandlers },
  audited: [milestoneAudit],
} satisfies Feature;
