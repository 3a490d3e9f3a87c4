import type { Outcome, Sheet } from '#contract/consultation.ts';
import { type Insertable, sql } from 'kysely';
import { ticketNumber } from '#core/features/desk/ticket/index.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { prepared } from '#core/kernel/prepared.ts';
import { insertRowBack, updateRow } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';
import type { IndicatorQuestion } from '#core/platform/indicator/source.ts';
import { isOfField, personPage, personShown } from '#core/platform/indicator/store.ts';

const keysOfTicket = prepared((db, ticketUid: Uint8Array) =>
  db
    .selectFrom('ticket')
    .select(['id', 'visit_id', 'field_id', 'status', 'staff_id', 'local_date'])
    .where('uid', '=', ticketUid),
);
export const ticketKeys = async (db: Db, ticketUid: string) =>
  (await keysOfTicket(db, uidBytes(ticketUid)))[0];

const fieldOfUid = prepared((db, uid: Uint8Array) =>
  db.selectFrom('field').select('id').where('uid', '=', uid),
);
export const fieldKey = async (db: Db, uid: string): Promise<number | undefined> =>
  (await fieldOfUid(db, uidBytes(uid)))[0]?.id;

const rowOfTicket = prepared((db, ticketId: number, fieldId: number) =>
  db.selectFrom('consultation').selectAll().where('ticket_id', '=', ticketId).where('field_id', '=', fieldId),
);
export const findSheetRow = async (db: Db, ticketId: number, fieldId: number) =>
  (await rowOfTicket(db, ticketId, fieldId))[0];

/** The uids of a ticket and a field, with the sheet if one was begun. */
const sheetOfTicket = prepared((db, ticketId: number, fieldId: number) =>
  db
    .selectFrom('ticket')
    .innerJoin('field', (join) => join.on('field.id', '=', fieldId))
    .leftJoin('consultation', (join) =>
      join.onRef('consultation.ticket_id', '=', 'ticket.id').onRef('consultation.field_id', '=', 'field.id'),
    )
    .leftJoin('staff', 'staff.id', 'consultation.staff_id')
    .selectAll('consultation')
    .select(['ticket.uid as ticket_uid', 'field.uid as field_uid', 'staff.name as staff_name'])
    .where('ticket.id', '=', ticketId),
);
const servicesOfSheet = prepared((db, sheetId: number) =>
  db
    .selectFrom('consultation_service')
    .innerJoin('service', 'service.id', 'consultation_service.service_id')
    .select('service.uid')
    .where('consultation_id', '=', sheetId)
    .orderBy('service.position'),
);

/** The sheet of a ticket in one field; empty when nothing has been written yet. */
export const findSheet = async (db: Db, ticketId: number, fieldId: number): Promise<Sheet> => {
  const [row] = await sheetOfTicket(db, ticketId, fieldId);
  if (!row) throw new Error('no such ticket or field');
  const services = row.id === null ? [] : await servicesOfSheet(db, row.id);
  return {
    ticketUid: uidText(row.ticket_uid),
    fieldUid: uidText(row.field_uid),
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
  insertRowBack(tx, 'consultation', row);

export const updateSheet = (tx: Tx, id: number, row: Partial<Insertable<Tables['consultation']>>) =>
  updateRow(tx, 'consultation', id, row);

const dropServices = prepared((tx, consultationId: number) =>
  tx.deleteFrom('consultation_service').where('consultation_id', '=', consultationId),
);
const addServices = prepared((tx, consultationId: number, uids: string) =>
  tx
    .insertInto('consultation_service')
    .columns(['consultation_id', 'service_id'])
    .expression((eb) =>
      eb
        .selectFrom('service')
        .select((select) => [select.val(consultationId).as('consultation_id'), 'service.id as service_id'])
        .where(sql<boolean>`service.uid IN (SELECT unhex(value, '-') FROM json_each(${uids}))`),
    ),
);
export const setServices = async (tx: Tx, consultationId: number, uids: readonly string[]) => {
  await dropServices(tx, consultationId);
  if (uids.length > 0) await addServices(tx, consultationId, JSON.stringify(uids));
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

/** The sheets with an outcome of the visits of some days, in the order of the guest book. */
export const concludedBetween = async (
  db: Db,
  { officeId, from, to }: { officeId: number; from: string; to: string },
) => {
  const rows = await db
    .selectFrom('visit')
    .innerJoin('consultation', 'consultation.visit_id', 'visit.id')
    .innerJoin('ticket', 'ticket.id', 'consultation.ticket_id')
    .innerJoin('field', 'field.id', 'consultation.field_id')
    .innerJoin('person', 'person.id', 'visit.person_id')
    .leftJoin('business', 'business.id', 'visit.business_id')
    .leftJoin('staff', 'staff.id', 'consultation.staff_id')
    .select(['visit.local_date', 'ticket.letter', 'ticket.sequence', 'field.name as field'])
    .select(['person.name', 'business.name as business_name', 'staff.name as staff_name'])
    .select(['consultation.outcome', 'consultation.referral'])
    .select(['consultation.follow_up', 'consultation.follow_up_due'])
    .where('visit.office_id', '=', officeId)
    .where('visit.local_date', '>=', from)
    .where('visit.local_date', '<=', to)
    .where('visit.cancelled_at', 'is', null)
    .where('consultation.outcome', 'is not', null)
    .orderBy('visit.local_date')
    .orderBy('visit.registered_at')
    .orderBy('consultation.id')
    .execute();
  return rows.map((row) => ({
    localDate: row.local_date,
    number: ticketNumber(row.letter, row.sequence),
    name: row.name,
    businessName: row.business_name ?? '',
    field: row.field,
    staffName: row.staff_name ?? '',
    outcome: row.outcome as Outcome,
    referral: row.referral,
    followUp: row.follow_up,
    followUpDue: row.follow_up_due,
  }));
};
export type Concluded = Awaited<ReturnType<typeof concludedBetween>>[number];

/** What the audit log calls one of them: rows of (uid, subject). */
export const subjects = sql`
    SELECT consultation.uid,
           ticket.letter || '-' || printf('%03d', ticket.sequence) || coalesce(', ' || person.name, '') AS subject
      FROM consultation JOIN ticket ON ticket.id = consultation.ticket_id
      LEFT JOIN visit ON visit.id = ticket.visit_id LEFT JOIN person ON person.id = visit.person_id`;

/** The sheets that an indicator counts: those with an outcome, of whoever served, on the day of the visit. */
export const sheetsFor = ({ officeId, months: { from, to }, fieldId }: IndicatorQuestion) => sql`
  SELECT consultation.uid, visit.local_date AS day, visit.month, 1 AS amount, visit.person_id AS who,
         ${personShown('visit.person_id')},
         (SELECT short_name FROM field WHERE field.id = consultation.field_id) AS about, ${personPage('visit.person_id')}
    FROM visit JOIN consultation ON consultation.visit_id = visit.id
   WHERE visit.office_id = ${officeId} AND visit.month BETWEEN ${from} AND ${to} AND visit.cancelled_at IS NULL
     AND consultation.outcome IS NOT NULL AND ${isOfField('consultation.field_id', fieldId)}`;
