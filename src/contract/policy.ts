import { z } from 'zod';
import { managers, procedure, role } from './base.ts';
import { asRead, RECORD_CHANGED } from './record.ts';
import { uid } from './text.ts';

const clockTime = z.string().regex(/^([01]\d|2[0-3])\.[0-5]\d$/, 'Jam ditulis seperti 12.00.');

/** How calls are spoken in the waiting room. */
export const voice = z.strictObject({
  isOn: z.boolean(),
  /** 0 to 100. */
  volume: z.int().min(0).max(100),
  /** "A nol satu dua" or "A dua belas". */
  reading: z.enum(['digits', 'number']),
  /** How often each call is spoken. */
  repeats: z.int().min(1).max(3),
  /** Silent between these times of the day, e.g. at prayers; null: never. */
  quiet: z.strictObject({ from: clockTime, to: clockTime }).nullable(),
});
export type Voice = z.infer<typeof voice>;

/** Who is called when, editable by the office; the default follows a published service procedure. */
export const queuePolicy = z.strictObject({
  /** After so many calls without an answer the number is missed. */
  maxCalls: z.int().min(1).max(9),
  /** Who reports to the desk waits behind so many others once more. */
  rejoinBehind: z.int().min(0).max(20),
  /** Who was promised this day waits behind so many others of the field; null: as everybody. */
  promisedBehind: z.int().min(0).max(20).nullable(),
  /** `ratio`: one call of every `priorityEvery` is for a priority visitor; `first`: before all others. */
  priorityRule: z.enum(['ratio', 'first']),
  priorityEvery: z.int().min(2).max(9),
  /** Who may call somebody out of turn. */
  overrideRoles: z.array(role).max(4),
  /** Waiting time in minutes from which it is shown in amber, and from which it is an alert. */
  lateMinutes: z.int().min(1).max(600),
  veryLateMinutes: z.int().min(1).max(600),
  /** What a number drawn at the kiosk is for until staff know better; null: the first service. */
  kioskServiceUid: uid.nullable(),
  voice,
});
export type QueuePolicy = z.infer<typeof queuePolicy>;

/** Call three times, rejoin three later, two others before a promise, priority and others by turns. */
export const defaultPolicy: QueuePolicy = {
  maxCalls: 3,
  rejoinBehind: 3,
  promisedBehind: 2,
  priorityRule: 'ratio',
  priorityEvery: 2,
  overrideRoles: ['consultant', 'manager', 'admin'],
  lateMinutes: 30,
  veryLateMinutes: 60,
  kioskServiceUid: null,
  voice: { isOn: true, volume: 80, reading: 'digits', repeats: 1, quiet: null },
};

export const policyContract = {
  /** Public: the waiting room's display reads how to speak. */
  current: procedure.meta({ access: 'public', reads: ['office'] }).output(queuePolicy),
  save: procedure
    .meta({ access: managers, changes: ['office', 'queue'] })
    .errors({ RECORD_CHANGED })
    .input(queuePolicy.extend({ basedOn: asRead }))
    .output(queuePolicy),
};
