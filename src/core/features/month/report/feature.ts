import type { Feature } from '#core/platform/feature.ts';
import { reportHandlers } from './handlers.ts';
import { reportJobs } from './jobs.ts';

export const reportFeature = {
  calls: {
    report: reportHandlers,
  },
  jobs: reportJobs,
} satisfies Feature;
