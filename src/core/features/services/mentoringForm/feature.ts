import type { Feature } from '#core/platform/feature.ts';
import { mentoringFormHandlers } from './handlers.ts';
import { mentoringFormJobs } from './jobs.ts';

export const mentoringFormFeature = {
  calls: { mentoring: mentoringFormHandlers },
  jobs: mentoringFormJobs,
} satisfies Feature;
