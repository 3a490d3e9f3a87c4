import { missingLine } from '#core/platform/duty.ts';
import type { Feature } from '#core/platform/feature.ts';
import { sessionAudit } from '#core/features/training/session/index.ts';
import { trainingAudit } from './audit.ts';
import { trainingFinds } from './find.ts';
import { trainingAppendix } from './appendix.ts';
import { trainingData } from './data.ts';
import { trainingHandlers } from './handlers.ts';
import { countUnfinished } from './store.ts';

export const trainingFeature = {
  calls: {
    training: trainingHandlers,
  },
  finds: [trainingFinds],
  audited: [trainingAudit, sessionAudit],
  dataLists: [trainingData],
  reportAppendices: [trainingAppendix],
  duties: async ({ db, officeId, localDate }) => [
    missingLine(
      { title: 'Pelatihan lewat, belum Selesai', to: '/pelatihan' },
      await countUnfinished(db, officeId, localDate),
    ),
  ],
} satisfies Feature;
