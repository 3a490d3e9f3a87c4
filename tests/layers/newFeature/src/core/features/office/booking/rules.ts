import type { BookingDraft } from '#contract/booking.ts';

type Hours = Pick<BookingDraft, 'room' | 'from' | 'until'>;

/** Whether two bookings of one day want the same room at the same time; one may begin when the other ends. */
export const overlap = (one: Hours, other: Hours): boolean =>
  one.room.toLowerCase() === other.room.toLowerCase() && one.from < other.until && other.from < one.until;

export const checkHours = ({ from, until }: Hours): { field: string; message: string }[] =>
  until > from ? [] : [{ field: 'until', message: 'Jam selesai harus sesudah jam mulai.' }];
