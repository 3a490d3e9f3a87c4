import { type Insertable, sql } from 'kysely';
import {
  type Batch,
  batchNumber,
  type BatchPart,
  DUE_DAYS,
  type Movement,
  type MovementKind,
  type Settled,
  type Settlement,
  type Term,
} from '#contract/consignment.ts';
import { addDays } from '#contract/dates.ts';
import { productNumber } from '#contract/product.ts';
import { nextLasting } from '#core/features/documents/series/index.ts';
import type { LastingSeries } from '#core/platform/lasting.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRow, updateRow } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';
import { contains, isOneOf } from '#core/platform/store.ts';
import type { CountedBatch, CountedMovement } from './rules.ts';

const named = (uid: Uint8Array, name: string) => ({ uid: uidText(uid), name });

/** Batches that were not cancelled, of owners who are still known; what has to be pulled first comes first. */
const batches = (db: Db) =>
  db
    .selectFrom('consignment')
    .innerJoin('product', 'product.id', 'product_id')
    .innerJoin('business', 'business.id', 'business_id')
    .innerJoin('person', 'person.id', 'business.person_id')
    .selectAll('consignment')
    .select([
      'product.uid as product_uid',
      'product.number as product_number',
      'product.name as product_name',
    ])
    .select(['product.unit', 'business.id as business_id', 'business.uid as business_uid'])
    .select(['business.name as business_name', 'person.uid as person_uid', 'person.name as person_name'])
    .where('person.removed_at', 'is', null)
    .where('cancelled_on', 'is', null)
    .orderBy(sql`coalesce(pull_on, expires_on, '9999')`)
    .orderBy('received_on')
    .orderBy('consignment.id');
export type BatchRow = Awaited<ReturnType<ReturnType<typeof batches>['execute']>>[number];

export const toBatch = (row: BatchRow): Batch => ({
  uid: uidText(row.uid),
  number: batchNumber(row.number),
  product: {
    ...named(row.product_uid, row.product_name),
    number: productNumber(row.product_number),
    unit: row.unit,
  },
  business: named(row.business_uid, row.business_name),
  person: named(row.person_uid, row.person_name),
  code: row.code,
  receivedOn: row.received_on,
  pieces: row.pieces,
  price: row.price,
  pullOn: row.pull_on,
  expiresOn: row.expires_on,
  remaining: row.remaining,
});

export const listBatches = async (
  db: Db,
  { officeId, today }: { officeId: number; today: string },
  { text, part }: { text: string; part: BatchPart },
): Promise<Batch[]> => {
  const columns = [
    ...['product.name', 'business.name', 'person.name', 'consignment.code'].map((name) => sql.ref(name)),
    sql`printf('PR-%04d', product.number)`,
    sql`printf('TG-%04d', consignment.number)`,
  ];
  let query = batches(db)
    .where('consignment.office_id', '=', officeId)
    .$if(part !== 'all', (all) => all.where('remaining', '>', 0))
    .$if(part === 'due', (all) =>
      all.where(sql<boolean>`coalesce(pull_on, expires_on) <= ${addDays(today, DUE_DAYS)}`),
    );
  for (const word of text.split(' ').filter(Boolean))
    query = query.where(({ or }) => or(columns.map((column) => contains(column, word))));
  return (await query.execute()).map(toBatch);
};
export const findBatch = (db: Db, uid: string) =>
  batches(db).where('consignment.uid', '=', uidBytes(uid)).executeTakeFirst();
export const batchById = (db: Db, id: number) =>
  batches(db).where('consignment.id', '=', id).executeTakeFirst();
export const isKnownBatch = async (db: Db, uid: string): Promise<boolean> =>
  (await db.selectFrom('consignment').select('id').where('uid', '=', uidBytes(uid)).executeTakeFirst()) !==
  undefined;
export const batchesOfProduct = (db: Db, productId: number) =>
  batches(db).where('product_id', '=', productId).where('remaining', '>', 0).execute();
export const batchesOfPerson = async (db: Db, personId: number) =>
  batches(db).where('person.id', '=', personId).execute();
export const receivedOn = async (db: Db, businessId: number, day: string) =>
  (await batches(db).where('business_id', '=', businessId).where('received_on', '=', day).execute()).map(
    toBatch,
  );

