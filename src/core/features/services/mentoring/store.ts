import {
  halfHours,
  type MentoringSession,
  type SessionPlace,
  type UnrecordedSheet,
} from '#contract/mentoringSession.ts';
import { type Insertable, sql } from 'kysely';
import { serviceFieldColumns, ticketNumber, toServiceField } from '#core/features/desk/ticket/index.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { prepared } from '#core/kernel/prepared.ts';
import { insertRow, insertRows, updateRow } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';
import { isOneOf } from '#core/platform/store.ts';

const sessions = (db: Db) =>
  db
    .selectFrom('mentoring_session')
    .innerJoin('staff', 'staff.id', 'mentoring_session.staff_id')
    .innerJoin('field', 'field.id', 'mentoring_session.field_id')
    .leftJoin('consultation', 'consultation.id', 'mentoring_session.consultation_id')
    .leftJoin('ticket', 'ticket.id', 'consultation.ticket_id')
    .leftJoin('field as sheet_field', 'sheet_field.id', 'consultation.field_id')
    .selectAll('mentoring_session')
    .select(['staff.uid as staff_uid', 'staff.name as staff_name'])
    .select(serviceFieldColumns)
    .select(['ticket.uid as ticket_uid', 'sheet_field.uid as sheet_field_uid'])
    .where('mentoring_session.voided_at', 'is', null);
type Row = Awaited<ReturnType<ReturnType<typeof sessions>['execute']>>[number];

/** Who was there, by session: a client whose card went over to another one is told by that one. */
const clientsOf = async (db: Db, sessionIds: readonly number[]) => {
  const rows = await db
    .selectFrom('mentoring_session_mentee as there')
    .innerJoin('mentee', 'mentee.id', 'there.mentee_id')
    .innerJoin('person', 'person.id', 'mentee.person_id')
    .leftJoin('business', 'business.id', 'mentee.business_id')
    .leftJoin('mentee_program', 'mentee_program.id', 'there.program_id')
    .select(['there.session_id', 'there.counts', 'there.reason', 'mentee.uid as mentee_uid'])
    .select(['person.name as person_name', 'business.name as business_name'])
    .select(['mentee_program.uid as program_uid', 'mentee_program.title as program_title'])
    .where(isOneOf('there.session_id', sessionIds))
    .where('mentee.merged_into_id', 'is', null)
    .orderBy('mentee.id')
    .execute();
  return Map.groupBy(rows, (row) => row.session_id);
};

const toSessions = async (db: Db, rows: readonly Row[]): Promise<MentoringSession[]> => {
  const clients = await clientsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    uid: uidText(row.uid),
    localDate: row.local_date,
    createdOn: row.created_on,
    minutes: row.minutes,
    place: row.place as SessionPlace,
    field: toServiceField(row),
    consultant: { uid: uidText(row.staff_uid), name: row.staff_name },
    material: row.material,
    followUp: row.follow_up,
    followUpDue: row.follow_up_due,
    clients: (clients.get(row.id) ?? []).map((client) => ({
      menteeUid: uidText(client.mentee_uid),
      name: client.business_name ?? client.person_name,
      programUid: client.program_uid && uidText(client.program_uid),
      programTitle: client.program_title,
      counts: client.counts === 1,
      reason: client.reason,
    })),
    sheet: row.ticket_uid &&
      row.sheet_field_uid && {
        ticketUid: uidText(row.ticket_uid),
        fieldUid: uidText(row.sheet_field_uid),
      },
  }));
};

/** Newest first. */
export const sessionsOfMentee = async (db: Db, menteeId: number): Promise<MentoringSession[]> =>
  toSessions(
    db,
    await sessions(db)
      .innerJoin('mentoring_session_mentee as there', 'there.session_id', 'mentoring_session.id')
      .where('there.mentee_id', '=', menteeId)
      .orderBy('mentoring_session.local_date', 'desc')
      .orderBy('mentoring_session.id', 'desc')
      .execute(),
  );

export const findSession = async (db: Db, uid: string): Promise<MentoringSession | undefined> => {
  const rows = await sessions(db).where('mentoring_session.uid', '=', uidBytes(uid)).execute();
  return (await toSessions(db, rows))[0];
};
export const findSessionRow = (db: Db, uid: string) =>
  db.selectFrom('mentoring_session').selectAll().where('uid', '=', uidBytes(uid)).executeTakeFirst();

export const insertSession = (tx: Tx, row: Insertable<Tables['mentoring_session']>): Promise<number> =>
  insertRow(tx, 'mentoring_session', row);
export const updateSession = (tx: Tx, id: number, row: Partial<Insertable<Tables['mentoring_session']>>) =>
  updateRow(tx, 'mentoring_session', id, row);

