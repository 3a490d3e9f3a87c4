import type { Feature } from '#core/platform/feature.ts';
import { staffAudit } from '#core/features/office/staff/index.ts';
import { deskAudit, fieldAudit, officeAudit, serviceAudit } from './audit.ts';
import { officeHandlers } from './handlers.ts';
import { officePrintHandlers } from './printing.ts';
import { sessionHandlers } from './session.ts';

export const officeFeature = {
  calls: {
    office: officeHandlers,
    document: officePrintHandlers,
    session: sessionHandlers,
  },
  audited: [officeAudit, fieldAudit, serviceAudit, deskAudit, staffAudit],
} satisfies Feature;
