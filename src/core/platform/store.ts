import { sql } from 'kysely';
import type { Tx } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import { prepared } from '#core/kernel/prepared.ts';
import type { StoredTables } from '#core/kernel/schema.ts';

/** The member of staff behind a call, with what changes when another PIN is set; nobody when deactivated. */
export const activeStaff = prepared((db, id: number) =>
  db
    .selectFrom('staff')
    .select(['id', 'name', 'role', sql<string>`hex(pin_salt)`.as('credential')])
    .where('id', '=', id)
    .where('is_active', '=', 1),
);

export const officeUid = async (tx: Tx, officeId: number): Promise<string> => {
  const { uid } = await tx
    .selectFrom('office')
    .select('uid')
    .where('id', '=', officeId)
    .executeTakeFirstOrThrow();
  return uidText(uid);
};

/** What the audit log calls things that have a name of their own: rows of (uid, subject). */
export const subjectsOf = (table: keyof StoredTables, column = 'name') =>
  sql.raw(`SELECT uid, ${column} AS subject FROM ${table}`);
