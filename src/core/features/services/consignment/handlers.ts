import { isSellable, type MovementKind, unitOf } from '#contract/consignment.ts';
import { numberText, numericDate } from '#contract/dates.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import { trailOf } from '#core/platform/audited.ts';
import { removedOwner } from '#core/platform/people/store.ts';
import { api, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { batchAudit, movementAudit } from './audit.ts';
import { freeOn, takenFrom } from './rules.ts';
import * as store from './store.ts';

const batchTrail = trailOf(batchAudit);
const trail = trailOf(movementAudit);

const batchOf = async (db: Db, uid: string): Promise<store.BatchRow> => {
  const row = await store.findBatch(db, uid);
  if (!row) throw notFound(await removedOwner(db, 'consignment', uid));
  return row;
};
const productOf = async (db: Db, uid: string) => {
  const product = await store.findProduct(db, uid);
  if (!product) throw notFound(await removedOwner(db, 'product', uid));
  return product;
};
const movementOf = async (db: Db, uid: string): Promise<store.MovementRow> => {
  const row = await store.findMovement(db, uid);
  if (!row) throw notFound();
  return row;
};
const batchOfMovement = async (db: Db, row: store.MovementRow): Promise<store.BatchRow> => {
  const batch = await store.batchById(db, row.consignment_id);
  if (!batch) throw notFound(await removedOwner(db, 'consignment_movement', uidText(row.uid)));
  return batch;
};

/** Batches with how many of each may leave on a day. */
const withFree = async (db: Db, rows: readonly store.BatchRow[], day: string) => {
  const ids = rows.map(({ id }) => id);
  const moved = await store.movementsOf(db, ids);
  return rows.map((row) => {
    const own = (moved.get(row.id) ?? []).map(store.toMovement).filter(({ cancelledOn }) => !cancelledOn);
    return { row, free: freeOn(store.toBatch(row), own, day) };
  });
};

const freeOf = async (db: Db, row: store.BatchRow, day: string): Promise<number> =>
  (await withFree(db, [row], day))[0]!.free;

/** Nothing leaves or comes back before the batch is there. */
const checkDay = ({ received_on: first }: store.BatchRow, on: string): void => {
  if (on < first)
    throw fieldInvalid([{ field: 'on', message: `Titipan ini baru masuk ${numericDate(first)}.` }]);
};

type Moving = { uid: string; kind: MovementKind; pieces: number; price: number; on: string; note?: string };
const write = async (
  tx: Tx,
  stamp: Stamp,
  batchId: number,
  { uid, kind, pieces, price, on, note = '' }: Moving,
  saleId: number | null = null,
): Promise<void> => {
  await store.insertMovement(tx, {
    uid: uidBytes(uid),
    office_id: stamp.officeId,
    consignment_id: batchId,
    kind,
    pieces,
    price,
    moved_on: on,
    note,
    sale_id: saleId,
    staff_id: stamp.staffId!,
    created_at: stamp.at,
  });
  await store.countRemaining(tx, batchId);
  await audit(tx, { ...trail(stamp, 'add', uid), before: {}, after: { kind, pieces, moved_on: on } });
};

/** What a sale was answered with, from its parts: they follow each other until all of its pieces are told. */
const toldAgain = (movements: readonly store.MovementRow[], pieces: number, remaining: number) => {
  let told = 0;
  const parts = movements.filter((part) => told < pieces && (told += part.pieces));
  return {
    uids: parts.map(({ uid }) => uidText(uid)),
    rupiah: parts.reduce((all, each) => all + each.pieces * each.price, 0),
    remaining,
  };
};

export const consignmentHandlers = {
  list: api.consignment.list.handler(async ({ input, context: { db, now } }) => {
    const { officeId, localDate: today } = await now();
    return store.listBatches(
      db,
      { officeId, today },
      { text: input.text ?? '', part: input.part ?? 'current' },
    );
  }),

  batch: api.consignment.batch.handler(async ({ input, context: { db } }) => {
    const row = await batchOf(db, input.uid);
    const movements = (await store.movementsOf(db, [row.id])).get(row.id) ?? [];
    return {
      ...store.toBatch(row),
      movements: movements.map(store.toMovement),
      isSettled: row.settlement_id !== null,
    };
  }),

  receive: api.consignment.receive.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const product = await productOf(tx, input.productUid);
      if (await store.isKnownBatch(tx, input.uid)) return store.toBatch(await batchOf(tx, input.uid)); // sent twice
      if (product.is_shown === 0) throw errors.WITHDRAWN();
      const { receivedOn, pullOn, expiresOn } = input;
      const issues = (['pullOn', 'expiresOn'] as const).flatMap((field) =>
        input[field] !== null && input[field] < receivedOn
          ? [{ field, message: `Sebelum titipan masuk, ${numericDate(receivedOn)}. Periksa tanggalnya.` }]
          : [],
      );
      if (pullOn !== null && expiresOn !== null && pullOn > expiresOn)
        issues.push({ field: 'pullOn', message: `Sesudah kedaluwarsa, ${numericDate(expiresOn)}.` });
      if (issues.length > 0) throw fieldInvalid(issues);
      await store.insertBatch(tx, {
        uid: uidBytes(input.uid),
        office_id: stamp.officeId,
        product_id: product.id,
        number: await store.nextNumber(tx, stamp.officeId),
        code: input.code ?? '',
        received_on: receivedOn,
        pieces: input.pieces,
        price: input.price,
        pull_on: pullOn,
        expires_on: expiresOn,
        remaining: input.pieces,
        staff_id: stamp.staffId!,
        created_at: stamp.at,
      });
      await audit(tx, batchTrail(stamp, 'receive', input.uid));
      return store.toBatch(await batchOf(tx, input.uid));
    }),
  ),

  cancelBatch: api.consignment.cancelBatch.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const row = await store.findBatch(tx, input.uid);
      if (!row && (await store.isKnownBatch(tx, input.uid))) return {}; // sent twice
      if (!row) throw notFound();
      if (row.remaining !== row.pieces || row.settlement_id !== null) throw errors.IN_USE();
      const moved = (await store.movementsOf(tx, [row.id])).get(row.id) ?? [];
      if (moved.some(({ cancelled_on: cancelledOn }) => cancelledOn === null)) throw errors.IN_USE();
      const after = { cancelled_on: stamp.localDate, cancel_reason: input.reason, remaining: 0 };
      await store.updateBatch(tx, row.id, after);
      await audit(tx, { ...batchTrail(stamp, 'cancel', input.uid), before: row, after });
      return {};
    }),
  ),

  sell: api.consignment.sell.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const product = await productOf(tx, input.productUid);
      const known = await store.findMovement(tx, input.uid);
      const rows = await store.batchesOfProduct(tx, product.id);
      const left = rows.reduce((all, { remaining }) => all + remaining, 0);
      if (known) return toldAgain(await store.partsOfSale(tx, known, product.id), input.pieces, left); // sent twice
      const here = await withFree(
        tx,
        rows.filter((row) => isSellable(store.toBatch(row), input.on)),
        input.on,
      );
      const taken = takenFrom(here, input.pieces);
      if (!taken) {
        const free = here.reduce((all, each) => all + each.free, 0);
        const unit = unitOf(product);
        const over =
          left > free
            ? ` (${numberText(left - free)} lagi tidak boleh atau belum ada untuk dijual hari itu)`
            : '';
        throw errors.NOT_SO_MANY({
          message: `Sisa ${product.name} yang dapat dijual ${numberText(free)} ${unit}${over}, jadi ${numberText(input.pieces)} tidak dicatat. Periksa jumlahnya, atau catat dahulu titipan yang baru masuk.`,
        });
      }
      const sales = taken.map(({ batch: { row }, pieces }, i) => ({
        batchId: row.id,
        uid: i === 0 ? input.uid : stamp.newUid(),
        kind: 'sold' as const,
        pieces,
        price: input.price ?? row.price,
        on: input.on,
      }));
      for (const { batchId, ...sale } of sales) await write(tx, stamp, batchId, sale);
      return {
        uids: sales.map(({ uid }) => uid),
        rupiah: sales.reduce((all, { pieces, price }) => all + pieces * price, 0),
        remaining: left - input.pieces,
      };
    }),
  ),

  takeOut: api.consignment.takeOut.handler(({ input: { batchUid, ...input }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const row = await batchOf(tx, batchUid);
      if (await store.findMovement(tx, input.uid)) return {}; // sent twice
      checkDay(row, input.on);
      const free = await freeOf(tx, row, input.on);
      if (free < input.pieces)
        throw errors.NOT_SO_MANY({
          message: `Sisa titipan ini ${numberText(free)}, jadi ${numberText(input.pieces)} tidak dicatat. Periksa jumlah dan tanggalnya.`,
        });
      await write(tx, stamp, row.id, { ...input, price: 0 });
      return {};
    }),
  ),

  refund: api.consignment.refund.handler(({ input: { saleUid, ...input }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const sale = await movementOf(tx, saleUid);
      if (await store.findMovement(tx, input.uid)) return {}; // sent twice
      await batchOfMovement(tx, sale);
      const { refundable } = store.toMovement(sale);
      if (input.on < sale.moved_on)
        throw fieldInvalid([{ field: 'on', message: `Baru terjual ${numericDate(sale.moved_on)}.` }]);
      if (refundable < input.pieces)
        throw errors.NOT_SO_MANY({
          message: `Dari penjualan ini paling banyak ${numberText(refundable)} yang dapat diretur, jadi ${numberText(input.pieces)} tidak dicatat.`,
        });
      const refund = { ...input, kind: 'refunded', price: sale.price } as const;
      await write(tx, stamp, sale.consignment_id, refund, sale.id);
      return {};
    }),
  ),

  cancel: api.consignment.cancel.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      for (const uid of input.uids) {
        const row = await movementOf(tx, uid);
        if (row.cancelled_on !== null) continue; // sent twice
        if (row.refunded > 0) throw errors.REFUNDED();
        const batch = await batchOfMovement(tx, row);
        const free = await freeOf(tx, batch, row.moved_on);
        if (row.kind === 'refunded' && free < row.pieces)
          throw errors.NOT_SO_MANY({
            message:
              'Barang yang diretur itu sudah keluar lagi dari galeri. Batalkan dahulu catatan keluarnya.',
          });
        const after = { cancelled_on: stamp.localDate, cancel_reason: input.reason };
        await store.cancelMovement(tx, row.id, after);
        await store.countRemaining(tx, row.consignment_id);
        await audit(tx, { ...trail(stamp, 'cancel', uid), before: { cancelled_on: null }, after });
      }
      return {};
    }),
  ),
};
