import type { Feature } from '#core/platform/feature.ts';
import { summaryHandlers } from './handlers.ts';
import { summaryJobs } from './jobs.ts';

export const summaryFeature = {
  calls: { summary: summaryHandlers },
  jobs: summaryJobs,
} satisfies Feature;
