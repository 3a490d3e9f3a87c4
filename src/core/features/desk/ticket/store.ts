import type { Ticket } from '#contract/ticket.ts';
import { type Selectable, sql } from 'kysely';
import type { Db } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { prepared } from '#core/kernel/prepared.ts';
import type { Tables } from '#core/kernel/tables.ts';
import { ticketNumber } from './rules.ts';

/** Only steps that were not taken back. */
export const notUndone = (event = 'event') =>
  sql<boolean>`NOT EXISTS (SELECT 1 FROM ticket_event undo WHERE undo.undoes_id = ${sql.ref(`${event}.id`)})`;

/** What `toServiceField` reads. */
export const serviceFieldColumns = [
  'field.uid as field_uid',
  'field.letter as field_letter',
  'field.name as field_name',
  'field.short_name as field_short_name',
  'field.color as field_color',
] as const;

const tickets = (db: Db) =>
  db
    .selectFrom('ticket')
    .leftJoin('visit', 'visit.id', 'ticket.visit_id')
    .leftJoin('person', 'person.id', 'visit.person_id')
    .innerJoin('field', 'field.id', 'ticket.field_id')
    .innerJoin('service', 'service.id', 'ticket.service_id')
    .leftJoin('business', 'business.id', 'visit.business_id')
    .leftJoin('desk', 'desk.id', 'ticket.desk_id')
    .leftJoin('staff', 'staff.id', 'ticket.staff_id')
    .leftJoin('staff as for_staff', 'for_staff.id', 'ticket.for_staff_id')
    .selectAll('ticket')
    .select(['visit.uid as visit_uid', 'visit.purpose', 'visit.priority'])
    .select(['person.uid as person_uid', 'person.name as person_name', 'business.name as business_name'])
    .select(serviceFieldColumns)
    .select(['service.uid as service_uid', 'service.name as service_name'])
    .select(['service.short_name as service_short_name'])
    .select(['desk.uid as desk_uid', 'desk.name as desk_name'])
    .select(['staff.uid as staff_uid', 'staff.name as staff_name'])
    .select(['for_staff.uid as for_staff_uid', 'for_staff.name as for_staff_name']);
export type TicketRow = Awaited<ReturnType<ReturnType<typeof tickets>['execute']>>[number];

const needs = prepared((db, visitIds: string) =>
  db
    .selectFrom('visit_need')
    .innerJoin('field', 'field.id', 'visit_need.field_id')
    .innerJoin('service', 'service.id', 'visit_need.service_id')
    .select(['visit_need.visit_id', 'visit_need.done_at'])
    // Ended by a service; a need that went along with its number is done by a transfer.
    .select(
      sql<number>`CASE WHEN visit_need.done_at IS NULL THEN 0 ELSE EXISTS (
        SELECT 1 FROM ticket own JOIN ticket_event event ON event.ticket_id = own.id
         WHERE own.visit_id = visit_need.visit_id AND event.kind = 'finished' AND event.at = visit_need.done_at
      ) END`.as('is_served'),
    )
    .select(serviceFieldColumns)
    .select(['service.uid as service_uid', 'service.name as service_name'])
    .select(['service.short_name as service_short_name'])
    .where(sql<boolean>`visit_need.visit_id IN (SELECT value FROM json_each(${visitIds}))`)
    .orderBy('visit_need.visit_id')
    .orderBy('visit_need.position'),
);

