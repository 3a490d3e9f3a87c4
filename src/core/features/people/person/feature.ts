import type { Feature } from '#core/platform/feature.ts';
import { personAudit } from './audit.ts';
import { personHandlers } from './handlers.ts';
import { personPrintHandlers } from './printing.ts';

export const personFeature = {
  calls: {
    person: personHandlers,
    document: personPrintHandlers,
  },
  audited: [personAudit],
} satisfies Feature;
