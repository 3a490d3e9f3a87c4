import { overStored } from '#core/kernel/concurrency.ts';
import { audit } from '#core/kernel/audit.ts';
import { api, fieldInvalid } from '#core/platform/procedures.ts';
import { officeUid } from '#core/features/office/office/index.ts';
import { findPolicy, putPolicy } from './store.ts';
import { trailOf } from '#core/platform/audited.ts';
import { policyAudit } from './audit.ts';

export const policyHandlers = {
  current: api.policy.current.handler(async ({ context }) =>
    findPolicy(context.db, (await context.now()).officeId),
  ),

  save: api.policy.save.handler(({ input: { basedOn, ...typed }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const before = await findPolicy(tx, stamp.officeId);
      const input = overStored(before, typed, basedOn, errors.RECORD_CHANGED);
      if (input.veryLateMinutes < input.lateMinutes)
        throw fieldInvalid([
          { field: 'veryLateMinutes', message: 'Batas kedua harus sama atau lebih lama dari batas pertama.' },
        ]);
      await putPolicy(tx, stamp.officeId, input);
      const after = await findPolicy(tx, stamp.officeId);
      await audit(tx, {
        ...trailOf(policyAudit)(stamp, 'update', await officeUid(tx)),
        before,
        after,
      });
      return after;
    }),
  ),
};
