import type { Booking, BookingDraft } from '#contract/booking.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRow } from '#core/kernel/rows.ts';
import type { Stamp } from '#core/kernel/stamp.ts';

const bookings = (db: Db) =>
  db
    .selectFrom('booking')
    .innerJoin('person', 'person.id', 'booking.person_id')
    .selectAll('booking')
    .select(['person.uid as person_uid', 'person.name as person_name'])
    .orderBy('booking.local_date')
    .orderBy('booking.from_time');
type Row = Awaited<ReturnType<ReturnType<typeof bookings>['execute']>>[number];

const toBooking = (row: Row): Booking => ({
  uid: uidText(row.uid),
  room: row.room,
  purpose: row.purpose,
  localDate: row.local_date,
  from: row.from_time,
  until: row.until_time,
  person: { uid: uidText(row.person_uid), name: row.person_name },
});

/** Both days included. */
export const between = async (db: Db, officeId: number, first: string, last: string): Promise<Booking[]> =>
  (
    await bookings(db)
      .where('booking.office_id', '=', officeId)
      .where('booking.local_date', '>=', first)
      .where('booking.local_date', '<=', last)
      .execute()
  ).map(toBooking);

export const ofPerson = async (db: Db, personId: number): Promise<(Booking & { at: string })[]> =>
  (await bookings(db).where('booking.person_id', '=', personId).execute()).map((row) => ({
    ...toBooking(row),
    at: row.created_at,
  }));

export const findBooking = async (db: Db, uid: string): Promise<Booking | undefined> => {
  const row = await bookings(db).where('booking.uid', '=', uidBytes(uid)).executeTakeFirst();
  return row && toBooking(row);
};

export const insertBooking = (tx: Tx, stamp: Stamp, personId: number, draft: BookingDraft) =>
  insertRow(tx, 'booking', {
    uid: uidBytes(draft.uid),
    office_id: stamp.officeId,
    person_id: personId,
    room: draft.room,
    purpose: draft.purpose,
    local_date: draft.localDate,
    from_time: draft.from,
    until_time: draft.until,
    created_at: stamp.at,
  });
