import type { Feature } from '#core/platform/feature.ts';
import { menteeAudit, programAudit } from './audit.ts';
import { mentoringSection } from './card.ts';
import { menteeHandlers } from './handlers.ts';
import { menteeMerging } from './merging.ts';

export const menteeFeature = {
  calls: { mentoring: menteeHandlers },
  audited: [menteeAudit, programAudit],
  cardSection: mentoringSection,
  merging: menteeMerging,
} satisfies Feature;
