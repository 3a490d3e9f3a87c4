import type { DeskState } from '#contract/queue.ts';
import type { Insertable } from 'kysely';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { prepared } from '#core/kernel/prepared.ts';
import { insertRow } from '#core/kernel/rows.ts';
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
