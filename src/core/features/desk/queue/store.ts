import { PAPER_FROM, PAPER_TO } from '#contract/visit.ts';
import { type ExpressionBuilder, sql } from 'kysely';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import type { Tables } from '#core/kernel/tables.ts';
import { prepared } from '#core/kernel/prepared.ts';
import type { Seat } from '#core/kernel/stamp.ts';
import { insertRow, updateRow } from '#core/kernel/rows.ts';
import { ticketKind } from '#core/features/documents/series/index.ts';
import { ticketNumber } from '#core/features/desk/ticket/index.ts';
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
    .select(['id', 'status', 'service_id', 'for_staff_id'])
    .where('visit_id', '=', visitId)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return ticket?.status === 'waiting' ? ticket : undefined;
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

/** More calls than any policy looks back. */
const LOOK_BACK = 9;

const prioritiesCalled = prepared((db, officeId: number, localDate: string, fieldIds: string) =>
  db
    .selectFrom('ticket_event as event')
    .innerJoin('ticket', 'ticket.id', 'event.ticket_id')
    .leftJoin('visit', 'visit.id', 'ticket.visit_id')
    .select('visit.priority')
    .where('event.office_id', '=', officeId)
    .where('event.local_date', '=', localDate)
    .where('event.kind', '=', 'called')
    .where(sql<boolean>`event.field_id IN (SELECT value FROM json_each(${fieldIds}))`)
    .where(notUndone)
    .orderBy('event.id', 'desc')
    .limit(LOOK_BACK),
);

/** How many others were called for these fields today since the last priority visitor; endless when none was. */
export const othersSincePriority = async (
  db: Db,
  officeId: number,
  localDate: string,
  fieldIds: readonly number[],
): Promise<number> => {
  const rows = await prioritiesCalled(db, officeId, localDate, JSON.stringify(fieldIds));
  const at = rows.findIndex((row) => row.priority !== null);
  return at === -1 ? Infinity : at;
};

/**
 * Who sits, signed in, at a desk that is open or on a break: the last event of a desk as `seat`. The windows are asked
 * too, because a restart or a new PIN signs out without a word of the desk.
 */
const seated = (officeId: number, localDate: string, seats: string) => sql`
  desk_event seat
    JOIN desk ON desk.id = seat.desk_id AND desk.is_active = 1
    JOIN staff ON staff.id = seat.staff_id AND staff.is_active = 1
    JOIN json_each(${seats}) now ON now.value ->> 'deskId' = desk.id
      AND now.value ->> 'staffId' = staff.id AND now.value ->> 'credential' = hex(staff.pin_salt)
      AND seat.state <> 'closed'
      AND seat.id = (SELECT max(last.id) FROM desk_event last WHERE last.desk_id = desk.id
                        AND last.office_id = ${officeId} AND last.local_date = ${localDate})`;

/**
 * A number is kept for its consultant only while that consultant is active and sits at a desk that is open or on a
 * break. Otherwise it waits for every desk of its field, so that no number is in nobody's list.
 */
const isForSomebodyAway = (officeId: number, localDate: string, seats: string) => sql<boolean>`(
  ticket.for_staff_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM ${seated(officeId, localDate, seats)} WHERE seat.staff_id = ticket.for_staff_id))`;

/** Who sits at which desk now. */
export const seatedNow = async (db: Db, officeId: number, localDate: string, seats: readonly Seat[]) => {
  const { rows } = await sql<{ uid: Uint8Array; desk: string; state: string }>`
    SELECT staff.uid, desk.name AS desk, seat.state
      FROM ${seated(officeId, localDate, JSON.stringify(seats))}`.execute(db);
  return new Map(
    rows.map(({ uid, desk, state }) => [uidText(uid), { name: desk, isOnBreak: state === 'break' }]),
  );
};

/** Waiting numbers whose own consultant is away: any desk of the field may call them. */
export const numbersBackInField = async (
  db: Db,
  officeId: number,
  localDate: string,
  seats: readonly Seat[],
): Promise<string[]> => {
  const rows = await db
    .selectFrom('ticket')
    .select('ticket.uid')
    .where('ticket.office_id', '=', officeId)
    .where('ticket.local_date', '=', localDate)
    .where('ticket.status', '=', 'waiting')
    .where(isForSomebodyAway(officeId, localDate, JSON.stringify(seats)))
    .orderBy('ticket.place')
    .execute();
  return rows.map((row) => uidText(row.uid));
};

const waiting = prepared(
  (db, officeId: number, localDate: string, fieldIds: string, staffId: number | null, seats: string) => {
    const ofField = sql<boolean>`ticket.field_id IN (SELECT value FROM json_each(${fieldIds}))`;
    return db
      .selectFrom('ticket')
      .leftJoin('visit', 'visit.id', 'ticket.visit_id')
      .select(['ticket.id', 'ticket.uid', 'ticket.place', 'visit.priority', 'visit.answers_id'])
      .select(({ selectFrom }) =>
        selectFrom('ticket_event as event')
          .select('event.kind')
          .whereRef('event.ticket_id', '=', 'ticket.id')
          .where('event.place', 'is not', null)
          .where(notUndone)
          .orderBy('event.id', 'desc')
          .limit(1)
          .as('placed_by'),
      )
      .where('ticket.office_id', '=', officeId)
      .where('ticket.local_date', '=', localDate)
      .where('ticket.status', '=', 'waiting')
      .where((eb) =>
        eb.or([
          eb.and([ofField, sql<boolean>`(${staffId} IS NULL OR ticket.for_staff_id IS NULL)`]),
          eb('ticket.for_staff_id', '=', staffId),
          eb.and([ofField, isForSomebodyAway(officeId, localDate, seats)]),
        ]),
      );
  },
);

