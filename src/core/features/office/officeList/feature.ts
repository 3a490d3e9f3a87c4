import type { Feature } from '#core/platform/feature.ts';
import { officeListAudit } from './audit.ts';
import { officeListHandlers } from './handlers.ts';

export const officeListFeature = {
  calls: { officeList: officeListHandlers },
  audited: [officeListAudit],
} satisfies Feature;
