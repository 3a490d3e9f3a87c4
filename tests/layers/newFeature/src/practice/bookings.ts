import { addDays } from '#contract/dates.ts';
import type { Ending } from './ending.ts';

/** Rooms that visitors borrowed in the last two months, one every third day. */
export const bookings: Ending = {
  rank: 70,
  name: 'bookings',
  set: async ({ window: { booking }, guests, random, newUid }, today) => {
    if ((await booking.list({ month: today.slice(0, 7) })).length > 0) return;
    for (let ago = 0; ago < 60; ago += 3)
      await booking.book({
        uid: newUid(),
        personUid: random.one(guests.all).uid,
        room: random.one(['Aula', 'Ruang rapat']),
        purpose: random.one(['Rapat anggota', 'Pelatihan kemasan']),
        localDate: addDays(today, -ago),
        from: '09:00',
        until: '11:00',
      });
  },
};
