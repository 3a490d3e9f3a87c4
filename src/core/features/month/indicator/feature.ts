import type { Feature } from '#core/platform/feature.ts';
import { indicatorAudit, indicatorNoteAudit } from './audit.ts';
import { indicatorHandlers } from './handlers.ts';
import { indicatorJobs } from './jobs.ts';

export const indicatorFeature = {
  calls: { indicator: indicatorHandlers },
  jobs: indicatorJobs,
  audited: [indicatorAudit, indicatorNoteAudit],
} satisfies Feature;
