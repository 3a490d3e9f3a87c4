import type { Feature } from '#core/platform/feature.ts';
import { importAudit } from './audit.ts';
import { rosterHandlers } from './handlers.ts';
import { rosterJobs } from './jobs.ts';

export const importFeature = {
  calls: {
    training: rosterHandlers,
  },
  jobs: rosterJobs,
  audited: [importAudit],
} satisfies Feature;
