import { z } from 'zod';
import { procedure } from './base.ts';
import { ticketField } from './ticket.ts';
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
  staffName: z.string().nullable(),
  isMine: z.boolean(),
});
export type FollowUp = z.infer<typeof followUp>;

export const followUpContract = {
  /** Open and due up to the end of the next seven days, the longest overdue first. */
  list: procedure
    .meta({ access: 'staff', reads: ['consultation', 'visit', 'person', 'queue'] })
    .output(z.object({ localDate: z.string(), followUps: z.array(followUp) })),
};
