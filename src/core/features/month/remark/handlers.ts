import { isMonth } from '#contract/period.ts';
import { isLockedMonth } from '#core/features/month/monthLock/index.ts';
import { question } from '#core/features/month/report/index.ts';
import { audit } from '#core/kernel/audit.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import type { Db } from '#core/kernel/database.ts';
import { trailOf } from '#core/platform/audited.ts';
import { api } from '#core/platform/procedures.ts';
import { monthKey } from '#core/platform/report/months.ts';
import { remarkAudit } from './audit.ts';
import { remarkJobs } from './jobs.ts';
import * as store from './store.ts';

/** Months alone are locked. */
const isLocked = async (db: Db, officeId: number, period: string): Promise<boolean> =>
  isMonth(period) && isLockedMonth(db, officeId, monthKey(period));

export const remarkHandlers = {
  period: api.remark.period.handler(async ({ input: { period }, context: { db, now } }) => {
    const { officeId } = await now();
    const known = await store.remarkOf(db, officeId, period);
    const months = isMonth(period) ? [] : await store.remarksOfMonths(db, officeId, period);
    return {
      stored: known?.remark ?? store.noRemark,
      // What was left empty stays empty, and a longer period is told by its months.
      before: known || months.length > 0 ? null : await store.remarkBefore(db, officeId, period),
      months,
      isLocked: await isLocked(db, officeId, period),
    };
  }),

  suggestions: api.remark.suggestions.handler(async ({ input, context }) => {
    const { localDate: today } = await context.now();
    return context.reader.run(remarkJobs.suggestions, { ...(await question(context, input)), today });
  }),

  save: api.remark.save.handler(({ input: { period, basedOn, ...typed }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const { officeId } = stamp;
      if (await isLocked(tx, officeId, period)) throw errors.LOCKED();
      const known = await store.remarkOf(tx, officeId, period);
      const before = known?.remark ?? store.noRemark;
      const remark = overStored(before, typed, basedOn, errors.RECORD_CHANGED);
      const uid = known?.uid ?? stamp.newUid();
      await store.putRemark(tx, { uid, officeId, period, remark });
      await audit(tx, { ...trailOf(remarkAudit)(stamp, 'update', uid), before, after: remark });
      return remark;
    }),
  ),
};
