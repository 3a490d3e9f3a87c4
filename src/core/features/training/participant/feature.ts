import type { Feature } from '#core/platform/feature.ts';
import { participantAudit } from './audit.ts';
import { participantData } from './data.ts';
import { participantHandlers } from './handlers.ts';
import { trainingSection } from './card.ts';
import { participantMerging } from './merging.ts';
import { trainingHistory } from './store.ts';

export const participantFeature = {
  calls: {
    training: participantHandlers,
  },
  audited: [participantAudit],
  dataLists: [participantData],
  history: trainingHistory,
  cardSection: trainingSection,
  merging: participantMerging,
} satisfies Feature;