export const batchNumbers: LastingSeries = { kind: 'consignment', table: 'consignment', number: 'number' };
export const nextNumber = async (tx: Tx, officeId: number): Promise<number> => {
  const { last } = await tx
    .selectFrom('consignment')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('office_id', '=', officeId)
    .executeTakeFirstOrThrow();
  return nextLasting(tx, officeId, batchNumbers, last ?? 0);
};
export const insertBatch = (tx: Tx, row: Insertable<Tables['consignment']>) =>
  insertRow(tx, 'consignment', row);
export const updateBatch = (tx: Tx, id: number, row: Partial<Insertable<Tables['consignment']>>) =>
  updateRow(tx, 'consignment', id, row);
/** Counted anew from what holds; the table refuses less than nothing. */
export const countRemaining = (tx: Tx, id: number) =>
  tx
    .updateTable('consignment')
    .set({
      remaining: sql<number>`pieces + coalesce((SELECT sum(iif(kind = 'refunded', m.pieces, -m.pieces))
        FROM consignment_movement AS m WHERE consignment_id = consignment.id AND m.cancelled_on IS NULL), 0)`,
    })
    .where('id', '=', id)
    .execute();

const movements = (db: Db) =>
  db
    .selectFrom('consignment_movement')
    .innerJoin('staff', 'staff.id', 'consignment_movement.staff_id')
    .leftJoin('consignment_movement as sale', 'sale.id', 'consignment_movement.sale_id')
    .selectAll('consignment_movement')
    .select([
      'staff.name as staff_name',
      'sale.moved_on as sold_on',
      'sale.settlement_id as sale_settlement_id',
    ])
    .select(
      sql<number>`coalesce((SELECT sum(back.pieces) FROM consignment_movement AS back
        WHERE back.sale_id = consignment_movement.id AND back.cancelled_on IS NULL), 0)`.as('refunded'),
    )
    .orderBy('consignment_movement.moved_on')
    .orderBy('consignment_movement.id');
export type MovementRow = Awaited<ReturnType<ReturnType<typeof movements>['execute']>>[number];

export const toMovement = (row: MovementRow): Movement => ({
  uid: uidText(row.uid),
  kind: row.kind as MovementKind,
  pieces: row.pieces,
  price: row.price,
  on: row.moved_on,
  note: row.note,
  staffName: row.staff_name,
  refundable: row.kind === 'sold' && row.cancelled_on === null ? row.pieces - row.refunded : 0,
  cancelledOn: row.cancelled_on,
  cancelReason: row.cancel_reason,
});
const toCounted = (row: MovementRow): CountedMovement => ({
  kind: row.kind as MovementKind,
  pieces: row.pieces,
  price: row.price,
  on: row.moved_on,
  isCounted: row.settlement_id !== null,
  sale: row.sold_on === null ? null : { on: row.sold_on, isCounted: row.sale_settlement_id !== null },
  cancelled:
    row.cancelled_on === null
      ? null
      : { on: row.cancelled_on, reason: row.cancel_reason, isCounted: row.undone_settlement_id !== null },
});

/** Of these batches, by their key. */
export const movementsOf = async (db: Db, batchIds: readonly number[]) =>
  Map.groupBy(
    await movements(db).where(isOneOf('consignment_movement.consignment_id', batchIds)).execute(),
    (row) => row.consignment_id,
  );
export const findMovement = (db: Db, uid: string) =>
  movements(db).where('consignment_movement.uid', '=', uidBytes(uid)).executeTakeFirst();
/** The first part of a sale, the others that other batches gave in the same moment, and what was sold then after it. */
export const partsOfSale = (db: Db, first: MovementRow, productId: number) =>
  movements(db)
    .innerJoin('consignment', 'consignment.id', 'consignment_movement.consignment_id')
    .where('product_id', '=', productId)
    .where('consignment_movement.created_at', '=', first.created_at)
    .where('consignment_movement.kind', '=', 'sold')
    .where('consignment_movement.id', '>=', first.id)
    .orderBy('consignment_movement.id')
    .execute();
export const insertMovement = (tx: Tx, row: Insertable<Tables['consignment_movement']>) =>
  insertRow(tx, 'consignment_movement', row);
export const cancelMovement = (tx: Tx, id: number, row: { cancelled_on: string; cancel_reason: string }) =>
  updateRow(tx, 'consignment_movement', id, row);
