import type { Feature } from '#core/platform/feature.ts';
import { importAudit } from './audit.ts';
import { importHandlers } from './handlers.ts';
import { importJobs } from './jobs.ts';

export const importFeature = {
  calls: {
    training: importHandlers,
  },
  jobs: importJobs,
  audited: [importAudit],
} satisfies Feature;
