import type { Feature } from '#core/platform/feature.ts';
import { policyAudit } from './audit.ts';
import { policyHandlers } from './handlers.ts';

export const policyFeature = {
  calls: {
    policy: policyHandlers,
  },
  audited: [policyAudit],
} satisfies Feature;
