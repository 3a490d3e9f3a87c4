import type { Feature } from '#core/platform/feature.ts';
import { trailHandlers } from './handlers.ts';
import { trailJobs } from './jobs.ts';

export const auditLogFeature = {
  calls: {
    office: trailHandlers,
  },
  jobs: trailJobs,
} satisfies Feature;
