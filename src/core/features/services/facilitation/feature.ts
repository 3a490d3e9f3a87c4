import type { Feature } from '#core/platform/feature.ts';
import { facilitationAudit } from './audit.ts';
import { facilitationSection } from './card.ts';
import { facilitationCommandHandlers } from './commands.ts';
import { facilitationHandlers } from './handlers.ts';
import { facilitationHistory } from './history.ts';
import { facilitationOpeningHandlers } from './opening.ts';
import { facilitationPaymentHandlers } from './payments.ts';

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
  history: facilitationHistory,
  cardSection: facilitationSection,
} satisfies Feature;
