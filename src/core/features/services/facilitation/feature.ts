import { dueLines } from '#core/platform/duty.ts';
import type { Feature } from '#core/platform/feature.ts';
import { facilitationAudit } from './audit.ts';
import { facilitationSection } from './card.ts';
import { facilitationCommandHandlers } from './commands.ts';
import { caseData } from './data.ts';
import { caseFinds } from './find.ts';
import { facilitationHandlers } from './handlers.ts';
import { facilitationHistory } from './history.ts';
import { facilitationOpeningHandlers } from './opening.ts';
import { facilitationPaymentHandlers } from './payments.ts';
import { caseNumbers, totalsOf } from './store.ts';

export const facilitationFeature = {
  calls: {
    facilitation: {
      ...facilitationHandlers,
      ...facilitationOpeningHandlers,
      ...facilitationCommandHandlers,
      ...facilitationPaymentHandlers,
    },
  },
  audited: [facilitationAudit],
  lasting: [caseNumbers],
  dataLists: [caseData],
  finds: [caseFinds],
  history: facilitationHistory,
  cardSection: facilitationSection,
  duties: async ({ db, officeId, localDate }) => {
    const { running, papers } = await totalsOf(db, { officeId, staffId: null, today: localDate });
    const over = running.reduce((sum, { overdue }) => sum + overdue, 0);
    return [
      ...dueLines(
        { title: 'Tindak lanjut fasilitasi', to: '/fasilitasi?saring=terlambat' },
        { over, coming: 0, next: null },
      ),
      {
        kind: 'due',
        title: 'Dokumen hampir atau sudah habis masa berlakunya',
        count: papers.near,
        on: null,
        isOver: papers.over > 0,
        to: '/fasilitasi?saring=dokumen',
      },
    ];
  },
} satisfies Feature;
