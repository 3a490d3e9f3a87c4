import type { Feature } from '#core/platform/feature.ts';
import { workAppendix } from './appendix.ts';
import { sessionData } from './data.ts';
import { mentoringFormHandlers } from './handlers.ts';
import { mentoringFormJobs } from './jobs.ts';

export const mentoringFormFeature = {
  calls: { mentoring: mentoringFormHandlers },
  jobs: mentoringFormJobs,
  dataLists: [sessionData],
  reportAppendices: [workAppendix],
} satisfies Feature;
