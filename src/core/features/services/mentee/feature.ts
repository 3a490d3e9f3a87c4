import type { Feature } from '#core/platform/feature.ts';
import { menteeAudit, programAudit } from './audit.ts';
import { mentoringSection } from './card.ts';
import { menteeHandlers } from './handlers.ts';

export const menteeFeature = {
  calls: { mentoring: menteeHandlers },
  audited: [menteeAudit, programAudit],
  cardSection: mentoringSection,
} satisfies Feature;
