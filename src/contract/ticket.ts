import { z } from 'zod';
import { timeText } from './dates.ts';
import { fieldColor, type Zone } from './office.ts';
import { uid } from './text.ts';

/** Lansia, hamil/menyusui, penyandang disabilitas, membawa balita. */
export const priority = z.enum(['elderly', 'pregnant', 'disabled', 'toddler']);
export type Priority = z.infer<typeof priority>;

/** Menunggu, Dipanggil, Dilayani, Ditunda, Selesai, Terlewat, Dibatalkan. */
export const ticketStatus = z.enum(['waiting', 'called', 'serving', 'parked', 'done', 'missed', 'cancelled']);
export type TicketStatus = z.infer<typeof ticketStatus>;

export const ticketField = z.object({
  uid,
  letter: z.string(),
  name: z.string(),
  shortName: z.string(),
  color: fieldColor,
});

/** The last move of a number to another field or consultant, as whoever receives it reads it. */
export const transferred = z.object({
  from: z.string(),
  staffName: z.string().nullable(),
  at: z.string(),
  reason: z.string(),
});
export type Transferred = z.infer<typeof transferred>;

/** A number in the queue of one day, and where it stands. Instants are UTC. */
export const ticket = z.object({
  uid,
  /** null: drawn at the kiosk, the visitor is not known yet. */
  visitUid: uid.nullable(),
  /** As printed and called: "A-012". */
  number: z.string(),
  localDate: z.string(),
  /** The field it waits for or is served in; the letter of the number never changes. */
  field: ticketField,
  service: z.object({ uid, name: z.string(), shortName: z.string() }),
  needs: z.array(
    z.object({
      field: ticketField,
      service: z.object({ uid, name: z.string(), shortName: z.string() }),
      /** Served, or gone along with the number to another field: nothing is left of it here. */
      isDone: z.boolean(),
      isServed: z.boolean(),
    }),
  ),
  /** Of a kiosk number the uid is null and the name says so. */
  person: z.object({ uid: uid.nullable(), name: z.string() }),
  businessName: z.string().nullable(),
  purpose: z.string(),
  priority: priority.nullable(),
  status: ticketStatus,
  desk: z.object({ uid, name: z.string() }).nullable(),
  staff: z.object({ uid, name: z.string() }).nullable(),
  /** The only consultant the number is for; null: any desk of the field. */
  forStaff: z.object({ uid, name: z.string() }).nullable(),
  /** null: it stands where it was registered, or went on by itself to the next need. */
  transferred: transferred.nullable(),
  issuedAt: z.string(),
  calledAt: z.string().nullable(),
  servedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  /** How often the number has been called since it last waited. */
  calls: z.int(),
  /** Why it is parked, transferred or cancelled. */
  reason: z.string(),
});
export type Ticket = z.infer<typeof ticket>;

/** Where somebody stands who has a number of today: the one still open, else the last; one given up comes after all. */
export const ticketToday = z.object({
  visitUid: uid,
  number: z.string(),
  status: ticketStatus,
  registeredAt: z.string(),
  calledAt: z.string().nullable(),
  servedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
});
export type TicketToday = z.infer<typeof ticketToday>;

export const priorityWords: Record<Priority, string> = {
  elderly: 'Lansia',
  pregnant: 'Hamil/menyusui',
  disabled: 'Disabilitas',
  toddler: 'Membawa balita',
};

export const statusWords: Record<TicketStatus, string> = {
  waiting: 'Menunggu',
  called: 'Dipanggil',
  serving: 'Dilayani',
  parked: 'Ditunda',
  done: 'Selesai',
  missed: 'Terlewat',
  cancelled: 'Dibatalkan',
};

/** A number that the day's end took from the line was not called, or was put off: nobody may say it did not come. */
const isUnserved = ({ status, calledAt }: Pick<Ticket, 'status' | 'calledAt'>) =>
  status === 'missed' && calledAt === null;

export const ticketStatusText = (one: Pick<Ticket, 'status' | 'calledAt'>): string =>
  isUnserved(one) ? 'Belum terlayani' : statusWords[one.status];

export const missedText = (one: Pick<Ticket, 'status' | 'calledAt'>): string =>
  isUnserved(one) ? 'Belum terlayani saat hari ditutup' : 'Tidak datang saat dipanggil';

/** "Dialihkan dari Kelembagaan oleh Rina Marlina 10.12: Perlu simulasi KUR" */
export const transferredText = ({ from, staffName, at, reason }: Transferred, zone: Zone): string =>
  `Dialihkan dari ${from}${staffName ? ` oleh ${staffName}` : ''} ${timeText(at, zone)}${reason && `: ${reason}`}`;

/** "masih menunggu dengan A-012": where somebody stands who has a number today already. */
export const ticketTodayText = (today: TicketToday, zone: Zone): string => {
  const { status, number, registeredAt, servedAt, finishedAt } = today;
  const at = timeText(servedAt ?? registeredAt, zone);
  switch (status) {
    case 'waiting':
      return `masih menunggu dengan ${number}`;
    case 'called':
      return `sedang dipanggil dengan ${number}`;
    case 'serving':
      return `sedang dilayani sejak pukul ${at}, ${number}`;
    case 'done':
      return `sudah dilayani pukul ${at}, ${number}`;
    case 'cancelled':
      return `nomornya dibatalkan pukul ${timeText(finishedAt ?? registeredAt, zone)}, ${number}`;
    default:
      return `${ticketStatusText(today).toLowerCase()}, ${number}`;
  }
};
