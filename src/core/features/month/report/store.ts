import { sql } from 'kysely';
import type { Db } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import type { Span } from '#core/platform/report/months.ts';

export const fieldOf = (db: Db, uid: string) =>
  db.selectFrom('field').select(['id', 'name']).where('uid', '=', uidBytes(uid)).executeTakeFirst();

export const staffOf = (db: Db, uid: string) =>
  db.selectFrom('staff').select(['id', 'name']).where('uid', '=', uidBytes(uid)).executeTakeFirst();

export const fields = async (db: Db) => {
  const rows = await db.selectFrom('field').select(['uid', 'letter', 'name']).orderBy('position').execute();
  return rows.map(({ uid, ...row }) => ({ ...row, uid: uidText(uid) }));
};

/** The consultants, and whoever wrote a sheet or held a session in these months and is none any more. */
export const consultants = async (db: Db, officeId: number, { from, to }: Span) => {
  const rows = await db
    .selectFrom('staff')
    .select(['uid', 'name'])
    .where(
      sql<boolean>`role = 'consultant' OR id IN (
        SELECT staff_id FROM mentoring_session
         WHERE office_id = ${officeId} AND month BETWEEN ${from} AND ${to} AND voided_at IS NULL
        UNION ALL
        SELECT sheet.staff_id FROM visit JOIN consultation AS sheet ON sheet.visit_id = visit.id
         WHERE visit.office_id = ${officeId} AND month BETWEEN ${from} AND ${to} AND cancelled_at IS NULL)`,
    )
    .orderBy('name')
    .execute();
  return rows.map(({ uid, name }) => ({ uid: uidText(uid), name }));
};

/** Whether one of these months is locked. */
export const hasLocked = async (db: Db, officeId: number, { from, to }: Span): Promise<boolean> =>
  (await db
    .selectFrom('month_lock')
    .select('id')
    .where('office_id', '=', officeId)
    .where('month', '>=', from)
    .where('month', '<=', to)
    .executeTakeFirst()) !== undefined;
