import { sql } from 'kysely';
import { type Counting } from '#contract/book.ts';
import { copies, toCopy } from '#core/features/services/book/index.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRow, updateRow } from '#core/kernel/rows.ts';
import type { Stamp } from '#core/kernel/stamp.ts';

/** The one that goes on, else the last. */
export const lastCounting = (db: Db, officeId: number) =>
  db
    .selectFrom('stock_take')
    .selectAll()
    .where('office_id', '=', officeId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
export const findCounting = (db: Db, uid: string) =>
  db.selectFrom('stock_take').selectAll().where('uid', '=', uidBytes(uid)).executeTakeFirst();
type Row = NonNullable<Awaited<ReturnType<typeof findCounting>>>;

export const insertCounting = (tx: Tx, stamp: Stamp, uid: string) =>
  insertRow(tx, 'stock_take', { uid: uidBytes(uid), office_id: stamp.officeId, started_on: stamp.localDate });

/** Whether it was not seen before. */
export const seeCopy = async (tx: Tx, countingId: number, copyId: number): Promise<boolean> => {
  const { numInsertedOrUpdatedRows: seen } = await tx
    .insertInto('stock_take_copy')
    .values({ stock_take_id: countingId, copy_id: copyId, is_seen: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return seen === 1n;
};

/** What should stand on the shelf and was not seen: while it goes on as it is now, afterwards as it was at its end. */
const missing = (db: Db, { id, office_id: officeId, finished_on: end }: Row) => {
  const noted = (isSeen: 0 | 1) =>
    sql<boolean>`EXISTS (SELECT 1 FROM stock_take_copy WHERE stock_take_id = ${id} AND copy_id = book_copy.id AND is_seen = ${isSeen})`;
  const query = copies(db).where('book_copy.office_id', '=', officeId);
  if (end !== null) return query.where(noted(0)).execute();
  return query
    .where('state', '=', 'shelf')
    .where('loan.id', 'is', null)
    .where(({ not }) => not(noted(1)))
    .execute();
};

export const finishCounting = async (tx: Tx, row: Row, localDate: string): Promise<void> => {
  for (const copy of await missing(tx, row))
    await insertRow(tx, 'stock_take_copy', { stock_take_id: row.id, copy_id: copy.id, is_seen: 0 });
  await updateRow(tx, 'stock_take', row.id, { finished_on: localDate });
};

/** As people walk along them: 2 stands before 10. */
const shelves = new Intl.Collator('id', { numeric: true });

export const readCounting = async (db: Db, row: Row): Promise<Counting> => {
  const { seen } = await db
    .selectFrom('stock_take_copy')
    .select(({ fn }) => fn.countAll<number>().as('seen'))
    .where('stock_take_id', '=', row.id)
    .where('is_seen', '=', 1)
    .executeTakeFirstOrThrow();
  return {
    uid: uidText(row.uid),
    startedOn: row.started_on,
    finishedOn: row.finished_on,
    seen,
    missing: (await missing(db, row))
      .map((each) => ({ ...toCopy(each), shelf: each.shelf }))
      .sort((a, b) => shelves.compare(a.shelf, b.shelf)),
  };
};
