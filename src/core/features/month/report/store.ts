import { sql } from 'kysely';
import type { Db } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { isDayIn } from '#core/platform/indicator/store.ts';
import type { Span } from '#core/platform/report/months.ts';

export const fieldOf = (db: Db, uid: string) =>
  db.selectFrom('field').select(['id', 'name']).where('uid', '=', uidBytes(uid)).executeTakeFirst();

export const staffOf = (db: Db, uid: string) =>
  db.selectFrom('staff').select(['id', 'name']).where('uid', '=', uidBytes(uid)).executeTakeFirst();

export const fields = async (db: Db) => {
  const rows = await db.selectFrom('field').select(['uid', 'letter', 'name']).orderBy('position').execute();
  return rows.map(({ uid, ...row }) => ({ ...row, uid: uidText(uid) }));
};

/**
 * The consultants, also who works here no more, and whoever wrote a sheet, held a session, answers for a case of these
 * months or was a consultant once, and has another role now.
 */
export const consultants = async (db: Db, officeId: number, { from, to }: Span) => {
  const rows = await db
    .selectFrom('staff')
    .select(['uid', 'name'])
    .where(
      sql<boolean>`role = 'consultant'
        OR EXISTS (SELECT 1 FROM audit
                    WHERE entity_uid = staff.uid AND json_extract(before, '$.role') = 'consultant')
        OR id IN (
        SELECT staff_id FROM mentoring_session
         WHERE office_id = ${officeId} AND month BETWEEN ${from} AND ${to} AND voided_at IS NULL
        UNION ALL
        SELECT sheet.staff_id FROM visit JOIN consultation AS sheet ON sheet.visit_id = visit.id
         WHERE visit.office_id = ${officeId} AND month BETWEEN ${from} AND ${to} AND cancelled_at IS NULL
        UNION ALL
        SELECT staff_id FROM facilitation
         WHERE office_id = ${officeId}
           AND (${isDayIn('asked_on', { from, to })} OR ${isDayIn('approved_on', { from, to })}
             OR ${isDayIn('issued_on', { from, to })})
        UNION ALL
        SELECT own.staff_id FROM facilitation_payment AS part JOIN facilitation AS own ON own.id = part.facilitation_id
         WHERE part.office_id = ${officeId} AND ${isDayIn('part.paid_on', { from, to })} AND part.cancelled_on IS NULL)`,
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
