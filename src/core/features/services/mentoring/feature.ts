import type { Feature } from '#core/platform/feature.ts';
import { mentoringSessionAudit } from './audit.ts';
import { mentoringHandlers } from './handlers.ts';
import { mentoringHistory } from './history.ts';

export const mentoringFeature = {
  calls: { mentoring: mentoringHandlers },
  audited: [mentoringSessionAudit],
  history: mentoringHistory,
} satisfies Feature;
