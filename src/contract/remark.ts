import { z } from 'zod';
import { managers, procedure, refusal } from './base.ts';
import { asRead, RECORD_CHANGED } from './record.ts';
import { line, localMonth, note } from './text.ts';

/** What the manager writes into the report of a month; what is empty is not printed. */
export const remark = z.strictObject({
  /** Of the report, as the office counts its letters; empty: written by hand on a dotted line. */
  number: line(60),
  /** Several lines: paragraphs, and lists of lines that begin with "-" or a number. */
  obstacles: note(4000),
  plans: note(4000),
});
export type Remark = z.infer<typeof remark>;

const ofMonth = z.strictObject({ month: localMonth });

export const remarkContract = {
  /** What is stored for a month; `before`: the last month before it that has something, to go on from. */
  month: procedure
    .meta({ access: managers, reads: ['remark', 'monthLock'] })
    .input(ofMonth)
    .output(
      z.object({
        stored: remark,
        before: remark.pick({ obstacles: true, plans: true }).extend({ month: z.string() }).nullable(),
        isLocked: z.boolean(),
      }),
    ),

  save: procedure
    .meta({ access: managers, changes: ['remark'] })
    .errors({
      RECORD_CHANGED,
      LOCKED: refusal(
        'Bulan ini sudah dikunci: nomor, kendala, dan rencananya tetap seperti di laporan yang tersimpan.',
      ),
    })
    .input(remark.extend({ month: localMonth, basedOn: asRead }))
    .output(remark),
};
