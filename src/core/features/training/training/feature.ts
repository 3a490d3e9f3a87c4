import type { Feature } from '#core/platform/feature.ts';
import { sessionAudit } from '#core/features/training/session/index.ts';
import { trainingAudit } from './audit.ts';
import { trainingHandlers } from './handlers.ts';

export const trainingFeature = {
  calls: {
    training: trainingHandlers,
  },
  audited: [trainingAudit, sessionAudit],
} satisfies Feature;