export const menteeIdsOf = async (db: Db, sessionId: number): Promise<number[]> =>
  (
    await db
      .selectFrom('mentoring_session_mentee')
      .select('mentee_id')
      .where('session_id', '=', sessionId)
      .execute()
  ).map((row) => row.mentee_id);

/** Clients that a merge left behind stay as they are: parting the cards gives them back. */
export const replaceClients = async (
  tx: Tx,
  sessionId: number,
  clients: readonly Omit<Insertable<Tables['mentoring_session_mentee']>, 'session_id'>[],
): Promise<void> => {
  await tx
    .deleteFrom('mentoring_session_mentee')
    .where('session_id', '=', sessionId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('mentee')
          .select('mentee.id')
          .whereRef('mentee.id', '=', 'mentoring_session_mentee.mentee_id')
          .where('mentee.merged_into_id', 'is', null),
      ),
    )
    .execute();
  await insertRows(
    tx,
    'mentoring_session_mentee',
    clients.map((client) => ({ session_id: sessionId, ...client })),
  );
};

/** The session that a sheet has become. */
export const sessionOfSheet = async (db: Db, consultationId: number): Promise<string | undefined> => {
  const row = await db
    .selectFrom('mentoring_session')
    .select('uid')
    .where('consultation_id', '=', consultationId)
    .where('voided_at', 'is', null)
    .executeTakeFirst();
  return row && uidText(row.uid);
};

type Month = { officeId: number; staffId: number | null; month: number };

/** The questions about a month, each compiled once: of the office, or of one consultant. */
const monthsOf = (owner: 'office_id' | 'staff_id') => {
  const held = (db: Db, ownerId: number, month: number) =>
    db
      .selectFrom('mentoring_session')
      .where('mentoring_session.voided_at', 'is', null)
      .where('mentoring_session.month', '=', month)
      .where(`mentoring_session.${owner}`, '=', ownerId);
  const counted = (db: Db, ownerId: number, month: number) =>
    held(db, ownerId, month).where(({ exists, selectFrom }) =>
      exists(
        selectFrom('mentoring_session_mentee as there')
          .select('there.mentee_id')
          .whereRef('there.session_id', '=', 'mentoring_session.id')
          .where('there.counts', '=', 1),
      ),
    );
  return {
    places: prepared((db, ownerId: number, month: number) =>
      counted(db, ownerId, month)
        .select((eb) => [
          'place',
          eb.fn.countAll<number>().as('sessions'),
          eb.fn.sum<number>('minutes').as('minutes'),
        ])
        .groupBy('place'),
    ),
    clients: prepared((db, ownerId: number, month: number) =>
      held(db, ownerId, month)
        .innerJoin('mentoring_session_mentee', 'session_id', 'mentoring_session.id')
        .innerJoin('mentee', 'mentee.id', 'mentee_id')
        .where('mentee.merged_into_id', 'is', null)
        .select((eb) => eb.fn.count<number>('mentee_id').distinct().as('clients')),
    ),
    planned: prepared((db, ownerId: number, year: number) =>
      db
        .selectFrom('mentee')
        .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('planned_sessions'), sql<number>`0`).as('planned'))
        .where('year', '=', year)
        .where('status', '=', 'active')
        .where('merged_into_id', 'is', null)
        .where(`mentee.${owner}`, '=', ownerId),
    ),
  };
};
const ofOffice = monthsOf('office_id');
const ofStaff = monthsOf('staff_id');

/** Sessions of a month that count, as the report counts them, each once however many clients came; all clients met, each once. */
export const monthOf = async (db: Db, { officeId, staffId, month }: Month) => {
  const asked = staffId === null ? ofOffice : ofStaff;
  const places = await asked.places(db, staffId ?? officeId, month);
  const [met] = await asked.clients(db, staffId ?? officeId, month);
  const at = (place: SessionPlace) => places.find((row) => row.place === place)?.sessions ?? 0;
  return {
    sessions: places.reduce((sum, row) => sum + row.sessions, 0),
    minutes: places.reduce((sum, row) => sum + row.minutes, 0),
    clients: met!.clients,
    places: { office: at('office'), business: at('business'), online: at('online') },
  };
};

/** What the plans of the active clients come to in the year. */
export const plannedIn = async (
  db: Db,
  { officeId, staffId, year }: Pick<Month, 'officeId' | 'staffId'> & { year: number },
): Promise<number> => {
  const asked = staffId === null ? ofOffice : ofStaff;
  const [sum] = await asked.planned(db, staffId ?? officeId, year);
  return sum!.planned;
};

