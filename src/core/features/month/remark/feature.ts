import type { Feature } from '#core/platform/feature.ts';
import { periodOf } from '#core/platform/report/months.ts';
import { remarkAudit } from './audit.ts';
import { remarkHandlers } from './handlers.ts';
import { noRemark, remarkOf } from './store.ts';

export const remarkFeature = {
  calls: { remark: remarkHandlers },
  audited: [remarkAudit],
  reportRemark: async ({ db, officeId, own }) =>
    (await remarkOf(db, officeId, periodOf(own)))?.remark ?? noRemark,
} satisfies Feature;
