import { z } from 'zod';
import { admins, procedure } from './base.ts';
import { imageErrors, letterheadDraft, paperSize, ticketPaper } from './office.ts';
import { pin } from './pin.ts';
import { file, uid } from './text.ts';

const ticketEdition = z.strictObject({
  ticketUid: uid,
  /** The office's own roll when not given. */
  paper: ticketPaper.optional(),
  /** Marked "CETAK ULANG". */
  isReprint: z.boolean().default(false),
});

export const documentContract = {
  ticketPdf: procedure.meta({ access: 'staff', exports: 'no_names' }).input(ticketEdition).output(file),
  /** One SVG page with its size in mm, for silent printing and for the screen. */
  ticketPage: procedure
    .meta({ access: 'staff' })
    .input(ticketEdition)
    .output(z.object({ svg: z.string(), widthMm: z.number(), heightMm: z.number() })),
  consultationPdf: procedure
    .meta({ access: 'staff', exports: { of: 'office' } })
    .input(z.strictObject({ ticketUid: uid, fieldUid: uid.optional() }))
    .output(file),
  personCardPdf: procedure
    .meta({ access: 'staff', exports: { of: 'person', key: 'uid' } })
    .input(z.strictObject({ uid }))
    .output(file),
  /** Numbers A-901 … of every active field, to hand out while the power is out. */
  daySheetPdf: procedure.meta({ access: 'staff', exports: 'no_names' }).output(file),
  /** How the letterhead will look: as stored, or as it is being typed; a picture not given is the stored one. */
  letterheadPages: procedure
    .meta({ access: 'public', reads: ['office'] })
    .errors(imageErrors)
    .input(
      z.strictObject({
        paper: paperSize,
        draft: letterheadDraft.optional(),
        emblem: file.nullish(),
        logo: file.nullish(),
      }),
    )
    .output(z.object({ pages: z.array(z.string()) })),
  /**
   * The first PIN of one member of staff on a small paper, printed as a ticket is: while it is known, before only its
   * hash is left. The PIN is stored nowhere; who printed it for whom is told.
   */
  pinSlipPage: procedure
    .meta({ access: admins, changes: ['staff'], blind: 'count' })
    .input(z.strictObject({ staffUid: uid, pin, paper: ticketPaper.optional() }))
    .output(z.object({ svg: z.string(), widthMm: z.number(), heightMm: z.number() })),
  /** A test page on the ticket's paper. */
  ticketSample: procedure
    .meta({ access: 'staff' })
    .input(z.strictObject({ paper: ticketPaper }))
    .output(z.object({ svg: z.string(), widthMm: z.number(), heightMm: z.number() })),
};
