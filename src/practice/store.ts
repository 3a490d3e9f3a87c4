import type { Insertable } from 'kysely';
import type { BusinessDraft } from '#contract/business.ts';
import type { Sex } from '#contract/person.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import { insertRows } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';
import { credentialOf, type PinHash } from '#core/features/office/office/index.ts';

const nextId = async (db: Db, table: 'person' | 'business' | 'visit' | 'ticket' | 'consultation') => {
  const { last } = await db
    .selectFrom(table)
    .select((eb) => eb.fn.max('id').as('last'))
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
};

/** The key each table gives its next row. */
export const nextIds = async (db: Db) => ({
  person: await nextId(db, 'person'),
  business: await nextId(db, 'business'),
  visit: await nextId(db, 'visit'),
  ticket: await nextId(db, 'ticket'),
  consultation: await nextId(db, 'consultation'),
});
export type NextIds = Awaited<ReturnType<typeof nextIds>>;

const keysOf = async (db: Db, table: 'field' | 'service' | 'desk' | 'staff'): Promise<Map<string, number>> =>
  new Map(
    (await db.selectFrom(table).select(['id', 'uid']).execute()).map((row) => [uidText(row.uid), row.id]),
  );

/** Local keys of the office's master data by uid. */
export const masterKeys = async (db: Db) => ({
  fields: await keysOf(db, 'field'),
  services: await keysOf(db, 'service'),
  desks: await keysOf(db, 'desk'),
  staff: await keysOf(db, 'staff'),
});
export type MasterKeys = Awaited<ReturnType<typeof masterKeys>>;

/** One PIN for the whole practice office. */
export const setEverybodysPin = (tx: Tx, pin: PinHash) => tx.updateTable('staff').set(pin).execute();

/** Everybody who works here, with the keys of their field and desk. */
export const staff = async (db: Db) =>
  (
    await db
      .selectFrom('staff')
      .leftJoin('desk', 'desk.id', 'staff.desk_id')
      .select([
        'staff.id',
        'staff.role',
        'staff.field_id',
        'staff.desk_id',
        'staff.is_active',
        'staff.pin_salt',
      ])
      .select('desk.uid as desk_uid')
      .orderBy('staff.id')
      .execute()
  ).map((row) => ({
    id: row.id,
    role: row.role,
    credential: credentialOf(row.pin_salt),
    fieldId: row.field_id,
    deskId: row.desk_id,
    deskUid: row.desk_uid && uidText(row.desk_uid),
    isActive: row.is_active === 1,
  }));

/** The letters of the tickets by the field's key. */
export const fieldLetters = async (db: Db): Promise<Map<number, string>> =>
  new Map(
    (await db.selectFrom('field').select(['id', 'letter']).execute()).map((row) => [row.id, row.letter]),
  );

/** The day of the last visit; null in a new office. */
export const lastDay = async (db: Db): Promise<string | null> => {
  const { day } = await db
    .selectFrom('visit')
    .select((eb) => eb.fn.max('local_date').as('day'))
    .executeTakeFirstOrThrow();
  return day;
};

/** Everybody of the register, in the order of their last visit. */
export const people = async (db: Db) =>
  (
    await db
      .selectFrom('person')
      .leftJoin('visit', 'visit.id', 'person.last_visit_id')
      .select(['person.id', 'person.uid', 'person.name', 'person.nik', 'person.sex', 'person.region_code'])
      .select(['person.visit_count', 'person.last_visit_id', 'visit.local_date'])
      .where('person.removed_at', 'is', null)
      .orderBy('person.id')
      .execute()
  ).map((row) => ({ ...row, uid: uidText(row.uid), sex: row.sex as Sex }));

export const businesses = async (db: Db) =>
  (
    await db
      .selectFrom('business')
      .select(['id', 'uid', 'person_id', 'name', 'sector', 'legal_form', 'scale', 'started_year'])
      .orderBy('id')
      .execute()
  ).map(({ legal_form, started_year, ...row }) => ({
    ...row,
    uid: uidText(row.uid),
    legalForm: legal_form as BusinessDraft['legalForm'],
    isComplete: started_year !== null,
  }));

/** The returns that were agreed on and are still to come. */
export const appointments = async (db: Db, from: string) =>
  (
    await db
      .selectFrom('consultation')
      .innerJoin('ticket', 'ticket.id', 'consultation.ticket_id')
      .innerJoin('visit', 'visit.id', 'consultation.visit_id')
      .innerJoin('person', 'person.id', 'visit.person_id')
      .innerJoin('field', 'field.id', 'consultation.field_id')
      .select(['consultation.follow_up_due', 'ticket.uid as ticket_uid', 'field.uid as field_uid'])
      .select(['person.uid as person_uid', 'visit.person_id', 'consultation.field_id', 'consultation.id'])
      .where('consultation.follow_up_due', '>=', from)
      .where('consultation.follow_up_done_at', 'is', null)
      .orderBy('consultation.id')
      .execute()
  ).map((row) => ({
    due: row.follow_up_due!,
    sheetId: row.id,
    personId: row.person_id,
    fieldId: row.field_id,
    guestUid: uidText(row.person_uid),
    ticketUid: uidText(row.ticket_uid),
    fieldUid: uidText(row.field_uid),
  }));

/** A played day as rows, in the order in which the tables refer to each other. */
const tables = [
  'person',
  'business',
  'business_year',
  'person_search',
  'visit',
  'visit_need',
  'ticket',
  'ticket_event',
  'consultation',
  'consultation_service',
  'audit',
] as const;
export type DayRows = { [T in (typeof tables)[number]]: Insertable<Tables[T]>[] };

export const noRows = (): DayRows => ({
  person: [],
  business: [],
  business_year: [],
  person_search: [],
  visit: [],
  visit_need: [],
  ticket: [],
  ticket_event: [],
  consultation: [],
  consultation_service: [],
  audit: [],
});

/**
 * Writes the rows of a played day. They were made by the rules of the features that own the tables; a test plays
 * the same day through the contract and finds the same rows.
 */
export const storeDay = async (tx: Tx, rows: DayRows): Promise<void> => {
  for (const table of tables) await insertRows(tx, table, rows[table] as never);
};

export const setVisitCounts = async (
  tx: Tx,
  visitors: Iterable<{ id: number; visit_count: number; last_visit_id: number | null }>,
): Promise<void> => {
  for (const { id, visit_count, last_visit_id } of visitors)
    await tx.updateTable('person').set({ visit_count, last_visit_id }).where('id', '=', id).execute();
};

/** The sheet of a ticket in one field, to be changed on a later day. */
export const sheetKey = (tx: Tx, ticketUid: Uint8Array, fieldId: number) =>
  tx
    .selectFrom('consultation')
    .innerJoin('ticket', 'ticket.id', 'consultation.ticket_id')
    .select(['consultation.id', 'consultation.uid'])
    .where('ticket.uid', '=', ticketUid)
    .where('consultation.field_id', '=', fieldId)
    .executeTakeFirst();