/** What went back to the owner or was thrown away on a day. */
export const takenOutOn = (db: Db, businessId: number, day: string) =>
  movements(db)
    .innerJoin('consignment', 'consignment.id', 'consignment_movement.consignment_id')
    .innerJoin('product', 'product.id', 'consignment.product_id')
    .select(['consignment.number as batch_number', 'consignment.code', 'consignment.price as batch_price'])
    .select(['product.name as product_name', 'product.unit'])
    .where('product.business_id', '=', businessId)
    .where('consignment_movement.moved_on', '=', day)
    .where('consignment_movement.cancelled_on', 'is', null)
    .where(isOneOf('consignment_movement.kind', ['returned', 'spoiled']))
    .execute();

/** A business of a person who is still known. */
const businesses = (db: Db) =>
  db
    .selectFrom('business')
    .innerJoin('person', 'person.id', 'person_id')
    .select(['business.id', 'business.uid', 'business.name'])
    .select(['person.uid as person_uid', 'person.name as person_name'])
    .where('removed_at', 'is', null);
export type BusinessRow = Awaited<ReturnType<ReturnType<typeof businesses>['execute']>>[number];
export const findBusiness = (db: Db, uid: string) =>
  businesses(db).where('business.uid', '=', uidBytes(uid)).executeTakeFirst();
export const partiesOf = (row: BusinessRow) => ({
  business: named(row.uid, row.name),
  person: named(row.person_uid, row.person_name),
});
/** Whoever has had something in the gallery. */
export const listSellers = (db: Db, officeId: number) =>
  businesses(db)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('consignment')
          .innerJoin('product', 'product.id', 'product_id')
          .select('consignment.id')
          .whereRef('product.business_id', '=', 'business.id')
          .where('consignment.office_id', '=', officeId)
          .where('cancelled_on', 'is', null),
      ),
    )
    .orderBy(sql`business.name COLLATE NOCASE`)
    .execute();
/** A product of a person who is still known. */
export const findProduct = (db: Db, uid: string) =>
  db
    .selectFrom('product')
    .innerJoin('business', 'business.id', 'business_id')
    .innerJoin('person', 'person.id', 'person_id')
    .select(['product.id', 'product.name', 'product.unit', 'product.is_shown'])
    .where('product.uid', '=', uidBytes(uid))
    .where('removed_at', 'is', null)
    .executeTakeFirst();

/** The newest first. */
export const feesOf = (db: Db, businessId: number) =>
  db
    .selectFrom('consignment_fee')
    .select(['id', 'kind', 'amount', 'since'])
    .where('business_id', '=', businessId)
    .orderBy('since', 'desc')
    .execute();
export const termsOf = async (db: Db, businessId: number): Promise<Term[]> =>
  (await feesOf(db, businessId)).map(({ kind, amount, since }) => ({
    kind: kind as Term['kind'],
    amount,
    since,
  }));
export const findTerm = (db: Db, businessId: number, since: string) =>
  db
    .selectFrom('consignment_fee')
    .selectAll()
    .where('business_id', '=', businessId)
    .where('since', '=', since)
    .executeTakeFirst();
export const insertTerm = (tx: Tx, row: Insertable<Tables['consignment_fee']>) =>
  insertRow(tx, 'consignment_fee', row);
export const updateTerm = (tx: Tx, id: number, row: { kind: string; amount: number }) =>
  updateRow(tx, 'consignment_fee', id, row);

const settlements = (db: Db) =>
  db.selectFrom('consignment_settlement').selectAll().orderBy('ends_on', 'desc').orderBy('id', 'desc');
export type SettlementRow = Awaited<ReturnType<ReturnType<typeof settlements>['execute']>>[number];
export const toSettlement = (row: SettlementRow): Settlement => ({
  uid: uidText(row.uid),
  from: row.begins_on,
  until: row.ends_on,
  total: row.total,
  paidOn: row.paid_on,
});
export const contentOf = ({ content }: SettlementRow) => JSON.parse(content) as Settled;
/** What the owner still owes of them: zero or less. */
export const carriedOf = (rows: readonly SettlementRow[]): number =>
  rows.reduce((all, { total, carried_id: id }) => (id === null ? all + Math.min(0, total) : all), 0);
/** The newest first, without those that were cancelled. */
export const settlementsOf = (db: Db, businessId: number) =>
  settlements(db).where('business_id', '=', businessId).where('cancelled_on', 'is', null).execute();
export const settlementsOfPerson = (db: Db, personId: number) =>
  settlements(db)
    .where('cancelled_on', 'is', null)
    .where('business_id', 'in', db.selectFrom('business').select('id').where('person_id', '=', personId))
    .execute();
