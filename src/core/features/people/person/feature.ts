import type { Feature } from '#core/platform/feature.ts';
import { personAudit } from './audit.ts';
import { personFinds } from './find.ts';
import { personHandlers } from './handlers.ts';
import { personPrintHandlers } from './printing.ts';

export const personFeature = {
  calls: {
    person: personHandlers,
    document: personPrintHandlers,
  },
  audited: [personAudit],
  finds: [personFinds],
} satisfies Feature;
