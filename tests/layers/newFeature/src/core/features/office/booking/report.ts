import type { Booking } from '#contract/booking.ts';
import { daysOf } from '#core/platform/report/months.ts';
import type { ReportQuestion, ReportSource } from '#core/platform/report/source.ts';
import * as store from './store.ts';

const bookingsOf = ({ db, officeId, own }: ReportQuestion): Promise<Booking[]> => {
  const { from, to } = daysOf(own);
  return store.between(db, officeId, from, to);
};

const isOf = (key: string | null) => (booking: Booking) => key === null || booking.room === key;

/** Rooms of the report's months and how often each was borrowed. */
export const bookingTable: ReportSource = {
  code: 'Z',
  title: 'Peminjaman Ruang',
  definition: 'Dihitung: setiap peminjaman ruang pada hari dipakainya.',
  noun: 'peminjaman',
  columns: [{ key: 'count', kind: 'sum', group: null, title: 'Jumlah', words: 'semua' }],
  rows: async (question) => {
    const bookings = await question.once(bookingsOf);
    const rooms = Map.groupBy(bookings, ({ room }) => room);
    return {
      rows: [...rooms].map(([room, of]) => ({
        key: room,
        code: '',
        label: room,
        counts: { count: of.length },
      })),
      total: { count: bookings.length },
    };
  },
  behind: async (question, { key, column }) => {
    const bookings = (await question.once(bookingsOf)).filter(isOf(key));
    if (column !== 'count' || (key !== null && bookings.length === 0)) return undefined;
    return {
      title: key ?? 'Jumlah',
      sentence: `Peminjaman ${key ?? 'semua ruang'}.`,
      value: bookings.length,
      columns: [
        { key: 'date', title: 'Tanggal', kind: 'date', chars: 12, isBrief: true },
        { key: 'person', title: 'Peminjam', kind: 'text', chars: 30, isBrief: true },
      ],
      rows: bookings.map(({ uid, localDate, person }) => ({
        uid,
        color: null,
        link: `/pelaku-usaha/${person.uid}`,
        cells: { date: localDate, person: person.name },
      })),
    };
  },
};
