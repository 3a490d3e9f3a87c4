import { isFromPaper, PAPER_FROM, PAPER_TO } from '#contract/visit.ts';
import { sql } from 'kysely';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { prepared } from '#core/kernel/prepared.ts';
import { insertRow, updateRow } from '#core/kernel/rows.ts';
import { ticketKind } from '#core/features/documents/series/index.ts';
import { notUndone, ticketNumber } from '#core/features/desk/ticket/index.ts';
import { type EventKind, foldEvents, type TicketEvent, type TicketState } from './rules.ts';

const rowOfUid = prepared((db, uid: Uint8Array) =>
  db.selectFrom('ticket').selectAll().where('uid', '=', uid),
);
export const findRow = async (db: Db, uid: string) => (await rowOfUid(db, uidBytes(uid)))[0];
export type PlainTicket = NonNullable<Awaited<ReturnType<typeof findRow>>>;

/** The number of a visit while it still waits. */
export const waitingTicket = async (tx: Tx, visitId: number) => {
  const ticket = await tx
    .selectFrom('ticket')
    .select(['id', 'status', 'service_id', 'for_staff_id', 'local_date'])
    .where('visit_id', '=', visitId)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return ticket?.status === 'waiting' ? ticket : undefined;
};

/** The number of a visit, when it was given out on the day sheet. */
export const paperTicket = async (tx: Tx, visitId: number) => {
  const ticket = await tx
    .selectFrom('ticket')
    .select(['id', 'local_date', 'sequence'])
    .where('visit_id', '=', visitId)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return ticket && isFromPaper(ticket.sequence) ? ticket : undefined;
};

export type NewTicket = {
  uid: string;
  officeId: number;
  /** null: from the kiosk. */
  visitId: number | null;
  localDate: string;
  letter: string;
  /** Of the day sheet; otherwise the next of the series is drawn. */
  sequence?: number;
  at: string;
  fieldId: number;
  serviceId: number;
  /** Sooner than behind everybody. */
  place?: number;
};

const insertWaiting = prepared(
  (
    tx,
    uid: Uint8Array,
    officeId: number,
    visitId: number | null,
    localDate: string,
    letter: string,
    ticketSeries: string,
    sequence: number | null,
    at: string,
    fieldId: number,
    serviceId: number,
    notBefore: number,
    place: number | null,
  ) =>
    tx
      .insertInto('ticket')
      .values({
        uid,
        office_id: officeId,
        visit_id: visitId,
        local_date: localDate,
        letter,
        // Each max() stands alone with an upper or lower bound, so that the index answers it. Numbers of the day sheet
        // stand apart; should a day ever reach them, the series goes on behind them. What is known to be on paper
        // although it is not stored here is never drawn again.
        sequence: sql<number>`coalesce(${sequence}, (
          SELECT CASE WHEN max(last, paper) < ${PAPER_FROM - 1} THEN max(last, paper) + 1 ELSE max(paper, (
                   SELECT coalesce(max(sequence), ${PAPER_TO}) FROM ticket WHERE office_id = ${officeId}
                      AND local_date = ${localDate} AND letter = ${letter} AND sequence > ${PAPER_TO})) + 1 END
            FROM (SELECT coalesce(max(sequence), 0) AS last, coalesce((
                           SELECT last FROM series WHERE office_id = ${officeId}
                              AND kind = ${ticketSeries} AND period = ${localDate}), 0) AS paper
                    FROM ticket WHERE office_id = ${officeId}
                     AND local_date = ${localDate} AND letter = ${letter} AND sequence < ${PAPER_FROM})))`,
        issued_at: at,
        field_id: fieldId,
        service_id: serviceId,
        status: 'waiting',
        // A clock that was set back overtakes nobody.
        place: sql<number>`coalesce(${place}, max(${notBefore}, coalesce((
          SELECT max(place) + 1 FROM ticket WHERE office_id = ${officeId} AND local_date = ${localDate}
             AND status = 'waiting' AND field_id = ${fieldId}), 0)))`,
      })
      .returningAll(),
);

