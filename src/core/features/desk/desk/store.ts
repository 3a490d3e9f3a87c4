import type { DeskState } from '#contract/queue.ts';
import { type Insertable, sql } from 'kysely';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { prepared } from '#core/kernel/prepared.ts';
import { insertRow } from '#core/kernel/rows.ts';
import type { Seat } from '#core/kernel/stamp.ts';
import type { Tables } from '#core/kernel/tables.ts';

const rowsOfDay = prepared((db, officeId: number, localDate: string) =>
  db
    .selectFrom('desk')
    .leftJoin('desk_event as event', (join) =>
      join.on('event.id', '=', ({ selectFrom }) =>
        selectFrom('desk_event as last')
          .select((eb) => eb.fn.max('last.id').as('id'))
          .whereRef('last.desk_id', '=', 'desk.id')
          .where('last.office_id', '=', officeId)
          .where('last.local_date', '=', localDate),
      ),
    )
    .leftJoin('staff', 'staff.id', 'event.staff_id')
    .select(['desk.id', 'desk.uid', 'desk.name', 'event.state', 'event.at', 'event.staff_id'])
    .select('staff.name as staff_name')
    .where('desk.office_id', '=', officeId)
    .where('desk.is_active', '=', 1)
    .orderBy('desk.id'),
);
const fieldsOfDesks = prepared((db) => db.selectFrom('desk_field').select(['desk_id', 'field_id']));

/** Every active desk with its state today; a desk that has said nothing yet is closed. */
export const desksOfDay = async (db: Db, officeId: number, localDate: string) => {
  const desks = await rowsOfDay(db, officeId, localDate);
  const links = await fieldsOfDesks(db);
  return desks.map((desk) => ({
    id: desk.id,
    uid: uidText(desk.uid),
    name: desk.name,
    state: (desk.state ?? 'closed') as DeskState,
    since: desk.at,
    staffId: desk.staff_id,
    staffName: desk.staff_name,
    fieldIds: links.filter((link) => link.desk_id === desk.id).map((link) => link.field_id),
  }));
};
export type DeskOfDay = Awaited<ReturnType<typeof desksOfDay>>[number];

const signedIn = prepared((db, seats: string) =>
  db
    .selectFrom('staff')
    .innerJoin(sql<{ value: string }>`json_each(${seats})`.as('seat'), (join) =>
      join.on(
        sql<boolean>`seat.value ->> 'staffId' = staff.id AND seat.value ->> 'credential' = hex(staff.pin_salt)`,
      ),
    )
    .select(['staff.id as staffId', 'staff.name'])
    .select(sql<number>`seat.value ->> 'deskId'`.as('deskId'))
    .where('staff.is_active', '=', 1),
);
/** Who is signed in at which desk: of these windows those whose PIN still holds. */
export const officersAt = (db: Db, seats: readonly Seat[]) => signedIn(db, JSON.stringify(seats));

const lastSaid = prepared((db, officeId: number, localDate: string, deskId: number) =>
  db
    .selectFrom('desk_event')
    .select(['state', 'staff_id as staffId'])
    .where('desk_id', '=', deskId)
    .where('office_id', '=', officeId)
    .where('local_date', '=', localDate)
    .orderBy('id', 'desc')
    .limit(1),
);
/** What was said last of a desk this day; undefined: nothing yet. */
export const lastOfDesk = async (db: Db, officeId: number, localDate: string, deskId: number) =>
  (await lastSaid(db, officeId, localDate, deskId))[0];

const ofUid = prepared((db, uid: Uint8Array) =>
  db.selectFrom('desk_event').select('id').where('uid', '=', uid),
);
export const hasDeskEvent = async (db: Db, uid: string): Promise<boolean> =>
  (await ofUid(db, uidBytes(uid))).length > 0;

export const insertDeskEvent = (tx: Tx, row: Insertable<Tables['desk_event']>) =>
  insertRow(tx, 'desk_event', row);

/**
 * Who sits, signed in, at a desk that is open or on a break: the last event of a desk as `seat`. The windows are asked
 * too, because a restart or a new PIN signs out without a word of the desk.
 */
export const seated = (officeId: number, localDate: string, seats: string) => sql`
  desk_event seat
    JOIN desk ON desk.id = seat.desk_id AND desk.is_active = 1
    JOIN staff ON staff.id = seat.staff_id AND staff.is_active = 1
    JOIN json_each(${seats}) now ON now.value ->> 'deskId' = desk.id
      AND now.value ->> 'staffId' = staff.id AND now.value ->> 'credential' = hex(staff.pin_salt)
      AND seat.state <> 'closed'
      AND seat.id = (SELECT max(last.id) FROM desk_event last WHERE last.desk_id = desk.id
                        AND last.office_id = ${officeId} AND last.local_date = ${localDate})`;

/** Who sits at which desk now. */
export const seatedNow = async (db: Db, officeId: number, localDate: string, seats: readonly Seat[]) => {
  const { rows } = await sql<{ uid: Uint8Array; desk: string; state: string }>`
    SELECT staff.uid, desk.name AS desk, seat.state
      FROM ${seated(officeId, localDate, JSON.stringify(seats))}`.execute(db);
  return new Map(
    rows.map(({ uid, desk, state }) => [uidText(uid), { name: desk, isOnBreak: state === 'break' }]),
  );
};
