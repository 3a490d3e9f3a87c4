import { missingLine } from '#core/platform/duty.ts';
import type { Feature } from '#core/platform/feature.ts';
import { ticketAudit } from './audit.ts';
import { queueHandlers } from './handlers.ts';
import { queueListHandlers, withoutOutcome } from './lists.ts';
import { ticketPrintHandlers } from './printing.ts';

export const queueFeature = {
  calls: {
    queue: { ...queueHandlers, ...queueListHandlers },
    document: ticketPrintHandlers,
  },
  audited: [ticketAudit],
  duties: async (question) => [
    missingLine(
      { title: 'Lembar tanpa hasil', to: '/konsultasi/tanpa-hasil' },
      (await withoutOutcome(question.db, question, null)).length,
    ),
  ],
} satisfies Feature;
