import { z } from 'zod';
import { day, dayKinds } from './dateKinds.ts';
import { addDays } from './dates.ts';
import { procedure, refusal } from './base.ts';
import { newBusiness } from './business.ts';
import { knownPerson, nikKnown, personDraft } from './person.ts';
import { asRead, RECORD_CHANGED } from './record.ts';
import { priority, ticket, ticketStatusText, ticketToday } from './ticket.ts';
import { file, instant, note, optionalLine, uid } from './text.ts';

/** Numbers of the day sheet, kept apart from those the application draws. */
export const PAPER_FROM = 901;
export const PAPER_TO = 999;
export const isFromPaper = (sequence: number): boolean => sequence >= PAPER_FROM && sequence <= PAPER_TO;

export const needDraft = z.strictObject({ fieldUid: uid, serviceUid: uid });

export const visitDraft = z.strictObject({
  /** Made by the desk before the call: the same uid twice is one visit. */
  uid,
  person: z.union([z.strictObject({ uid }), z.strictObject({ new: personDraft })]),
  business: z.union([z.strictObject({ uid }), z.strictObject({ new: newBusiness })]).nullable(),
  /** The first need gives the ticket its letter; each visit counts once in every table, by this need. */
  needs: z.array(needDraft).min(1, 'Pilih bidang dan jenis layanan.').max(7),
  purpose: note(500).default(''),
  priority: priority.nullable().default(null),
  /** The kiosk number this visitor holds: it is completed instead of a new one being drawn. */
  ticketUid: uid.nullable().default(null),
  /**
   * The visitor has a number of this day already; the desk was told and has chosen so. For another need it is another
   * visit; a visit whose number was given up before anything was served gives way to this one.
   */
  isAgain: z.boolean().default(false),
  /** People like the new one of whom the desk was told: it is none of them. */
  otherThan: z.array(uid).max(100).default([]),
  /** From the day sheet, written down while the power was out; its times count as guessed. */
  onPaper: z
    .strictObject({
      sequence: z.int().min(PAPER_FROM).max(PAPER_TO),
      at: instant.clone().register(dayKinds, { kind: 'onPaper' }),
      wasServed: z.boolean(),
    })
    .nullable()
    .default(null),
});
export type VisitDraft = z.input<typeof visitDraft>;

export const visit = z.object({
  uid,
  personUid: uid,
  personName: z.string(),
  /** When the person came: of the sheet, of the number from the kiosk, else when it was registered. */
  registeredAt: z.string(),
  localDate: z.string(),
  isNew: z.boolean(),
  /** Which visit of this person it is, from 1. */
  visitNumber: z.int(),
  purpose: z.string(),
  ticket,
  staffName: z.string().nullable(),
  isCancelled: z.boolean(),
  /** The number of the visit that it gave way to: the person was registered again on that day. */
  replacedBy: z.string().nullable(),
});
export type Visit = z.infer<typeof visit>;

/** From a day to a day, both counted; at most a year. */
export const span = z
  .strictObject({ from: day('visit'), to: day('visitsUntil') })
  .refine(({ from, to }) => from <= to, 'Tanggal akhir mendahului tanggal awal.')
  .refine(({ from, to }) => to <= addDays(from, 365), 'Pilih paling lama satu tahun.');
export type Span = z.infer<typeof span>;

/** What is listed of a span: only visits in which each of the words stands. */
export const guestBookSpan = span.safeExtend({ filter: optionalLine(100) });

/** Whether each of the words that were typed stands in one of the texts of a visit: number, names, field, service. */
export const standsIn = (texts: readonly (string | null)[], typed: string): boolean => {
  const all = texts.join(' ').toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
};

const NOT_WAITING = refusal(
  'Pengunjung ini sudah dipanggil atau selesai, jadi pendaftarannya tidak dapat diubah lagi.',
);

/** What became of a visit: that of its number, unless the registration itself was taken back or gave way to another. */
export const visitStatusText = ({
  isCancelled,
  replacedBy,
  ticket: drawn,
}: Pick<Visit, 'isCancelled' | 'replacedBy' | 'ticket'>): string => {
  if (replacedBy) return `Digantikan ${replacedBy}`;
  return isCancelled ? 'Diurungkan' : ticketStatusText(drawn);
};

declare module './base.ts' {
  interface Topics {
    visit: true;
  }
}

export const visitContract = {
  /** Stores person (when new), visit, needs and ticket in one transaction; the number is drawn there. */
  register: procedure
    .meta({
      access: ['frontdesk', 'manager', 'admin', 'consultant'],
      changes: ['visit', 'queue', 'person'],
      blind: 'new',
    })
    .errors({
      NIK_KNOWN: nikKnown,
      /** Two desks register the same new person at one instant: the second is asked. `otherThan` answers it. */
      JUST_REGISTERED: refusal('Orang yang mirip baru saja didaftarkan: orang yang sama?', {
        data: knownPerson,
      }),
      /** Also what the second of two desks hears that register somebody at the same instant. */
      HAS_NUMBER: refusal('Pengunjung ini sudah punya nomor hari ini. Tidak ada nomor baru yang diambil.', {
        data: ticketToday,
      }),
      NUMBER_TAKEN: refusal('Nomor lembar darurat itu sudah dicatat. Periksa angkanya.'),
      NOT_FROM_KIOSK: refusal('Nomor ini sudah punya pengunjung, sudah dibatalkan, atau dari hari lain.'),
    })
    .input(visitDraft)
    .output(visit),

  /** Changes needs, purpose or priority while the visitor still waits; a new first field draws a new number. */
  edit: procedure
    .meta({ access: 'staff', changes: ['visit', 'queue'] })
    .errors({ NOT_WAITING, RECORD_CHANGED })
    .input(
      z.strictObject({
        uid,
        needs: z.array(needDraft).min(1).max(7),
        purpose: note(500),
        priority: priority.nullable(),
        basedOn: asRead,
      }),
    )
    .output(visit),

  /** Takes a registration back: the number stays used, the visit counts nowhere. A person made with it stays. */
  undo: procedure
    .meta({ access: 'staff', changes: ['visit', 'queue', 'person'], blind: 'step' })
    .errors({ NOT_WAITING })
    .input(z.strictObject({ uid }))
    .output(visit),

  /** All registrations of one day, newest first; today when no date is given. */
  day: procedure
    .meta({ access: 'staff', reads: ['visit', 'queue'] })
    .input(
      z.strictObject({ localDate: day('visit').optional(), limit: z.int().min(1).max(2000).default(2000) }),
    )
    .output(z.object({ localDate: z.string(), count: z.int(), visits: z.array(visit) })),

  /** The registrations of a span, newest first; `count` are all that count, also when more than 2,000 stand in the span. */
  between: procedure
    .meta({ access: 'staff', reads: ['visit', 'queue'] })
    .input(span)
    .output(z.object({ count: z.int(), visits: z.array(visit) })),

  /** The guest book of a span: every visit that counts, in the order they came. */
  guestBookPdf: procedure
    .meta({ access: 'staff', exports: { of: 'office' } })
    .input(guestBookSpan)
    .output(file),
  guestBookXlsx: procedure
    .meta({ access: 'staff', exports: { of: 'office' } })
    .input(guestBookSpan)
    .output(file),

  one: procedure
    .meta({ access: 'staff', reads: ['visit', 'queue'] })
    .input(z.strictObject({ uid }))
    .output(visit),
};
