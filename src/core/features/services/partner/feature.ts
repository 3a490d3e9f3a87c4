import type { Feature } from '#core/platform/feature.ts';
import { agreementAudit, partnerAudit } from './audit.ts';
import { agreementHandlers } from './agreements.ts';
import { partnerHandlers } from './handlers.ts';
import { partnerTable } from './tables.ts';

export const partnerFeature = {
  calls: { partner: { ...partnerHandlers, ...agreementHandlers } },
  audited: [partnerAudit, agreementAudit],
  reportTables: [partnerTable],
} satisfies Feature;
