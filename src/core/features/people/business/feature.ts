import type { Feature } from '#core/platform/feature.ts';
import { businessAudit, businessYearAudit } from './audit.ts';
import { businessHandlers } from './handlers.ts';

export const businessFeature = {
  calls: {
    person: businessHandlers,
  },
  audited: [businessAudit, businessYearAudit],
} satisfies Feature;
