import { serviceFieldColumns, toServiceField } from '#core/features/desk/ticket/index.ts';
import type { Db } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';

/** Who serves visitors now, by the letter of their field, then by name. */
export const consultants = async (db: Db) => {
  const rows = await db
    .selectFrom('staff')
    .leftJoin('field', 'field.id', 'staff.field_id')
    .select(['staff.id', 'staff.uid', 'staff.name'])
    .select(serviceFieldColumns)
    .where('staff.role', '=', 'consultant')
    .where('staff.is_active', '=', 1)
    .orderBy('field.position')
    .orderBy('staff.name')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    uid: uidText(row.uid),
    name: row.name,
    field: row.field_uid === null ? null : toServiceField(row as Parameters<typeof toServiceField>[0]),
  }));
};
