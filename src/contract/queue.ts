import { z } from 'zod';
import { day } from './dateKinds.ts';
import { admins, managers, procedure, refusal } from './base.ts';
import { NO_VISITOR, outcome, SHEET_CHANGED, sheetAsRead } from './consultation.ts';
import { clock, note, optionalLine, reason, uid } from './text.ts';
import { ticket, ticketField } from './ticket.ts';

const serving = z.object({
  number: z.string(),
  /** Called: on the way to the desk, and served by nobody yet. */
  status: z.enum(['called', 'serving']),
  staffName: z.string().nullable(),
  deskName: z.string().nullable(),
  since: z.string(),
});

/** Buka, Istirahat, Tutup. */
export const deskState = z.enum(['open', 'break', 'closed']);
export type DeskState = z.infer<typeof deskState>;

export const board = z.object({
  localDate: z.string(),
  /** The host's clock when this was read. */
  now: z.string(),
  fields: z.array(
    z.object({
      field: ticketField,
      waiting: z.int(),
      /** When the longest-waiting visitor was issued the number. */
      waitingSince: z.string().nullable(),
      serving: z.array(serving),
      /** Desks that serve the field, are open now and have somebody signed in at them. */
      openDesks: z.int(),
      /** Minutes a new visitor of the field will wait, from–to; null when too little is known. */
      estimate: z.tuple([z.int(), z.int()]).nullable(),
    }),
  ),
  desks: z.array(
    z.object({
      uid,
      name: z.string(),
      state: deskState,
      /** Not closed, but nobody is signed in at it: a restart or a new PIN signs out without a word of the desk. */
      isDeserted: z.boolean(),
      /** Since when it is in this state today. */
      since: z.string().nullable(),
      staffName: z.string().nullable(),
      number: z.string().nullable(),
    }),
  ),
  totals: z.object({
    /** Visits of today that count, as in the month's report. */
    visitors: z.int(),
    /** Numbers of today by their status; whoever is put off or missed is in none of them. */
    waiting: z.int(),
    called: z.int(),
    serving: z.int(),
    done: z.int(),
  }),
});
export type Board = z.infer<typeof board>;

export const myQueue = z.object({
  /** The fields of my desk, else my own field, else all. */
  fields: z.array(ticketField),
  active: ticket.nullable(),
  /** In the order in which they will be called. */
  waiting: z.array(ticket),
  parked: z.array(ticket),
  missed: z.array(ticket),
  doneToday: z.int(),
  averageServingMinutes: z.number().nullable(),
  /** Of my desk; null without a desk. */
  deskState: deskState.nullable(),
});
export type MyQueue = z.infer<typeof myQueue>;

/** The day was closed by hand: the last time, today. Nothing is locked by it; what comes later is closed again. */
export const closing = z.object({
  at: z.string(),
  staffName: z.string().nullable(),
  /** Numbers of today that are open all the same: somebody came afterwards. */
  open: z.int(),
});
export type Closing = z.infer<typeof closing>;

export const display = z.object({
  now: z.string(),
  zone: z.string(),
  localDate: z.string(),
  officeName: z.string(),
  government: z.string(),
  agency: z.string(),
  runningText: z.string(),
  /** Newest call first; `callUid` is new for every call and repeat, so that a screen can announce each once. */
  calls: z.array(
    z.object({
      callUid: uid,
      number: z.string(),
      field: ticketField,
      deskName: z.string(),
      at: z.string(),
      isRepeat: z.boolean(),
      isPriority: z.boolean(),
    }),
  ),
  waiting: z.array(z.object({ field: ticketField, count: z.int(), openDesks: z.int() })),
  /** The day was closed, and no desk has opened since. */
  isOver: z.boolean(),
});
export type Display = z.infer<typeof display>;

/** A colleague whom a number can be meant for, and the desk at which they sit now; null: at none. */
export const consultant = z.object({
  uid,
  name: z.string(),
  fieldName: z.string().nullable(),
  desk: z.object({ name: z.string(), isOnBreak: z.boolean() }).nullable(),
});
export type Consultant = z.infer<typeof consultant>;

