import type { Role } from '#contract/base.ts';
import type { StaffMember } from '#contract/office.ts';
import { type Insertable, sql } from 'kysely';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import type { Tables } from '#core/kernel/tables.ts';
import type { PinHash } from './pin.ts';

export const listStaff = async (db: Db): Promise<(StaffMember & { fieldName: string | null })[]> => {
  const rows = await db
    .selectFrom('staff')
    .leftJoin('field', 'field.id', 'staff.field_id')
    .leftJoin('desk', 'desk.id', 'staff.desk_id')
    .select(['staff.uid', 'staff.name', 'staff.role', 'staff.is_active'])
    .select(['field.uid as field_uid', 'field.short_name as field_name', 'desk.uid as desk_uid'])
    .orderBy('staff.name')
    .execute();
  return rows.map((row) => ({
    uid: uidText(row.uid),
    name: row.name,
    role: row.role as Role,
    fieldUid: row.field_uid && uidText(row.field_uid),
    fieldName: row.field_name,
    deskUid: row.desk_uid && uidText(row.desk_uid),
    isActive: row.is_active === 1,
  }));
};

export const findStaffByUid = (db: Db, uid: string) =>
  db.selectFrom('staff').selectAll().where('uid', '=', uidBytes(uid)).executeTakeFirst();

export const findStaff = (db: Db, id: number) =>
  db
    .selectFrom('staff')
    .leftJoin('field', 'field.id', 'staff.field_id')
    .select(['staff.uid', 'staff.name', 'staff.role', 'staff.is_active', 'staff.pin_salt'])
    .select('field.uid as field_uid')
    .where('staff.id', '=', id)
    .executeTakeFirst();

export const countOtherAdmins = async (tx: Tx, uid: string): Promise<number> => {
  const { count } = await tx
    .selectFrom('staff')
    .select(sql<number>`count(*)`.as('count'))
    .where('role', '=', 'admin')
    .where('is_active', '=', 1)
    .where('uid', '!=', uidBytes(uid))
    .executeTakeFirstOrThrow();
  return count;
};

export const insertStaff = (tx: Tx, row: Insertable<Tables['staff']>) =>
  tx.insertInto('staff').values(row).execute();

export const updateStaff = (tx: Tx, uid: string, row: Partial<Insertable<Tables['staff']>>) =>
  tx.updateTable('staff').set(row).where('uid', '=', uidBytes(uid)).execute();

/** One PIN for everybody. */
export const putPin = (tx: Tx, pin: PinHash) => tx.updateTable('staff').set(pin).execute();
