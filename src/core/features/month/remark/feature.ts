import type { Feature } from '#core/platform/feature.ts';
import { remarkAudit } from './audit.ts';
import { remarkHandlers } from './handlers.ts';
import { noRemark, remarkOf } from './store.ts';

export const remarkFeature = {
  calls: { remark: remarkHandlers },
  audited: [remarkAudit],
  reportRemark: async ({ db, officeId, own: { from, to } }) =>
    from === to ? ((await remarkOf(db, officeId, to))?.remark ?? noRemark) : null,
} satisfies Feature;
