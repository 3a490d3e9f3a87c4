import { rupiahText } from '#contract/dates.ts';
import { type FacilitationKind, type FacilitationStep, isByPayment } from '#contract/facilitation.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import { api, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { type OnCase, onCase } from './onCase.ts';
import { checkPayment, paymentSteps } from './rules.ts';
import * as store from './store.ts';

type Reached = Pick<FacilitationStep, 'code' | 'name' | 'counts'> & { on: string; note?: string };

/** A step as it is stored once it is reached. */
export const stepRow = (
  caseId: number,
  kind: FacilitationKind,
  { code, name, counts, on, note = '' }: Reached,
  { staffId, at }: Stamp,
) => ({
  facilitation_id: caseId,
  position: kind.steps.findIndex((step) => step.code === code),
  code,
  name,
  counts: counts ?? null,
  reached_on: on,
  note,
  staff_id: staffId!,
  created_at: at,
});

/** Where a case stands by its payments: the columns to write. Its steps of payments are written anew. */
export const settle = async ({
  tx,
  stamp,
  row,
  kind,
}: Omit<OnCase, 'write'>): Promise<Parameters<typeof store.updateCase>[2]> => {
  if (!kind.money) return {};
  const paid = (await store.paymentsOf(tx, [row.id])).flatMap(({ rupiah, paidOn, cancelledOn }) =>
    paidOn === null || cancelledOn !== null ? [] : [{ rupiah, on: paidOn }],
  );
  const first = kind.steps.findIndex(isByPayment);
  const reached = paymentSteps(kind, row.approved_rp, paid);
  const before = (await store.stepsOf(tx, [row.id])).filter(({ position }) => position >= first);
  const asText = (steps: readonly { code: string; on: string }[]) =>
    steps.map(({ code, on }) => `${code} ${on}`).join();
  if (asText(reached) !== asText(before.map(({ code, reached_on }) => ({ code, on: reached_on })))) {
    await store.deleteSteps(tx, row.id, first);
    await store.insertSteps(
      tx,
      reached.map((step) => stepRow(row.id, kind, step, stamp)),
    );
  }
  const last = (await store.stepsOf(tx, [row.id])).at(-1)!;
  const isResult = last.code === kind.steps.at(-1)!.code;
  return {
    paid_rp: paid.reduce((sum, { rupiah }) => sum + rupiah, 0),
    step: last.code,
    step_name: last.name,
    step_on: last.reached_on,
    // One that was ended stays so: what it was paid before is paid.
    ...(row.ending === null && { ended_on: isResult ? last.reached_on : null }),
    ...(isResult && { next_action: '', due_on: null }),
  };
};

export const facilitationPaymentHandlers = {
  pay: api.facilitation.pay.handler(({ input, context, errors }) =>
    onCase(context, errors, input.caseUid, async (work) => {
      const { tx, stamp, row, write } = work;
      const known = await store.findPayment(tx, input.uid);
      if (known && known.facilitation_id !== row.id) throw notFound();
      const columns = {
        rupiah: input.rupiah,
        planned_on: input.plannedOn ?? known?.planned_on ?? null,
        paid_on: input.paidOn,
        note: input.note,
      };
      const isSame =
        known && Object.entries(columns).every(([name, value]) => known[name as 'note'] === value);
      if (isSame && known.cancelled_on === null) return; // sent twice
      if (row.ending !== null || (known && (known.paid_on ?? known.cancelled_on) !== null))
        throw errors.ALREADY_FURTHER();
      const all = await store.paymentsOf(tx, [row.id]);
      const others = all.filter(({ uid, cancelledOn }) => uid !== input.uid && cancelledOn === null);
      const approval = { approvedRp: row.approved_rp, approvedOn: row.approved_on };
      const issues = checkPayment(input, approval, others);
      if (issues.length > 0) throw fieldInvalid(issues);
      const who = { staff_id: context.caller.staffId, created_at: stamp.at };
      if (known) await store.updatePayment(tx, known.id, { ...columns, ...who });
      else
        await store.insertPayment(tx, {
          ...columns,
          uid: uidBytes(input.uid),
          office_id: stamp.officeId,
          facilitation_id: row.id,
          part: all.length + 1,
          ...who,
        });
      await write('pay', await settle(work), {
        [input.paidOn ? 'cair' : 'direncanakan']: rupiahText(input.rupiah),
      });
    }),
  ),

  cancelPayment: api.facilitation.cancelPayment.handler(({ input, context, errors }) =>
    onCase(
      context,
      errors,
      async (tx) => (await store.findPayment(tx, input.uid))?.caseUid,
      async (work) => {
        const payment = (await store.findPayment(work.tx, input.uid))!;
        if (payment.cancelled_on !== null) return;
        await store.updatePayment(work.tx, payment.id, {
          cancelled_on: work.stamp.localDate,
          cancel_reason: input.reason,
        });
        await work.write('cancel_payment', await settle(work), {
          dibatalkan: rupiahText(payment.rupiah),
          alasan: input.reason,
        });
      },
    ),
  ),
};
