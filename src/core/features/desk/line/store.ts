import { sql } from 'kysely';
import { addDays } from '#contract/dates.ts';
import { seated } from '#core/features/desk/desk/index.ts';
import { notUndone } from '#core/features/desk/ticket/index.ts';
import type { Db } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { prepared } from '#core/kernel/prepared.ts';
import type { Seat, Stamp } from '#core/kernel/stamp.ts';

/**
 * A number is kept for its consultant only while that consultant is active and sits at a desk that is open or on a
 * break. Otherwise it waits for every desk of its field, so that no number is in nobody's list.
 */
const isForSomebodyAway = (officeId: number, localDate: string, seats: string) => sql<boolean>`(
  ticket.for_staff_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM ${seated(officeId, localDate, seats)} WHERE seat.staff_id = ticket.for_staff_id))`;

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
          .where(notUndone())
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

const waitingOfUid = prepared((db, uid: Uint8Array) =>
  db
    .selectFrom('ticket')
    .select(['id', 'office_id as officeId', 'local_date as localDate', 'field_id as fieldId'])
    .where('uid', '=', uid)
    .where('status', '=', 'waiting'),
);
/** In which line a number stands; undefined: it does not wait. */
export const standsIn = async (db: Db, ticketUid: string) => (await waitingOfUid(db, uidBytes(ticketUid)))[0];

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
    .where(notUndone())
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

export const priorityOf = async (db: Db, visitId: number | null): Promise<string | null> =>
  visitId === null
    ? null
    : ((await db.selectFrom('visit').select('priority').where('id', '=', visitId).executeTakeFirst())
        ?.priority ?? null);

const WEEKS = 4;
const ENOUGH_SERVED = 300;

/** One search of the index for each day: read as a span, the tickets of all fields would be looked at for each field. */
const served = prepared((db, officeId: number, fieldId: number, days: string) =>
  db
    .selectFrom(sql<{ key: number; value: string }>`json_each(${days})`.as('day'))
    .crossJoin('ticket')
    .select(sql<number>`(julianday(ticket.finished_at) - julianday(ticket.served_at)) * 1440`.as('minutes'))
    .where('ticket.office_id', '=', officeId)
    .whereRef('ticket.local_date', '=', 'day.value')
    .where('ticket.status', '=', 'done')
    .where('ticket.field_id', '=', fieldId)
    .where('ticket.served_at', 'is not', null)
    .whereRef('ticket.finished_at', '>', 'ticket.served_at')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('ticket_event as event')
            .select('event.id')
            .whereRef('event.ticket_id', '=', 'ticket.id')
            .where('event.is_inaccurate', '=', 1),
        ),
      ),
    )
    .orderBy('day.key')
    .orderBy('ticket.id', 'desc')
    .limit(ENOUGH_SERVED),
);

/** The lengths in minutes of the last weeks' services in a field, guessed ones left out; at most 300, newest first. */
export const recentServing = async (
  db: Db,
  { officeId, localDate }: Pick<Stamp, 'officeId' | 'localDate'>,
  fieldId: number,
): Promise<number[]> => {
  const days = Array.from({ length: WEEKS * 7 + 1 }, (_, back) => addDays(localDate, -back));
  return (await served(db, officeId, fieldId, JSON.stringify(days))).map(({ minutes }) => minutes);
};
