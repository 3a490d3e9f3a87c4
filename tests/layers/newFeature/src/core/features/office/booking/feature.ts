import type { Feature } from '#core/platform/feature.ts';
import { bookingAudit } from './audit.ts';
import { bookingHistory, bookingSection } from './card.ts';
import { bookingHandlers } from './handlers.ts';
import { bookingTable } from './report.ts';

export const bookingFeature = {
  calls: { booking: bookingHandlers },
  audited: [bookingAudit],
  history: bookingHistory,
  cardSection: bookingSection,
  reportTables: [bookingTable],
} satisfies Feature;
