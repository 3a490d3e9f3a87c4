import { z } from 'zod';
import { procedure } from './base.ts';
import { ticketField, ticketToday } from './ticket.ts';
import { uid } from './text.ts';

/** What was promised to somebody and is not done yet; it is due on the day the consultant set. */
export const followUp = z.object({
  ticketUid: uid,
  fieldUid: uid,
  person: z.object({ uid, name: z.string() }),
  businessName: z.string().nullable(),
  field: ticketField,
  text: z.string(),
  due: z.string(),
  /** "10:00"; null: any time of that day. */
  time: z.string().nullable(),
  staffName: z.string().nullable(),
  isMine: z.boolean(),
});
export type FollowUp = z.infer<typeof followUp>;

/** Somebody with whom this day was agreed, as the desk needs it to check them in by one key. */
export const expected = followUp.omit({ due: true, isMine: true }).extend({
  serviceUid: uid,
  businessUid: uid.nullable(),
  /** Where they stand when they have come. */
  today: ticketToday.nullable(),
  /** That number is of the visit in which it was agreed: the person has not left yet, and has not come for it. */
  isStillHere: z.boolean(),
});
export type Expected = z.infer<typeof expected>;

export const followUpContract = {
  /** Open and due up to the end of the next seven days, the longest overdue first. */
  list: procedure
    .meta({ access: 'staff', reads: ['consultation', 'visit', 'person', 'queue'] })
    .output(z.object({ localDate: z.string(), followUps: z.array(followUp) })),
  /** Who is expected today, by the hour; those without an hour last. */
  expected: procedure
    .meta({ access: 'staff', reads: ['consultation', 'visit', 'person', 'queue', 'office'] })
    .output(z.object({ localDate: z.string(), expected: z.array(expected) })),
};