const sheets = (db: Db) =>
  db
    .selectFrom('consultation')
    .innerJoin('visit', 'visit.id', 'consultation.visit_id')
    .innerJoin('ticket', 'ticket.id', 'consultation.ticket_id')
    .innerJoin('field', 'field.id', 'consultation.field_id')
    .select(['ticket.uid as ticket_uid', 'ticket.letter', 'ticket.sequence', 'ticket.local_date'])
    .select(['ticket.served_at', 'ticket.finished_at', 'ticket.status', 'consultation.problem'])
    .select(['consultation.advice', 'consultation.follow_up', 'consultation.follow_up_due'])
    .select(serviceFieldColumns);
type SheetRow = Awaited<ReturnType<ReturnType<typeof sheets>['execute']>>[number];

const toSheet = (row: SheetRow, now: string): UnrecordedSheet => ({
  ticketUid: uidText(row.ticket_uid),
  fieldUid: uidText(row.field_uid),
  number: ticketNumber(row.letter, row.sequence),
  localDate: row.local_date,
  field: toServiceField(row),
  problem: row.problem,
  advice: row.advice,
  followUp: row.follow_up,
  followUpDue: row.follow_up_due,
  // A number that went on to another field has one time for both: only its last service is measured.
  minutes: halfHours(row.served_at, row.finished_at ?? now),
});

type Since = { personId: number; businessId: number | null; first: string; last: string };

/** Consultations with a client between two days that have become no session, newest first. */
export const unrecordedOf = async (db: Db, { personId, businessId, first, last }: Since, now: string) =>
  (
    await sheets(db)
      .where('visit.person_id', '=', personId)
      .where('visit.cancelled_at', 'is', null)
      .where('visit.local_date', '>=', first)
      .where('visit.local_date', '<=', last)
      .where('consultation.outcome', 'is not', null)
      .where('consultation.outcome', '<>', 'mentoring')
      .where(({ or, eb }) =>
        businessId === null
          ? eb('visit.id', 'is not', null)
          : or([eb('visit.business_id', '=', businessId), eb('visit.business_id', 'is', null)]),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('mentoring_session')
              .select('mentoring_session.id')
              .whereRef('mentoring_session.consultation_id', '=', 'consultation.id')
              .where('mentoring_session.voided_at', 'is', null),
          ),
        ),
      )
      .orderBy('consultation.id', 'desc')
      .limit(20)
      .execute()
  ).map((row) => toSheet(row, now));

/** The visitor of a number, and the sheet of the field as far as it is written. */
export const visitorOf = async (db: Db, ticketId: number, fieldId: number, now: string) => {
  const row = await db
    .selectFrom('ticket')
    .innerJoin('visit', 'visit.id', 'ticket.visit_id')
    .innerJoin('person', 'person.id', 'visit.person_id')
    .innerJoin('field', (join) => join.on('field.id', '=', fieldId))
    .leftJoin('business', 'business.id', 'visit.business_id')
    .leftJoin('consultation', (join) =>
      join.onRef('consultation.ticket_id', '=', 'ticket.id').onRef('consultation.field_id', '=', 'field.id'),
    )
    .select(['person.id as person_id', 'person.uid as person_uid', 'person.name as person_name'])
    .select(['business.uid as business_uid', 'business.name as business_name'])
    .select(['ticket.uid as ticket_uid', 'ticket.letter', 'ticket.sequence', 'ticket.local_date'])
    .select(['ticket.served_at', 'ticket.finished_at', 'ticket.status', 'consultation.id as sheet_id'])
    .select([
      'consultation.problem',
      'consultation.advice',
      'consultation.follow_up',
      'consultation.follow_up_due',
    ])
    .select(serviceFieldColumns)
    .where('ticket.id', '=', ticketId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { problem, advice, follow_up } = row;
  const written = { ...row, problem: problem ?? '', advice: advice ?? '', follow_up: follow_up ?? '' };
  return {
    personId: row.person_id,
    sheetId: row.sheet_id,
    person: { uid: uidText(row.person_uid), name: row.person_name },
    business: row.business_uid && { uid: uidText(row.business_uid), name: row.business_name! },
    sheet: toSheet(written, now),
  };
};

export const sessionsOfPerson = async (db: Db, personId: number) => {
  const rows = await sessions(db)
    .innerJoin('mentoring_session_mentee as there', 'there.session_id', 'mentoring_session.id')
    .innerJoin('mentee', 'mentee.id', 'there.mentee_id')
    .leftJoin('mentee_program', 'mentee_program.id', 'there.program_id')
    .select(['mentee.uid as mentee_uid', 'mentee_program.title as program_title'])
    .where('mentee.person_id', '=', personId)
    .where('mentee.merged_into_id', 'is', null)
    .orderBy('mentoring_session.id', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    uid: uidText(row.uid),
    menteeUid: uidText(row.mentee_uid),
    at: row.created_at,
    localDate: row.local_date,
    field: { letter: row.field_letter, color: row.field_color, name: row.field_short_name },
    programTitle: row.program_title,
    material: row.material,
    staffName: row.staff_name,
  }));
};
