import { z } from 'zod';
import { managers, procedure, refusal } from './base.ts';
import { asRead, RECORD_CHANGED } from './record.ts';
import { reportPeriod } from './period.ts';
import { line, note } from './text.ts';

/** What the manager writes into the report of a period; what is empty is not printed. */
export const remark = z.strictObject({
  /** Of the report, as the office counts its letters; empty: written by hand on a dotted line. */
  number: line(60),
  /** Several lines: paragraphs, and lists of lines that begin with "-" or a number. */
  obstacles: note(4000),
  plans: note(4000),
});
export type Remark = z.infer<typeof remark>;

const texts = remark.pick({ obstacles: true, plans: true });
export type RemarkTexts = z.infer<typeof texts>;

declare module './base.ts' {
  interface Topics {
    remark: true;
  }
}

export const remarkContract = {
  /**
   * What is stored for a period. To go on from where nothing is: `before`, the last period of its kind that has something,
   * or what the `months` of a longer one say.
   */
  period: procedure
    .meta({ access: managers, reads: ['remark', 'monthLock'] })
    .input(z.strictObject({ period: reportPeriod }))
    .output(
      z.object({
        stored: remark,
        before: texts.extend({ period: z.string() }).nullable(),
        months: z.array(texts.extend({ month: z.string() })),
        /** Months alone are locked. */
        isLocked: z.boolean(),
      }),
    ),

  /** Sentences that the figures of a period give reason for, each for its part; none where there is nothing to say. */
  suggestions: procedure
    .meta({
      access: managers,
      reads: ['visit', 'person', 'consultation', 'mentoring', 'facilitation', 'survey', 'office'],
    })
    .input(z.strictObject({ period: reportPeriod }))
    .output(z.object({ obstacles: z.array(z.string()), plans: z.array(z.string()) })),

  save: procedure
    .meta({ access: managers, changes: ['remark'] })
    .errors({
      RECORD_CHANGED,
      LOCKED: refusal(
        'Bulan ini sudah dikunci: nomor, kendala, dan rencananya tetap seperti di laporan yang tersimpan.',
      ),
    })
    .input(remark.extend({ period: reportPeriod, basedOn: asRead }))
    .output(remark),
};
