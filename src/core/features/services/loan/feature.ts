import { dueLines } from '#core/platform/duty.ts';
import type { Feature } from '#core/platform/feature.ts';
import { loanAudit, reservationAudit } from './audit.ts';
import { loanHistory, loanSection } from './card.ts';
import { loanHandlers } from './handlers.ts';
import { loanIndicators } from './indicators.ts';
import { loanMerging } from './merging.ts';
import { countDue } from './store.ts';

export const loanFeature = {
  calls: { loan: loanHandlers },
  audited: [loanAudit, reservationAudit],
  history: loanHistory,
  cardSection: loanSection,
  merging: loanMerging,
  indicatorSources: loanIndicators,
  // A loan that is not late yet is the borrower's affair.
  duties: async (question) =>
    dueLines({ title: 'Pinjaman buku', to: '/pustaka' }, { ...(await countDue(question)), coming: 0 }),
} satisfies Feature;
