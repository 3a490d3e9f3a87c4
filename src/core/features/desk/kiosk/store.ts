import { sql } from 'kysely';
import type { Db } from '#core/kernel/database.ts';
import { uidBytes } from '#core/kernel/ids.ts';

/** The field that was touched and the service its numbers are for; undefined when the field is not in use. */
export const kioskNeed = async (db: Db, officeId: number, fieldUid: string) => {
  const field = await db
    .selectFrom('field')
    .select(['id', 'letter'])
    .where('uid', '=', uidBytes(fieldUid))
    .where('is_active', '=', 1)
    .executeTakeFirst();
  const policy = await db
    .selectFrom('queue_policy')
    .select('kiosk_service_id as id')
    .where('office_id', '=', officeId)
    .executeTakeFirst();
  const first = await db
    .selectFrom('service')
    .select('id')
    .where('is_active', '=', 1)
    .orderBy('position')
    .executeTakeFirst();
  const serviceId = policy?.id ?? first?.id;
  return field && serviceId !== undefined
    ? { fieldId: field.id, letter: field.letter, serviceId }
    : undefined;
};

/** Numbers of the day without a visitor: those that wait, and those drawn since an instant. */
export const countUnnamed = (db: Db, officeId: number, localDate: string, since: string) =>
  db
    .selectFrom('ticket')
    .select([
      sql<number>`count(*) FILTER (WHERE status = 'waiting')`.as('waiting'),
      sql<number>`count(*) FILTER (WHERE issued_at > ${since})`.as('lastMinute'),
    ])
    .where('office_id', '=', officeId)
    .where('local_date', '=', localDate)
    .where('visit_id', 'is', null)
    .executeTakeFirstOrThrow();
