import { addDays } from '#contract/dates.ts';
import { UNMET } from '#contract/mentee.ts';
import { dueLines } from '#core/platform/duty.ts';
import type { Feature } from '#core/platform/feature.ts';
import { menteeAudit, programAudit } from './audit.ts';
import { mentoringSection } from './card.ts';
import { menteeHandlers } from './handlers.ts';
import { menteeMerging } from './merging.ts';
import { countDue } from './store.ts';

export const menteeFeature = {
  calls: { mentoring: menteeHandlers },
  audited: [menteeAudit, programAudit],
  cardSection: mentoringSection,
  merging: menteeMerging,
  duties: async (question) => {
    const to = '/pendampingan';
    const { unmet, ...due } = await countDue(question, addDays(question.localDate, -UNMET.close));
    const title = `Dampingan tidak ditemui lebih dari ${UNMET.close} hari`;
    return [
      ...dueLines({ title, to }, { over: unmet, coming: 0, next: null }),
      ...dueLines({ title: 'Tindak lanjut dampingan', to }, due),
    ];
  },
} satisfies Feature;
