import { z } from 'zod';
import { procedure, refusal } from './base.ts';
import { day } from './dateKinds.ts';
import { numericDate } from './dates.ts';
import type { ListColumn } from './list.ts';
import { clock, file, line, localMonth, requiredLine, uid } from './text.ts';

/** What the desk writes down when somebody borrows a room of the office for some hours. */
export const bookingDraft = z.strictObject({
  uid,
  personUid: uid,
  room: requiredLine(60, 'Ruang'),
  purpose: requiredLine(120, 'Keperluan'),
  localDate: day('activity'),
  from: clock,
  until: clock,
});
export type BookingDraft = z.input<typeof bookingDraft>;

export const booking = bookingDraft.omit({ personUid: true }).extend({
  localDate: z.string(),
  person: z.object({ uid, name: z.string() }),
});
export type Booking = z.infer<typeof booking>;

export const hoursText = ({ from, until }: Pick<Booking, 'from' | 'until'>): string =>
  `${from}–${until}`.replaceAll(':', '.');

export const bookingColumns = {
  date: { title: 'Tanggal', value: ({ localDate }) => numericDate(localDate), chars: 12 },
  hours: { title: 'Jam', value: hoursText, chars: 14 },
  room: { title: 'Ruang', value: ({ room }) => room, chars: 20 },
  person: { title: 'Peminjam', value: ({ person }) => person.name, chars: 30 },
  purpose: { title: 'Keperluan', value: ({ purpose }) => purpose, chars: 40 },
} satisfies Record<string, ListColumn<Booking>>;

const filter = z.strictObject({ month: localMonth, text: line(64).default('') });

declare module './base.ts' {
  interface Topics {
    booking: true;
  }
}

export const bookingContract = {
  /** Bookings of a month, the first day first, narrowed by room, person or purpose. */
  list: procedure
    .meta({ access: 'staff', reads: ['booking', 'person'] })
    .input(filter)
    .output(z.array(booking)),
  /** A card and the report of the month tell of it too. */
  book: procedure
    .meta({ access: 'staff', changes: ['booking', 'person', 'visit'], blind: 'new' })
    .errors({ ROOM_TAKEN: refusal('Ruang ini sudah dipakai pada jam itu. Pilih jam atau ruang lain.') })
    .input(bookingDraft)
    .output(booking),
  listPdf: procedure
    .meta({ access: 'staff', exports: { of: 'office' } })
    .input(filter)
    .output(file),
  listXlsx: procedure
    .meta({ access: 'staff', exports: { of: 'office' } })
    .input(filter)
    .output(file),
};
