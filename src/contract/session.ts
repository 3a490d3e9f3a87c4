import { z } from 'zod';
import { procedure, refusal, role } from './base.ts';
import { desk, field, pin, zone } from './office.ts';
import { uid } from './text.ts';

export const signedInStaff = z.object({ uid, name: z.string(), role, field: field.nullable() });
export type SignedInStaff = z.infer<typeof signedInStaff>;

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
  staff: signedInStaff.nullable(),
  desk: desk.nullable(),
});
export type Session = z.infer<typeof session>;

export const sessionContract = {
  current: procedure.meta({ access: 'public', reads: ['session', 'office'] }).output(session),

  /** The names one can sign in with: active staff only. */
  roster: procedure
    .meta({ access: 'public', reads: ['staff'] })
    .output(z.array(z.object({ uid, name: z.string(), role, fieldName: z.string().nullable() }))),

  /** The caller is the connection: the sign-in binds it to this member of staff and their usual desk. */
  signIn: procedure
    .meta({ access: 'public', changes: ['session'] })
    .errors({
      PIN_WRONG: refusal('PIN salah.', { data: z.object({ attemptsLeft: z.int() }) }),
      PIN_LOCKED: refusal('PIN terlalu sering salah. Tunggu sebentar, lalu coba lagi.', {
        data: z.object({ until: z.string() }),
      }),
    })
    .input(z.strictObject({ staffUid: uid, pin }))
    .output(session),
  signOut: procedure.meta({ access: 'staff', changes: ['session'] }).output(session),

  /** Sit at another desk; one desk is used by one connection at a time only by custom, not by force. */
  takeDesk: procedure
    .meta({ access: 'staff', changes: ['session', 'queue'] })
    .input(z.strictObject({ deskUid: uid.nullable() }))
    .output(session),
  changePin: procedure
    .meta({ access: 'staff', changes: ['staff'] })
    .errors({ PIN_WRONG: refusal('PIN lama salah.', { data: z.object({ attemptsLeft: z.int() }) }) })
    .input(z.strictObject({ current: pin, next: pin }))
    .output(z.object({})),
};