/**
 * Draws the next number of the day's series in the statement that stores the ticket, which then waits behind everybody
 * who waits for its field.
 */
export const insertTicket = async (tx: Tx, ticket: NewTicket): Promise<PlainTicket> => {
  const [row] = await insertWaiting(
    tx,
    uidBytes(ticket.uid),
    ticket.officeId,
    ticket.visitId,
    ticket.localDate,
    ticket.letter,
    ticketKind(ticket.letter),
    ticket.sequence ?? null,
    ticket.at,
    ticket.fieldId,
    ticket.serviceId,
    Date.parse(ticket.at),
    ticket.place ?? null,
  );
  return row!;
};

export type NewEvent = Omit<TicketEvent, 'kind'> & {
  uid: string;
  kind: EventKind;
  officeId: number;
  ticketId: number;
  localDate: string;
  undoesId?: number;
  isInaccurate?: boolean;
};

const rowsOfTicket = prepared((db, ticketId: number) =>
  db.selectFrom('ticket_event').selectAll().where('ticket_id', '=', ticketId).orderBy('id'),
);

/** Everything that counts in the history of a ticket, oldest first: steps taken back are left out. */
export const eventsOf = async (db: Db, ticketId: number) => {
  const rows = await rowsOfTicket(db, ticketId);
  const undone = new Set(rows.map((row) => row.undoes_id));
  return rows
    .filter((row) => row.kind !== 'undone' && !undone.has(row.id))
    .map((row) => ({
      id: row.id,
      kind: row.kind as EventKind,
      at: row.at,
      staffId: row.staff_id,
      deskId: row.desk_id,
      fieldId: row.field_id,
      serviceId: row.service_id,
      place: row.place,
      forStaffId: row.for_staff_id,
      reason: row.reason,
      isInaccurate: row.is_inaccurate === 1,
    }));
};

/** The columns of a ticket that repeat what its events say. */
const stateColumns = (state: TicketState) => ({
  status: state.status,
  field_id: state.fieldId,
  service_id: state.serviceId,
  place: state.place,
  desk_id: state.deskId,
  staff_id: state.staffId,
  for_staff_id: state.forStaffId,
  called_at: state.calledAt,
  served_at: state.servedAt,
  finished_at: state.finishedAt,
  calls: state.calls,
  reason: state.reason,
});

export const insertEvent = (tx: Tx, event: NewEvent) =>
  insertRow(tx, 'ticket_event', {
    uid: uidBytes(event.uid),
    office_id: event.officeId,
    ticket_id: event.ticketId,
    kind: event.kind,
    at: event.at,
    local_date: event.localDate,
    staff_id: event.staffId,
    desk_id: event.deskId,
    field_id: event.fieldId,
    service_id: event.serviceId,
    place: event.place,
    for_staff_id: event.forStaffId,
    reason: event.reason,
    undoes_id: event.undoesId ?? null,
    is_inaccurate: event.isInaccurate ? 1 : 0,
  });

/** Appends a step and brings the ticket's columns to what all its steps say. */
export const append = async (tx: Tx, event: NewEvent): Promise<TicketState> => {
  await insertEvent(tx, event);
  const state = foldEvents(await eventsOf(tx, event.ticketId));
  await updateRow(tx, 'ticket', event.ticketId, stateColumns(state));
  return state;
};

const inService = prepared((db, officeId: number, localDate: string, staffId: number) =>
  db
    .selectFrom('ticket')
    .select(['uid', 'letter', 'sequence'])
    .where('office_id', '=', officeId)
    .where('local_date', '=', localDate)
    .where('staff_id', '=', staffId)
    // Written out, not as parameters: only so does it fit the partial index ticket_one_per_staff.
    .where(sql<boolean>`status IN ('called', 'serving')`),
);

