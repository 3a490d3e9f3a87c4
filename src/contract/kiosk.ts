import { z } from 'zod';
import { procedure, refusal } from './base.ts';
import { ticketPaper } from './office.ts';
import { uid } from './text.ts';
import { ticketField } from './ticket.ts';

const drawn = z.object({
  ticketUid: uid,
  number: z.string(),
  field: ticketField,
  ahead: z.int(),
  /** Minutes, from–to; null when too little is known to promise anything. */
  estimate: z.tuple([z.int(), z.int()]).nullable(),
});

/** The page in the hall where visitors draw a number by themselves; staff complete the visitor later. */
export const kioskContract = {
  fields: procedure.meta({ access: 'public', reads: ['queue', 'office', 'staff'] }).output(
    z.object({
      /** The day was closed, and no desk has opened since: a person is asked. */
      isOver: z.boolean(),
      fields: z.array(
        z.object({
          field: ticketField,
          waiting: z.int(),
          openDesks: z.int(),
          estimate: drawn.shape.estimate,
        }),
      ),
    }),
  ),
  draw: procedure
    .meta({ access: 'public', changes: ['queue'], blind: 'new' })
    .errors({
      TOO_MANY: refusal(
        'Terlalu banyak nomor diambil sekaligus. Nomor yang sudah keluar tetap berlaku; minta nomor Anda di meja depan.',
      ),
    })
    .input(z.strictObject({ uid, fieldUid: uid }))
    .output(drawn),
  ticketPage: procedure
    .meta({ access: 'public' })
    .input(z.strictObject({ ticketUid: uid, paper: ticketPaper.optional() }))
    .output(z.object({ svg: z.string(), widthMm: z.number(), heightMm: z.number() })),
};
