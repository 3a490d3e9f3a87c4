import { missingLine } from '#core/platform/duty.ts';
import type { Feature } from '#core/platform/feature.ts';
import { monthLockAudit } from './audit.ts';
import { monthLockHandlers } from './handlers.ts';
import { monthLockJobs } from './jobs.ts';
import { openMonths } from './locking.ts';
import { lockNumbers } from './store.ts';

export const monthLockFeature = {
  calls: { monthLock: monthLockHandlers },
  jobs: monthLockJobs,
  audited: [monthLockAudit],
  lasting: [lockNumbers],
  duties: async ({ db, officeId, localDate }) => {
    const open = await openMonths(db, officeId, localDate.slice(0, 7));
    return [missingLine({ title: 'Bulan belum dikunci', to: `/laporan?bulan=${open[0]}` }, open.length)];
  },
} satisfies Feature;
