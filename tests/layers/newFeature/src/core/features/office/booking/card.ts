import { hoursText } from '#contract/booking.ts';
import { dateText } from '#contract/dates.ts';
import type { CardSectionSource, HistorySource } from '#core/platform/brought.ts';
import * as store from './store.ts';

export const bookingHistory: HistorySource = async (db, personId) =>
  (await store.ofPerson(db, personId)).map(({ uid, at, localDate, room, purpose }) => ({
    kind: 'booking',
    kindName: 'Ruang',
    uid,
    at,
    localDate,
    title: room,
    detail: purpose,
    link: '/ruang',
  }));

/** What is booked from today on. */
export const bookingSection: CardSectionSource = async (db, personId, { localDate: today }) => {
  const coming = (await store.ofPerson(db, personId)).filter(({ localDate }) => localDate >= today);
  if (coming.length === 0) return null;
  return {
    kind: 'booking',
    title: 'Peminjaman ruang',
    lines: coming.map((each) => ({
      text: each.room,
      detail: `${dateText(each.localDate)}, ${hoursText(each)}`,
      link: '/ruang',
    })),
  };
};
