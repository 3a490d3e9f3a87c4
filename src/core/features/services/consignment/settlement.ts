import type { Settled } from '#contract/consignment.ts';
import { addDays, numericDate } from '#contract/dates.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Db } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { trailOf } from '#core/platform/audited.ts';
import { removedOwner } from '#core/platform/people/store.ts';
import { api, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { feeAudit, settlementAudit } from './audit.ts';
import { settle, termProblem } from './rules.ts';
import * as store from './store.ts';

const businessOf = async (db: Db, uid: string): Promise<store.BusinessRow> => {
  const row = await store.findBusiness(db, uid);
  if (!row) throw notFound(await removedOwner(db, 'business', uid));
  return row;
};

/** What a settlement up to this day says, from the day after the last one; null when there is nothing in it. */
const openOf = async (
  db: Db,
  { id }: store.BusinessRow,
  until: string,
): Promise<(Settled & { from: string; until: string; settledUntil: string | null }) | null> => {
  const settlements = await store.settlementsOf(db, id);
  const settledUntil = settlements[0]?.ends_on ?? null;
  if (settledUntil !== null && until <= settledUntil) return null;
  const batches = await store.countedBatches(db, id);
  const first = batches.map(({ receivedOn }) => receivedOn).toSorted()[0] ?? until;
  const span = { from: settledUntil === null ? first : addDays(settledUntil, 1), until, settledUntil };
  const carried = store.carriedOf(settlements);
  const settled = settle({ ...span, carried }, await store.termsOf(db, id), batches);
  return settled.rows.length === 0 ? null : { ...settled, ...span };
};

export const settlementHandlers = {
  sellers: api.consignment.sellers.handler(async ({ context: { db, now } }) => {
    const { officeId, localDate: today } = await now();
    const known = await store.listSellers(db, officeId);
    const stock = Map.groupBy(
      await store.listBatches(db, { officeId, today }, { text: '', part: 'current' }),
      ({ business }) => business.uid,
    );
    const sellers = [];
    for (const row of known) {
      const parties = store.partiesOf(row);
      const open = await openOf(db, row, today);
      const settlements = await store.settlementsOf(db, row.id);
      sellers.push({
        ...parties,
        pieces: (stock.get(parties.business.uid) ?? []).reduce((all, { remaining }) => all + remaining, 0),
        total: open?.total ?? store.carriedOf(settlements),
        unpaid: settlements
          .filter(({ total, paid_on: paidOn }) => total > 0 && paidOn === null)
          .reduce((all, { total }) => all + total, 0),
        settledUntil: settlements[0]?.ends_on ?? null,
      });
    }
    return sellers;
  }),

  seller: api.consignment.seller.handler(async ({ input, context: { db, now } }) => {
    const { officeId, localDate: today } = await now();
    const row = await businessOf(db, input.businessUid);
    const current = await store.listBatches(db, { officeId, today }, { text: '', part: 'current' });
    return {
      ...store.partiesOf(row),
      terms: await store.termsOf(db, row.id),
      batches: current.filter(({ business }) => business.uid === input.businessUid),
      open: await openOf(db, row, today),
      settlements: (await store.settlementsOf(db, row.id)).map(store.toSettlement),
    };
  }),

  saveTerm: api.consignment.saveTerm.handler(({ input: { businessUid, ...term }, context }) =>
    context.write(async (tx, stamp) => {
      const { id } = await businessOf(tx, businessUid);
      const [last] = await store.settlementsOf(tx, id);
      const problem = termProblem(await store.termsOf(tx, id), term, last?.ends_on ?? null);
      if (problem) throw fieldInvalid([problem]);
      const known = await store.findTerm(tx, id, term.since);
      const after = { kind: term.kind, amount: term.amount };
      if (known) {
        await store.updateTerm(tx, known.id, after);
        await audit(tx, { ...trailOf(feeAudit)(stamp, 'update', uidText(known.uid)), before: known, after });
        return {};
      }
      const uid = stamp.newUid();
      const made = { uid: uidBytes(uid), office_id: stamp.officeId, created_at: stamp.at };
      await store.insertTerm(tx, { ...made, ...after, business_id: id, since: term.since });
      const told = { before: {}, after: { ...after, since: term.since } };
      await audit(tx, { ...trailOf(feeAudit)(stamp, 'add', uid), ...told });
      return {};
    }),
  ),

  settle: api.consignment.settle.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const business = await businessOf(tx, input.businessUid);
      const known = await store.findSettlement(tx, input.uid);
      if (known) return store.toSettlement(known); // sent twice
      const [last] = await store.settlementsOf(tx, business.id);
      if (last && input.until <= last.ends_on) throw errors.SETTLED();
      const open = await openOf(tx, business, input.until);
      if (!open) throw errors.NOTHING();
      const { from, until, settledUntil: _, ...content } = open;
      await store.insertSettlement(tx, {
        uid: uidBytes(input.uid),
        office_id: stamp.officeId,
        business_id: business.id,
        begins_on: from,
        ends_on: until,
        total: content.total,
        content: JSON.stringify(content),
        settled_on: stamp.localDate,
        staff_id: stamp.staffId!,
        created_at: stamp.at,
      });
      await audit(tx, trailOf(settlementAudit)(stamp, 'settle', input.uid));
      return store.toSettlement((await store.findSettlement(tx, input.uid))!);
    }),
  ),

  cancelSettlement: api.consignment.cancelSettlement.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const row = await store.findSettlement(tx, input.uid);
      if (!row) throw notFound();
      if (row.cancelled_on !== null) return {}; // sent twice
      if (row.paid_on !== null) throw errors.PAID();
      const [last] = await store.settlementsOf(tx, row.business_id);
      if (last?.id !== row.id) throw errors.NOT_LAST();
      const after = { cancelled_on: stamp.localDate, cancel_reason: input.reason };
      await store.cancelSettlement(tx, row.id, after);
      await audit(tx, {
        ...trailOf(settlementAudit)(stamp, 'cancel', input.uid),
        before: { cancelled_on: null },
        after,
      });
      return {};
    }),
  ),

  pay: api.consignment.pay.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const row = await store.findSettlement(tx, input.uid);
      if (row?.cancelled_on !== null) throw notFound();
      if (row.total <= 0) throw errors.NOTHING_TO_PAY();
      if (input.paidOn !== null && input.paidOn < row.ends_on)
        throw fieldInvalid([
          {
            field: 'paidOn',
            message: `Dibayar sebelum masa pelunasan ini berakhir, ${numericDate(row.ends_on)}. Periksa tanggalnya.`,
          },
        ]);
      const after = { paid_on: input.paidOn };
      if (row.paid_on !== input.paidOn) {
        await store.updateSettlement(tx, row.id, after);
        await audit(tx, { ...trailOf(settlementAudit)(stamp, 'pay', input.uid), before: row, after });
      }
      return store.toSettlement({ ...row, ...after });
    }),
  ),
};