export const activeTicketOf = async (db: Db, officeId: number, localDate: string, staffId: number) => {
  const [row] = await inService(db, officeId, localDate, staffId);
  return row && { uid: uidText(row.uid), number: ticketNumber(row.letter, row.sequence) };
};

/** Tickets of the days before one that still stand open. */
export const openTickets = prepared((db, officeId: number, before: string) =>
  db
    .selectFrom('ticket')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('local_date', '<', before)
    // Written out, not as parameters: only so does it fit the partial index ticket_open.
    .where(sql<boolean>`status IN ('waiting', 'called', 'serving', 'parked')`)
    .orderBy('local_date')
    .orderBy('id'),
);

/** Numbers whose service ended at one member of staff since a day, and whose sheet there says no outcome. */
export const endedWithoutOutcome = (db: Db, officeId: number, staffId: number | null, from: string) =>
  db
    .selectFrom('ticket')
    .select('uid')
    .where('office_id', '=', officeId)
    .where('local_date', '>=', from)
    .where('status', '=', 'done')
    .$if(staffId !== null, (all) => all.where('staff_id', '=', staffId))
    .where('visit_id', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('consultation')
            .select('consultation.id')
            .whereRef('consultation.ticket_id', '=', 'ticket.id')
            .whereRef('consultation.field_id', '=', 'ticket.field_id')
            .where('consultation.outcome', 'is not', null),
        ),
      ),
    )
    .orderBy('id')
    .execute();

/** Services one member of staff has finished today and their mean length; guessed times are left out. */
export const servedToday = async (db: Db, officeId: number, localDate: string, staffId: number) => {
  const { rows } = await sql<{ count: number; minutes: number | null }>`
    SELECT count(*) AS count,
           avg((julianday(done.at) - julianday(begun.at)) * 1440) AS minutes
      FROM ticket_event done
      LEFT JOIN ticket_event begun ON begun.id = (
        SELECT max(e.id) FROM ticket_event e
         WHERE e.ticket_id = done.ticket_id AND e.kind = 'arrived' AND e.id < done.id)
     WHERE done.office_id = ${officeId} AND done.local_date = ${localDate} AND done.kind = 'finished'
       AND done.staff_id = ${staffId}
       AND ${notUndone('done')}`.execute(db);
  return rows[0] ?? { count: 0, minutes: null };
};

/** Whether the registration of a number counts no more, or has another number since its field was changed. */
export const isGivenUp = async (
  db: Db,
  { id, visit_id }: Pick<PlainTicket, 'id' | 'visit_id'>,
): Promise<boolean> =>
  visit_id !== null &&
  (await db
    .selectFrom('visit')
    .select('visit.id')
    .where('visit.id', '=', visit_id)
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('visit.cancelled_at', 'is not', null),
        exists(
          selectFrom('ticket as later')
            .select('later.id')
            .whereRef('later.visit_id', '=', 'visit.id')
            .where('later.id', '>', id),
        ),
      ]),
    )
    .executeTakeFirst()) !== undefined;

/**
 * Gives a number drawn at the kiosk its visitor and the service the visitor came for. The first step gets the service
 * too: until now it was the kiosk's guess, and the state is folded from the steps.
 */
export const attachVisit = async (tx: Tx, ticketId: number, visitId: number, serviceId: number) => {
  await tx
    .updateTable('ticket')
    .set({ visit_id: visitId, service_id: serviceId })
    .where('id', '=', ticketId)
    .execute();
  await tx
    .updateTable('ticket_event')
    .set({ service_id: serviceId })
    .where('ticket_id', '=', ticketId)
    .where('kind', '=', 'issued')
    .execute();
};

/** What the audit log calls one of them: rows of (uid, subject). */
export const subjects = sql`
    SELECT ticket.uid,
           ticket.letter || '-' || printf('%03d', ticket.sequence) || coalesce(', ' || person.name, '') AS subject
      FROM ticket LEFT JOIN visit ON visit.id = ticket.visit_id LEFT JOIN person ON person.id = visit.person_id`;
