import type { Feature } from '#core/platform/feature.ts';
import { participantAudit } from './audit.ts';
import { participantHandlers } from './handlers.ts';
import { trainingHistory } from './store.ts';

export const participantFeature = {
  calls: {
    training: participantHandlers,
  },
  audited: [participantAudit],
  history: trainingHistory,
} satisfies Feature;