export const findSettlement = (db: Db, uid: string) =>
  settlements(db).where('uid', '=', uidBytes(uid)).executeTakeFirst();
export const businessOfSettlement = (db: Db, { business_id: id }: SettlementRow) =>
  businesses(db).where('business.id', '=', id).executeTakeFirst();
export const updateSettlement = (tx: Tx, id: number, row: { paid_on: string | null }) =>
  updateRow(tx, 'consignment_settlement', id, row);

/** What a settlement of this business has to look at: what is there, and what none has counted yet. */
export const countedBatches = async (db: Db, businessId: number): Promise<CountedBatch[]> => {
  const rows = await batches(db)
    .where('business_id', '=', businessId)
    .where(
      sql<boolean>`(remaining > 0 OR consignment.settlement_id IS NULL OR EXISTS (
        SELECT 1 FROM consignment_movement AS m WHERE m.consignment_id = consignment.id
          AND ((m.settlement_id IS NULL AND m.cancelled_on IS NULL)
            OR (m.settlement_id IS NOT NULL AND m.cancelled_on IS NOT NULL AND m.undone_settlement_id IS NULL))))`,
    )
    .execute();
  const moved = await movementsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...toBatch(row),
    isCounted: row.settlement_id !== null,
    movements: (moved.get(row.id) ?? []).map(toCounted),
  }));
};
/** What was not counted up to its last day is counted by it from now on. */
export const insertSettlement = async (
  tx: Tx,
  row: Insertable<Tables['consignment_settlement']> & { business_id: number; ends_on: string },
): Promise<void> => {
  const id = await insertRow(tx, 'consignment_settlement', row);
  const own = sql<boolean>`product_id IN (SELECT id FROM product WHERE business_id = ${row.business_id})`;
  const ownMovements = sql<boolean>`consignment_id IN (SELECT id FROM consignment WHERE ${own})`;
  await tx
    .updateTable('consignment_settlement')
    .set({ carried_id: id })
    .where('business_id', '=', row.business_id)
    .where('total', '<', 0)
    .where('carried_id', 'is', null)
    .where('id', '<>', id)
    .execute();
  // Those that were counted before come first: what is counted now was not cancelled.
  await tx
    .updateTable('consignment_movement')
    .set({ undone_settlement_id: id })
    .where(ownMovements)
    .where('settlement_id', 'is not', null)
    .where('undone_settlement_id', 'is', null)
    .where('cancelled_on', '<=', row.ends_on)
    .execute();
  await tx
    .updateTable('consignment_movement')
    .set({ settlement_id: id })
    .where(ownMovements)
    .where('settlement_id', 'is', null)
    .where('cancelled_on', 'is', null)
    .where('moved_on', '<=', row.ends_on)
    .execute();
  await tx
    .updateTable('consignment')
    .set({ settlement_id: id })
    .where(own)
    .where('settlement_id', 'is', null)
    .where('cancelled_on', 'is', null)
    .where('received_on', '<=', row.ends_on)
    .execute();
};

/** What it counted, nobody has counted. */
export const cancelSettlement = async (
  tx: Tx,
  id: number,
  row: { cancelled_on: string; cancel_reason: string },
): Promise<void> => {
  const counted = [
    ['consignment_settlement', 'carried_id'],
    ['consignment_movement', 'undone_settlement_id'],
    ['consignment_movement', 'settlement_id'],
    ['consignment', 'settlement_id'],
  ];
  for (const [table, column] of counted)
    await sql`UPDATE ${sql.table(table!)} SET ${sql.ref(column!)} = NULL WHERE ${sql.ref(column!)} = ${id}`.execute(
      tx,
    );
  await updateRow(tx, 'consignment_settlement', id, row);
};

/** What the audit log calls them. */
export const batchSubjects = sql`SELECT consignment.uid, printf('TG-%04d, ', consignment.number) || product.name AS subject
  FROM consignment JOIN product ON product.id = product_id`;
export const movementSubjects = sql`SELECT consignment_movement.uid,
    printf('TG-%04d, ', consignment.number) || product.name AS subject
  FROM consignment_movement JOIN consignment ON consignment.id = consignment_id JOIN product ON product.id = product_id`;
export const feeSubjects = sql`SELECT consignment_fee.uid, name AS subject
  FROM consignment_fee JOIN business ON business.id = business_id`;
export const settlementSubjects = sql`SELECT consignment_settlement.uid, name || ', ' || ends_on AS subject
  FROM consignment_settlement JOIN business ON business.id = business_id`;
