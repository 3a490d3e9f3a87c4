import { z } from 'zod';
import { admins, managers, procedure, refusal, right, role } from './base.ts';
import { dateText, localDateOf, timeText } from './dates.ts';
import { desk, serviceField, type Zone, zone } from './office.ts';
import { newPin, pin } from './pin.ts';
import { uid } from './text.ts';

export const signedInStaff = z.object({
  uid,
  name: z.string(),
  role,
  field: serviceField.nullable(),
  /** What the office's settings give to the role. */
  rights: z.array(right),
});
export type SignedInStaff = z.infer<typeof signedInStaff>;

/** The computer's clock contradicts what was stored last. */
export const clockDoubt = z.object({
  kind: z.enum(['behind', 'ahead']),
  now: z.string(),
  /** The last stored moment; null in a new file, whose clock can only lie before the application itself. */
  last: z.string().nullable(),
});
export type ClockDoubt = z.infer<typeof clockDoubt>;

/** "Jam komputer menunjukkan 1 Januari 2010 08.12, padahal data terakhir dicatat 27 November 2026 16.10." */
export const clockDoubtText = ({ now, last }: ClockDoubt, officeZone: Zone): string => {
  const words = (at: string) => `${dateText(localDateOf(at, officeZone))} ${timeText(at, officeZone)}`;
  return last === null
    ? `Jam komputer menunjukkan ${words(now)}, padahal Loket PLUT belum ada pada hari itu.`
    : `Jam komputer menunjukkan ${words(now)}, padahal data terakhir dicatat ${words(last)}.`;
};

/** Minutes without a key or a touch after which a window asks for the PIN again; 0: never. */
export const lockMinutes = z.union([0, 5, 10, 15, 30, 60].map((minutes) => z.literal(minutes)));

const pinErrors = {
  PIN_WRONG: refusal('PIN salah.', { data: z.object({ attemptsLeft: z.int() }) }),
  PIN_LOCKED: refusal('PIN terlalu sering salah. Tunggu sebentar, lalu coba lagi.', {
    data: z.object({ until: z.string() }),
  }),
};

/** What a window needs to know before it shows anything. */
export const session = z.object({
  isSetUp: z.boolean(),
  /** A practice database: clearly marked, never the real one. */
  isPractice: z.boolean(),
  officeName: z.string().nullable(),
  zone,
  /** The host's clock, so that every desk shows one time. */
  now: z.string(),
  version: z.string(),
  clockDoubt: clockDoubt.nullable(),
  staff: signedInStaff.nullable(),
  /** Left alone too long: the PIN is asked before anything else. */
  isLocked: z.boolean(),
  lockMinutes: z.int(),
  desk: desk.nullable(),
});
export type Session = z.infer<typeof session>;

const SERVING = refusal(
  'Masih ada pengunjung yang dilayani di meja Anda. Selesaikan, tunda, atau alihkan dahulu nomornya.',
  { data: z.object({ number: z.string() }) },
);

declare module './base.ts' {
  interface Topics {
    session: true;
  }
}

export const sessionContract = {
  current: procedure.meta({ access: 'public', reads: ['session', 'office'] }).output(session),

  /** The names one can sign in with: active staff only. */
  staffList: procedure
    .meta({ access: 'public', reads: ['staff'] })
    .output(z.array(z.object({ uid, name: z.string(), role, fieldName: z.string().nullable() }))),

  /** The caller is the connection: the sign-in binds it to this member of staff and their usual desk. */
  signIn: procedure
    .meta({ access: 'public', changes: ['session', 'queue'], blind: 'session' })
    .errors(pinErrors)
    .input(z.strictObject({ staffUid: uid, pin }))
    .output(session),
  /** Closes the desk too; refused while somebody is served there. A number that was only called waits again. */
  signOut: procedure
    .meta({ access: 'staff', changes: ['session', 'queue'], blind: 'session' })
    .errors({ SERVING })
    .output(session),

  /** Keeps who is signed in and what is on the screen, and answers nothing until the PIN is given again. */
  lock: procedure.meta({ access: 'staff', changes: ['session'], blind: 'session' }).output(session),
  saveLockMinutes: procedure
    .meta({ access: admins, changes: ['session'], blind: 'choice' })
    .input(z.strictObject({ minutes: lockMinutes }))
    .output(session),

  /** The clock is right although it contradicts what was stored last: a manager answers for it. */
  confirmClock: procedure
    .meta({ access: 'public', reserved: { answer: managers }, changes: ['session'], blind: 'session' })
    .errors(pinErrors)
    .input(z.strictObject({ staffUid: uid, pin }))
    .output(session),

  /**
   * Sit at another desk, and leave the old one as by signing out; one desk is used by one connection at a time only by
   * custom, not by force.
   */
  takeDesk: procedure
    .meta({ access: 'staff', changes: ['session', 'queue'], blind: 'session' })
    .errors({ SERVING, DESK_GIVEN_UP: refusal('Meja ini sudah tidak dipakai. Pilih meja lain.') })
    .input(z.strictObject({ deskUid: uid.nullable() }))
    .output(session),
  changePin: procedure
    .meta({ access: 'staff', changes: ['staff', 'session'], blind: 'session' })
    .errors({
      ...pinErrors,
      PIN_WRONG: refusal('PIN lama salah.', { data: z.object({ attemptsLeft: z.int() }) }),
    })
    .input(z.strictObject({ current: pin, next: newPin }))
    .output(z.object({})),
};
