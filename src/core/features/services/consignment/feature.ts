import type { Feature } from '#core/platform/feature.ts';
import { batchAudit, feeAudit, movementAudit, settlementAudit } from './audit.ts';
import { consignmentHistory, consignmentSection } from './card.ts';
import { consignmentFileHandlers } from './files.ts';
import { consignmentHandlers } from './handlers.ts';
import { settlementHandlers } from './settlement.ts';

export const consignmentFeature = {
  calls: { consignment: { ...consignmentHandlers, ...settlementHandlers, ...consignmentFileHandlers } },
  audited: [batchAudit, movementAudit, feeAudit, settlementAudit],
  history: consignmentHistory,
  cardSection: consignmentSection,
} satisfies Feature;
