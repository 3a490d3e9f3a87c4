import type { Feature } from '#core/platform/feature.ts';
import { statisticHandlers } from './handlers.ts';
import { statisticJobs } from './jobs.ts';

export const statisticFeature = {
  calls: {
    statistic: statisticHandlers,
  },
  jobs: statisticJobs,
} satisfies Feature;
