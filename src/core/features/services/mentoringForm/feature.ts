import type { Feature } from '#core/platform/feature.ts';
import { sessionData } from './data.ts';
import { mentoringFormHandlers } from './handlers.ts';
import { mentoringFormJobs } from './jobs.ts';

export const mentoringFormFeature = {
  calls: { mentoring: mentoringFormHandlers },
  jobs: mentoringFormJobs,
  dataLists: [sessionData],
} satisfies Feature;
