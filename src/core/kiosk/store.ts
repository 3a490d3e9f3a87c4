import type { Db } from '../kernel/database.ts';
import { uidBytes } from '../kernel/ids.ts';

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
