import type { Feature } from '#core/platform/feature.ts';
import { proposalAudit } from './audit.ts';
import { approvalHandlers } from './handlers.ts';

export const approvalFeature = {
  calls: {
    approval: approvalHandlers,
  },
  audited: [proposalAudit],
} satisfies Feature;
