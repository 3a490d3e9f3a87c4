import { z } from 'zod';
import { managers, procedure } from './base.ts';
import { asRead, RECORD_CHANGED } from './record.ts';

/**
 * Where a part of the printed report has its place: in front of everything, between opening and signatures, behind them, or
 * in a file of its own. Its order is that within its place.
 */
export const partPlace = z.enum(['front', 'body', 'behind', 'apart']);
export type PartPlace = z.infer<typeof partPlace>;

/** A table by its code; the other parts by words of their own. */
const key = z.string().min(1).max(40);

const part = z.object({
  key,
  title: z.string(),
  place: partPlace,
  isIn: z.boolean(),
});
export type ReportPart = z.infer<typeof part>;

/** What the office keeps of its parts, in its order; nothing: as the application has them. */
const chosenPart = z.strictObject({ key, isIn: z.boolean() });
export type ChosenPart = z.infer<typeof chosenPart>;

export const chosenParts = z.strictObject({
  parts: z
    .array(chosenPart)
    .max(200)
    .refine(
      (all) => new Set(all.map((each) => each.key)).size === all.length,
      'Satu bagian tertulis dua kali.',
    ),
});

const layout = z.object({ parts: z.array(part), usual: z.array(part) });
export type ReportLayout = z.infer<typeof layout>;

declare module './base.ts' {
  interface Topics {
    reportLayout: true;
  }
}

export const reportLayoutContract = {
  /** Every part in the order of the office, and as the application has them. */
  get: procedure.meta({ access: managers, reads: ['reportLayout'] }).output(layout),

  save: procedure
    .meta({ access: managers, changes: ['reportLayout'] })
    .errors({ RECORD_CHANGED })
    .input(chosenParts.extend({ basedOn: asRead }))
    .output(layout),
};
