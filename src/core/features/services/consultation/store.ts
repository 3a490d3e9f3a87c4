import type { Sheet } from '#contract/consultation.ts';
import type { Insertable } from 'kysely';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import type { Tables } from '#core/kernel/tables.ts';

export const ticketKeys = (db: Db, ticketUid: string) =>
  db
    .selectFrom('ticket')
    .select(['id', 'visit_id', 'field_id', 'status', 'staff_id', 'local_date'])
    .where('uid', '=', uidBytes(ticketUid))
    .executeTakeFirst();

export const fieldKey = async (db: Db, uid: string): Promise<number | undefined> =>
  (await db.selectFrom('field').select('id').where('uid', '=', uidBytes(uid)).executeTakeFirst())?.id;

export const findSheetRow = (db: Db, ticketId: number, fieldId: number) =>
  db
    .selectFrom('consultation')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .where('field_id', '=', fieldId)
    .executeTakeFirst();

/** The sheet of a ticket in one field; empty when nothing has been written yet. */
export const findSheet = async (db: Db, ticketId: number, fieldId: number): Promise<Sheet> => {
  const keys = await db
    .selectFrom('ticket')
    .innerJoin('field', (join) => join.on('field.id', '=', fieldId))
    .select(['ticket.uid', 'field.uid as field_uid'])
    .where('ticket.id', '=', ticketId)
    .executeTakeFirstOrThrow();
  const row = await db
    .selectFrom('consultation')
    .leftJoin('staff', 'staff.id', 'consultation.staff_id')
    .selectAll('consultation')
    .select('staff.name as staff_name')
    .where('ticket_id', '=', ticketId)
    .where('consultation.field_id', '=', fieldId)
    .executeTakeFirst();
  const services = row
    ? await db
        .selectFrom('consultation_service')
        .innerJoin('service', 'service.id', 'consultation_service.service_id')
        .select('service.uid')
        .where('consultation_id', '=', row.id)
        .orderBy('service.position')
        .execute()
    : [];
  return {
    ticketUid: uidText(keys.uid),
    fieldUid: uidText(keys.field_uid),
    problem: row?.problem ?? '',
    advice: row?.advice ?? '',
    followUp: row?.follow_up ?? '',
    followUpDue: row?.follow_up_due ?? null,
    followUpTime: row?.follow_up_time ?? null,
    outcome: (row?.outcome ?? null) as Sheet['outcome'],
    referral: row?.referral ?? '',
    deliveredServiceUids: services.map((service) => uidText(service.uid)),
    savedAt: row?.saved_at ?? null,
    staffName: row?.staff_name ?? null,
  };
};

export const insertSheet = (tx: Tx, row: Insertable<Tables['consultation']>) =>
  tx.insertInto('consultation').values(row).returningAll().executeTakeFirstOrThrow();

export const updateSheet = (tx: Tx, id: number, row: Partial<Insertable<Tables['consultation']>>) =>
  tx.updateTable('consultation').set(row).where('id', '=', id).execute();

export const setServices = async (tx: Tx, consultationId: number, uids: readonly string[]) => {
  await tx.deleteFrom('consultation_service').where('consultation_id', '=', consultationId).execute();
  if (uids.length === 0) return;
  await tx
    .insertInto('consultation_service')
    .columns(['consultation_id', 'service_id'])
    .expression((eb) =>
      eb
        .selectFrom('service')
        .select((select) => [select.val(consultationId).as('consultation_id'), 'service.id as service_id'])
        .where('service.uid', 'in', uids.map(uidBytes)),
    )
    .execute();
};

/** The sheet that was concluded at this instant: finishing and its sheet carry the same time. */
export const sheetConcludedAt = (tx: Tx, ticketId: number, at: string) =>
  tx
    .selectFrom('consultation')
    .select(['id', 'field_id'])
    .where('ticket_id', '=', ticketId)
    .where('saved_at', '=', at)
    .where('outcome', 'is not', null)
    .executeTakeFirst();
