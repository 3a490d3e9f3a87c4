import type { Feature } from '#core/platform/feature.ts';
import { queueHandlers } from './handlers.ts';
import { ticketPrintHandlers } from './printing.ts';

export const queueFeature = {
  calls: {
    queue: queueHandlers,
    document: ticketPrintHandlers,
  },
} satisfies Feature;