/** Each command carries its own uid: sent twice, it happens once. */
const command = z.strictObject({ uid, ticketUid: uid });
const WRONG_STATUS = refusal(
  'Nomor ini sudah berubah di meja lain. Lihat keadaan terbarunya, lalu coba lagi.',
);
const callErrors = {
  NO_DESK: refusal('Pilih meja Anda dahulu, supaya pengunjung tahu harus ke mana.'),
  STILL_ACTIVE: refusal('Masih ada pengunjung di meja Anda. Selesaikan, tunda, atau lewati dahulu.', {
    data: z.object({ number: z.string() }),
  }),
  WRONG_STATUS,
  OUT_OF_TURN: refusal('Peran Anda tidak dapat memanggil di luar giliran. Minta bantuan manajer.'),
};

export const deskStateWords: Record<DeskState, string> = {
  open: 'Buka',
  break: 'Istirahat',
  closed: 'Tutup',
};

declare module './base.ts' {
  interface Topics {
    queue: true;
  }
}

export const queueContract = {
  board: procedure.meta({ access: 'staff', reads: ['queue', 'visit', 'office', 'staff'] }).output(board),
  mine: procedure.meta({ access: 'staff', reads: ['queue', 'visit', 'office', 'session'] }).output(myQueue),
  /** Today's numbers from the kiosk whose visitor is not known yet, oldest first. */
  unnamed: procedure.meta({ access: 'staff', reads: ['queue', 'visit'] }).output(z.array(ticket)),
  /** Waiting numbers for a consultant who is not at a desk: they stand in the line of their field, by their place. */
  backInField: procedure
    .meta({ access: 'staff', reads: ['queue', 'visit', 'staff'] })
    .output(z.array(ticket)),
  /** All consultants, those first who sit at a desk that is open or on a break. */
  consultants: procedure
    .meta({ access: 'staff', reads: ['queue', 'staff', 'session', 'office'] })
    .output(z.array(consultant)),
  /** Exactly the numbers that `closeDay` would end now, those of earlier days and of the kiosk too. */
  toClose: procedure
    .meta({ access: ['frontdesk', 'manager', 'admin'], reads: ['queue', 'visit'] })
    .output(z.array(ticket)),
  /** My numbers of the last weeks that the end of a day closed while they were served: their sheets want an outcome. */
  withoutOutcome: procedure
    .meta({ access: 'staff', reads: ['queue', 'visit', 'consultation'] })
    .output(z.array(ticket)),
  /** Those of everybody: how many, and the oldest of them. */
  allWithoutOutcome: procedure
    .meta({ access: managers, reads: ['queue', 'visit', 'consultation'] })
    .output(z.object({ count: z.int(), tickets: z.array(ticket) })),
  closing: procedure.meta({ access: 'staff', reads: ['queue', 'visit', 'staff'] }).output(closing.nullable()),
  /** For the waiting room: no names, no sign-in. */
  display: procedure.meta({ access: 'public', reads: ['queue', 'visit', 'office', 'staff'] }).output(display),

  /** Picks the next waiting visitor of my fields and gives them my desk, in one transaction. */
  callNext: procedure
    .meta({ access: 'staff', changes: ['queue'], blind: 'step' })
    .errors({ ...callErrors, QUEUE_EMPTY: refusal('Antrean kosong.') })
    .input(z.strictObject({ uid }))
    .output(ticket),
  /** Calls one chosen visitor: out of turn (with a reason), parked or missed. */
  call: procedure
    .meta({ access: 'staff', changes: ['queue'], blind: 'step' })
    .errors(callErrors)
    .input(command.extend({ reason: optionalLine(200) }))
    .output(ticket),
  recall: procedure
    .meta({ access: 'staff', changes: ['queue'], blind: 'step' })
    .errors({
      WRONG_STATUS,
      CALLED_OFTEN: refusal(
        'Nomor ini sudah dipanggil sebanyak yang diatur. Lewati; ia dapat kembali antre.',
      ),
    })
    .input(command)
    .output(ticket),
  arrived: procedure
    .meta({ access: 'staff', changes: ['queue'], blind: 'step' })
    .errors({ WRONG_STATUS })
    .input(command)
    .output(ticket),
  park: procedure
    .meta({ access: 'staff', changes: ['queue'], blind: 'step' })
    .errors({ WRONG_STATUS })
    .input(command.extend({ reason }))
    .output(ticket),
  skip: procedure
    .meta({ access: 'staff', changes: ['queue'], blind: 'step' })
    .errors({ WRONG_STATUS })
    .input(command)
    .output(ticket),
  /** A missed or parked visitor who reported to the desk waits again, behind the next three of the field. */
  rejoin: procedure
    .meta({ access: 'staff', changes: ['queue'], blind: 'step' })
    .errors({ WRONG_STATUS })
    .input(command)
    .output(ticket),
  /** The same number moves to another field, or to one consultant, and keeps its place by when it was issued. */
  transfer: procedure
    .meta({ access: 'staff', changes: ['queue'], blind: 'step' })
    .errors({ WRONG_STATUS })
    .input(
      command.extend({ fieldUid: uid, staffUid: uid.nullable().default(null), reason: optionalLine(200) }),
    )
    .output(ticket),
  /** Ends the service with its outcome and what was delivered; with a need left, the number moves on to it. */
  finish: procedure
    .meta({ access: 'staff', changes: ['queue', 'consultation', 'visit', 'person'] })
    .errors({ WRONG_STATUS, NO_VISITOR, SHEET_CHANGED })
    .input(
      command.extend({
        outcome,
        /** Where to, when referred outside: DPMPTSP, bank, BPJPH … */
        referral: optionalLine(120),
        followUp: note(500).default(''),
        followUpDue: day('followUp').nullable().default(null),
        followUpTime: clock.nullable().default(null),
        deliveredServiceUids: z.array(uid).max(50),
        /** The sheet as it was read: an end is not written over what another window wrote. */
        basedOn: sheetAsRead,
      }),
    )
    .output(ticket),
  cancel: procedure
    .meta({ access: 'staff', changes: ['queue', 'visit'], blind: 'step' })
    .errors({ WRONG_STATUS })
    .input(command.extend({ reason }))
    .output(ticket),
  /** Takes back the last step of this number, as long as no other desk has built on it; a step of `others`: admins. */
  undo: procedure
    .meta({
      access: 'staff',
      reserved: { others: admins },
      changes: ['queue', 'consultation', 'visit'],
      blind: 'step',
    })
    .errors({ NOTHING_TO_UNDO: refusal('Tidak ada langkah yang dapat diurungkan untuk nomor ini.') })
    .input(command)
    .output(ticket),

  /** Opens my desk, sends it on a break, or closes it when nobody is left at it; a call opens it by itself. */
  setDeskState: procedure
    .meta({ access: 'staff', changes: ['queue'], blind: 'mark' })
    .errors({ NO_DESK: callErrors.NO_DESK, STILL_ACTIVE: callErrors.STILL_ACTIVE })
    .input(z.strictObject({ uid, state: deskState }))
    .output(z.object({ state: deskState })),

  /**
   * Ends the day: open visitors are closed with "waktu tidak akurat", which the averages leave out, and so are the
   * desks. A consultation that still runs gets no outcome by it: its consultant completes the sheet afterwards. Whoever
   * comes afterwards is registered as ever, and the day is closed again.
   */
  closeDay: procedure
    .meta({ access: ['frontdesk', 'manager', 'admin'], changes: ['queue', 'visit'], blind: 'step' })
    .input(z.strictObject({}))
    .output(z.object({ closed: z.array(z.string()) })),
};
