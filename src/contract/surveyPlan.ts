import { z } from 'zod';
import { managers, procedure } from './base.ts';
import { day } from './dateKinds.ts';
import { PHOTO_UNUSABLE } from './photo.ts';
import { asRead, RECORD_CHANGED } from './record.ts';
import { surveyPeriod, surveyYear } from './survey.ts';
import { surveyElement } from './surveyForm.ts';
import { file, line, localDate, note, optionalLine, reason, requiredLine, uid } from './text.ts';

export const planStatus = z.enum(['planned', 'running', 'done', 'dropped']);
export type PlanStatus = z.infer<typeof planStatus>;
export const planStatusWords: Record<PlanStatus, string> = {
  planned: 'Direncanakan',
  running: 'Berjalan',
  done: 'Selesai',
  dropped: 'Tidak dilanjutkan',
};

/** One thing that the office does about an element; since when it stands so, and by what that is seen. */
export const planRow = z.strictObject({
  uid,
  period: surveyPeriod,
  element: surveyElement,
  program: requiredLine(300, 'Program'),
  year: surveyYear,
  quarters: z.array(z.int().min(1).max(4)).min(1, 'Pilih paling sedikit satu triwulan.'),
  responsible: requiredLine(120, 'Penanggung jawab'),
  status: planStatus,
  statusOn: day('facilitation').nullable(),
  proof: optionalLine(200),
});
export type PlanRow = z.infer<typeof planRow>;

export const publication = z.strictObject({
  uid,
  period: surveyPeriod,
  medium: requiredLine(120, 'Media'),
  place: optionalLine(200),
  publishedOn: day('facilitation'),
});
export type Publication = z.infer<typeof publication>;

/** What the report says besides its figures; of a table each line is a row, its cells parted by semicolons. */
export const reportTexts = z.strictObject({
  number: line(80),
  place: line(200),
  team: note(1500),
  method: note(),
  schedule: note(1000),
  /** Who could have answered, where that is not whom the office served in the period. */
  population: z.int().min(1).max(1_000_000).nullable(),
  analysis: note(4000),
  discussion: note(),
});
export type ReportTexts = z.infer<typeof reportTexts>;

const access = managers;
const asked = z.strictObject({ period: surveyPeriod });
const stored = <S extends z.ZodRawShape>(shape: S) => z.strictObject({ ...shape, basedOn: asRead });
const removal = z.strictObject({ uid, reason });
const shown = planRow.extend({ statusOn: localDate.nullable() });

export const surveyPlanContract = {
  /** What goes with the result of a period, and the plan of the last one that has one. */
  ofPeriod: procedure
    .meta({ access, reads: ['survey'] })
    .input(asked)
    .output(
      z.object({
        plan: z.array(shown),
        last: z.object({ period: surveyPeriod, plan: z.array(shown) }).nullable(),
        publications: z.array(publication.extend({ publishedOn: localDate, hasPhoto: z.boolean() })),
        texts: reportTexts,
      }),
    ),
  save: procedure
    .meta({ access, changes: ['survey'] })
    .errors({ RECORD_CHANGED })
    .input(stored(planRow.shape))
    .output(z.object({})),
  remove: procedure
    .meta({ access, changes: ['survey'], blind: 'step' })
    .input(removal)
    .output(z.object({})),
  savePublication: procedure
    .meta({ access, changes: ['survey'] })
    .errors({ RECORD_CHANGED })
    .input(stored(publication.shape))
    .output(z.object({})),
  removePublication: procedure
    .meta({ access, changes: ['survey'], blind: 'step' })
    .input(removal)
    .output(z.object({})),
  setPhoto: procedure
    .meta({ access, changes: ['survey'], blind: 'choice' })
    .errors({ PHOTO_UNUSABLE })
    .input(z.strictObject({ uid, photo: file }))
    .output(z.object({})),
  photo: procedure.meta({ access, exports: 'no_names' }).input(z.strictObject({ uid })).output(file),
  saveTexts: procedure
    .meta({ access, changes: ['survey'] })
    .errors({ RECORD_CHANGED })
    .input(stored({ period: surveyPeriod, ...reportTexts.shape }))
    .output(z.object({})),
};
