import type { Feature } from '#core/platform/feature.ts';
import { loanAudit, reservationAudit } from './audit.ts';
import { loanHistory, loanSection } from './card.ts';
import { loanHandlers } from './handlers.ts';
import { loanMerging } from './merging.ts';

export const loanFeature = {
  calls: { loan: loanHandlers },
  audited: [loanAudit, reservationAudit],
  history: loanHistory,
  cardSection: loanSection,
  merging: loanMerging,
} satisfies Feature;
