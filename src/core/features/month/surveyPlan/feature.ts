import { dueLines } from '#core/platform/duty.ts';
import type { Feature } from '#core/platform/feature.ts';
import { planAudit, publicationAudit, textAudit } from './audit.ts';
import { surveyPlanHandlers } from './handlers.ts';
import { dueOf } from './rules.ts';
import { openPlans } from './store.ts';

export const surveyPlanFeature = {
  calls: { surveyPlan: surveyPlanHandlers },
  audited: [planAudit, publicationAudit, textAudit],
  duties: async ({ db, officeId, ...span }) =>
    dueLines(
      { title: 'Rencana tindak lanjut survei', to: '/laporan/survei?bagian=rencana' },
      dueOf(await openPlans(db, officeId), span),
    ),
} satisfies Feature;