/** Who waits for these fields today and may be called by this member of staff; null: by anybody. */
export const waitingLine = async (
  db: Db,
  officeId: number,
  localDate: string,
  fieldIds: readonly number[],
  staffId: number | null,
  seats: readonly Seat[] = [],
) => {
  const rows = await waiting(
    db,
    officeId,
    localDate,
    JSON.stringify(fieldIds),
    staffId,
    JSON.stringify(seats),
  );
  return rows.map((row) => ({
    id: row.id,
    uid: uidText(row.uid),
    place: row.place,
    isPriority: row.priority !== null,
    isPromised: row.answers_id !== null,
    hasRejoined: row.placed_by === 'rejoined',
  }));
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
       AND NOT EXISTS (SELECT 1 FROM ticket_event u WHERE u.undoes_id = done.id)`.execute(db);
  return rows[0] ?? { count: 0, minutes: null };
};

/** Marks the needs of a visit for one field as served, or takes that back (`doneAt` null, `was` the instant). */
export const setNeedsDone = prepared(
  (tx, visitId: number, fieldId: number, doneAt: string | null, was: string | null) =>
    tx
      .updateTable('visit_need')
      .set({ done_at: doneAt })
      .where('visit_id', '=', visitId)
      .where('field_id', '=', fieldId)
      .where('done_at', 'is', was),
);

const openNeeds = prepared((db, visitId: number) =>
  db
    .selectFrom('visit_need')
    .select(['field_id', 'service_id'])
    .where('visit_id', '=', visitId)
    .where('done_at', 'is', null)
    .orderBy('position')
    .limit(1),
);
export const nextNeed = async (tx: Tx, visitId: number) => (await openNeeds(tx, visitId))[0];

/** Without the steps that were taken back. */
export const notUndone = (eb: ExpressionBuilder<Tables & { event: Tables['ticket_event'] }, 'event'>) =>
  eb.not(
    eb.exists(
      eb.selectFrom('ticket_event as undo').select('undo.id').whereRef('undo.undoes_id', '=', 'event.id'),
    ),
  );

/** The lengths in minutes of the last weeks' services in a field, guessed ones left out; at most 300, newest first. */
export const recentServing = async (
  db: Db,
  officeId: number,
  fieldId: number,
  localDate: string,
): Promise<number[]> => {
  const { rows } = await sql<{ minutes: number }>`
    SELECT (julianday(t.finished_at) - julianday(t.served_at)) * 1440 AS minutes
      FROM ticket t
     WHERE t.office_id = ${officeId} AND t.field_id = ${fieldId} AND t.status = 'done'
       AND t.local_date BETWEEN date(${localDate}, '-28 days') AND ${localDate}
       AND t.served_at IS NOT NULL AND t.finished_at > t.served_at
       AND NOT EXISTS (SELECT 1 FROM ticket_event e WHERE e.ticket_id = t.id AND e.is_inaccurate = 1)
     ORDER BY t.id DESC LIMIT 300`.execute(db);
  return rows.map((row) => row.minutes);
};

export const priorityOf = async (db: Db, visitId: number | null): Promise<string | null> =>
  visitId === null
    ? null
    : ((await db.selectFrom('visit').select('priority').where('id', '=', visitId).executeTakeFirst())
        ?.priority ?? null);

/** Whether the registration of a number counts no more. */
export const isTakenBack = async (db: Db, visitId: number | null): Promise<boolean> =>
  visitId !== null &&
  (await db
    .selectFrom('visit')
    .select('id')
    .where('id', '=', visitId)
    .where('cancelled_at', 'is not', null)
    .executeTakeFirst()) !== undefined;

export const staffIdOf = async (db: Db, uid: string): Promise<number | undefined> =>
  (
    await db
      .selectFrom('staff')
      .select('id')
      .where('uid', '=', uidBytes(uid))
      .where('is_active', '=', 1)
      .executeTakeFirst()
  )?.id;

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

/** Everything that counts in the histories of all numbers of these days, number by number, oldest first. */
export const eventsBetween = async (db: Db, officeId: number, from: string, to: string) => {
  const rows = await db
    .selectFrom('ticket_event as event')
    .innerJoin('ticket', 'ticket.id', 'event.ticket_id')
    .select(['event.ticket_id', 'event.kind', 'event.at', 'event.field_id', 'event.staff_id'])
    .select('event.is_inaccurate')
    .where('ticket.office_id', '=', officeId)
    .where('ticket.local_date', '>=', from)
    .where('ticket.local_date', '<=', to)
    .where('event.kind', '!=', 'undone')
    .where(notUndone)
    .orderBy('event.ticket_id')
    .orderBy('event.id')
    .execute();
  return Map.groupBy(
    rows.map((row) => ({
      ticketId: row.ticket_id,
      kind: row.kind as EventKind,
      at: row.at,
      fieldId: row.field_id,
      staffId: row.staff_id,
      isInaccurate: row.is_inaccurate === 1,
    })),
    (event) => event.ticketId,
  );
};
