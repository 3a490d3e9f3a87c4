import type { Feature } from '#core/platform/feature.ts';
import { queueHandlers } from './handlers.ts';
import { queueListHandlers } from './lists.ts';
import { ticketPrintHandlers } from './printing.ts';

export const queueFeature = {
  calls: {
    queue: { ...queueHandlers, ...queueListHandlers },
    document: ticketPrintHandlers,
  },
} satisfies Feature;