/** The last move by hand of each of these numbers; one that went on to its next need has none any more. */
const moves = prepared((db, ticketIds: string) =>
  db
    .selectFrom('ticket_event as event')
    .leftJoin('staff', 'staff.id', 'event.staff_id')
    .innerJoin('field', (join) =>
      join.on(
        'field.id',
        '=',
        sql<number>`(SELECT earlier.field_id FROM ticket_event earlier
          WHERE earlier.ticket_id = event.ticket_id AND earlier.id < event.id
            AND earlier.field_id IS NOT NULL AND ${notUndone('earlier')}
          ORDER BY earlier.id DESC LIMIT 1)`,
      ),
    )
    .select(['event.ticket_id', 'event.at', 'event.reason'])
    .select(['staff.name as staffName', 'field.short_name as from'])
    .where(sql<boolean>`event.ticket_id IN (SELECT value FROM json_each(${ticketIds}))`)
    // Only a move by hand says a place anew: a correction by the desk and a desk that was left do not.
    .where('event.kind', '=', 'transferred')
    .where('event.place', 'is not', null)
    .where(notUndone())
    .where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM ticket_event later
        WHERE later.ticket_id = event.ticket_id AND later.id > event.id AND later.place IS NOT NULL
          AND later.kind IN ('transferred', 'finished') AND ${notUndone('later')})`,
    ),
);
type Moves = ReadonlyMap<number, Ticket['transferred']>;
const movesOf = async (db: Db, ticketIds: readonly number[]): Promise<Moves> =>
  new Map((await moves(db, JSON.stringify(ticketIds))).map(({ ticket_id, ...move }) => [ticket_id, move]));

type FieldColumns = Pick<
  TicketRow,
  'field_uid' | 'field_letter' | 'field_name' | 'field_short_name' | 'field_color'
>;
export const toServiceField = (row: FieldColumns): Ticket['field'] => ({
  uid: uidText(row.field_uid),
  letter: row.field_letter,
  name: row.field_name,
  shortName: row.field_short_name,
  color: row.field_color as Ticket['field']['color'],
});
type ServiceColumns = Pick<TicketRow, 'service_uid' | 'service_name' | 'service_short_name'>;
const toService = (row: ServiceColumns) => ({
  uid: uidText(row.service_uid),
  name: row.service_name,
  shortName: row.service_short_name,
});

const named = (uid: Uint8Array | null, name: string | null) =>
  uid && name !== null ? { uid: uidText(uid), name } : null;

/** A field and a service, with what is shown of them. */
export type NeedColumns = FieldColumns & ServiceColumns;

/** The name of a number that was drawn at the kiosk, until staff know better. */
const UNKNOWN_VISITOR = 'Belum didata';

const toTicket = (
  row: TicketRow,
  needRows: readonly (NeedColumns & { done_at: string | null; is_served: number })[],
  transferred: Ticket['transferred'] = null,
): Ticket => ({
  uid: uidText(row.uid),
  visitUid: row.visit_uid && uidText(row.visit_uid),
  number: ticketNumber(row.letter, row.sequence),
  localDate: row.local_date,
  field: toServiceField(row),
  service: toService(row),
  needs: needRows.map((need) => ({
    field: toServiceField(need),
    service: toService(need),
    isDone: need.done_at !== null,
    isServed: need.is_served === 1,
  })),
  person: { uid: row.person_uid && uidText(row.person_uid), name: row.person_name ?? UNKNOWN_VISITOR },
  businessName: row.business_name,
  purpose: row.purpose ?? '',
  priority: row.priority as Ticket['priority'],
  status: row.status as Ticket['status'],
  desk: named(row.desk_uid, row.desk_name),
  staff: named(row.staff_uid, row.staff_name),
  forStaff: named(row.for_staff_uid, row.for_staff_name),
  transferred,
  issuedAt: row.issued_at,
  calledAt: row.called_at,
  servedAt: row.served_at,
  finishedAt: row.finished_at,
  calls: row.calls,
  reason: row.reason,
});

/** A number that was drawn this moment, told from what is at hand; no need of its visit is done. */
export const newTicket = (
  ticket: Selectable<Tables['ticket']>,
  visit: { uid: Uint8Array; purpose: string; priority: string | null },
  person: { uid: Uint8Array; name: string },
  businessName: string | null,
  needRows: readonly [NeedColumns, ...NeedColumns[]],
): Ticket =>
  toTicket(
    {
      ...ticket,
      ...needRows[0],
      visit_uid: visit.uid,
      purpose: visit.purpose,
      priority: visit.priority,
      person_uid: person.uid,
      person_name: person.name,
      business_name: businessName,
      desk_uid: null,
      desk_name: null,
      staff_uid: null,
      staff_name: null,
      for_staff_uid: null,
      for_staff_name: null,
    },
    needRows.map((need) => ({ ...need, done_at: null, is_served: 0 })),
  );

const withNeeds = async (db: Db, rows: readonly TicketRow[]): Promise<Ticket[]> => {
  const all = Map.groupBy(
    await needs(db, JSON.stringify(rows.flatMap((row) => row.visit_id ?? []))),
    (need) => need.visit_id,
  );
  const moved = await movesOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) =>
    toTicket(row, (row.visit_id !== null && all.get(row.visit_id)) || [], moved.get(row.id)),
  );
};

const ticketOfUid = prepared((db, uid: Uint8Array) => tickets(db).where('ticket.uid', '=', uid));

export const findTicket = async (db: Db, uid: string): Promise<Ticket | undefined> => {
  const [row] = await ticketOfUid(db, uidBytes(uid));
  return row && (await withNeeds(db, [row]))[0];
};

const ticketsOf = prepared((db, visitIds: string) =>
  tickets(db)
    .where(sql<boolean>`ticket.visit_id IN (SELECT value FROM json_each(${visitIds}))`)
    .orderBy('ticket.id'),
);

/** A visit that changed its field has a second number: the last one stands. */
export const ticketsOfVisits = async (db: Db, visitIds: readonly number[]): Promise<Map<number, Ticket>> => {
  const rows = await ticketsOf(db, JSON.stringify(visitIds));
  const all = await withNeeds(db, rows);
  return new Map(rows.map((row, i) => [row.visit_id!, all[i]!]));
};

/** The tickets of a day in the given states, by place. */
export const ticketsOfDay = async (
  db: Db,
  officeId: number,
  localDate: string,
  statuses: readonly Ticket['status'][],
): Promise<(Ticket & { place: number; fieldId: number })[]> => {
  const rows = await tickets(db)
    .where('ticket.office_id', '=', officeId)
    .where('ticket.local_date', '=', localDate)
    .where('ticket.status', 'in', statuses)
    .orderBy('ticket.place')
    .execute();
  const all = await withNeeds(db, rows);
  return rows.map((row, i) => ({ ...all[i]!, place: row.place, fieldId: row.field_id }));
};

const ticketOfEvent = prepared((db, eventUid: Uint8Array) =>
  db
    .selectFrom('ticket_event')
    .innerJoin('ticket', 'ticket.id', 'ticket_event.ticket_id')
    .select('ticket.uid')
    .where('ticket_event.uid', '=', eventUid),
);

/** The ticket that a command sent earlier belongs to: a command that is sent twice happens once. */
export const ticketOfCommand = async (db: Db, commandUid: string): Promise<string | undefined> => {
  const [row] = await ticketOfEvent(db, uidBytes(commandUid));
  return row && uidText(row.uid);
};
