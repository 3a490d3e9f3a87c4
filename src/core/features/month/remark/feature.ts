import type { Feature } from '#core/platform/feature.ts';
import { remarkAudit } from './audit.ts';
import { remarkHandlers } from './handlers.ts';
import { noRemark, remarkOf } from './store.ts';

export const remarkFeature = {
  calls: { remark: remarkHandlers },
  audited: [remarkAudit],
  reportRemark: async ({ db, officeId, month }) => (await remarkOf(db, officeId, month))?.remark ?? noRemark,
} satisfies Feature;
