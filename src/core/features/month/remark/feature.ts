import type { Feature } from '#core/platform/feature.ts';
import { periodOf } from '#core/platform/report/months.ts';
import { remarkAudit } from './audit.ts';
import { remarkHandlers } from './handlers.ts';
import { remarkJobs } from './jobs.ts';
import { noRemark, remarkOf } from './store.ts';

export const remarkFeature = {
  calls: { remark: remarkHandlers },
  jobs: remarkJobs,
  audited: [remarkAudit],
  reportRemark: async ({ db, officeId, own }) =>
    (await remarkOf(db, officeId, periodOf(own)))?.remark ?? noRemark,
} satisfies Feature;
