import type { Feature } from '#core/platform/feature.ts';
import { ticketAudit } from './audit.ts';
import { queueHandlers } from './handlers.ts';
import { queueListHandlers } from './lists.ts';
import { ticketPrintHandlers } from './printing.ts';

export const queueFeature = {
  calls: {
    queue: { ...queueHandlers, ...queueListHandlers },
    document: ticketPrintHandlers,
  },
  audited: [ticketAudit],
} satisfies Feature;
