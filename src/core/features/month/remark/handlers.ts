import { isLockedMonth } from '#core/features/month/monthLock/index.ts';
import { audit } from '#core/kernel/audit.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import { trailOf } from '#core/platform/audited.ts';
import { api } from '#core/platform/procedures.ts';
import { monthKey } from '#core/platform/report/months.ts';
import { remarkAudit } from './audit.ts';
import * as store from './store.ts';

export const remarkHandlers = {
  month: api.remark.month.handler(async ({ input, context: { db, now } }) => {
    const { officeId } = await now();
    const month = monthKey(input.month);
    return {
      stored: (await store.remarkOf(db, officeId, month))?.remark ?? store.noRemark,
      before: await store.remarkBefore(db, officeId, month),
      isLocked: await isLockedMonth(db, officeId, month),
    };
  }),

  save: api.remark.save.handler(({ input: { month: text, basedOn, ...typed }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const { officeId } = stamp;
      const month = monthKey(text);
      if (await isLockedMonth(tx, officeId, month)) throw errors.LOCKED();
      const known = await store.remarkOf(tx, officeId, month);
      const before = known?.remark ?? store.noRemark;
      const remark = overStored(before, typed, basedOn, errors.RECORD_CHANGED);
      const uid = known?.uid ?? stamp.newUid();
      await store.putRemark(tx, { uid, officeId, month, remark });
      await audit(tx, { ...trailOf(remarkAudit)(stamp, 'update', uid), before, after: remark });
      return remark;
    }),
  ),
};
