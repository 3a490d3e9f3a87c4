import type { Feature } from '#core/platform/feature.ts';
import { designAudit } from './audit.ts';
import { designHandlers } from './handlers.ts';

export const designFeature = {
  calls: {
    design: designHandlers,
  },
  audited: [designAudit],
} satisfies Feature;
