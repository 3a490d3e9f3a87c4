import { z } from 'zod';
import { managers, procedure, refusal } from './base.ts';
import { attributeNames, profile, surveyElement } from './surveyForm.ts';
import { file, localMonth, uid, yearFrom } from './text.ts';

/** A month, a quarter, half a year or a year: 2026-10, 2026-T4, 2026-S2, 2026. */
export const surveyPeriod = z.string().regex(/^20\d\d(-(S[12]|T[1-4]|0[1-9]|1[0-2]))?$/, 'Pilih masanya.');

/** Of each element by its name, never by its place: some questionnaires swap two. Null: not answered, never 0. */
const answers = z.record(surveyElement, z.int().min(1).max(4).nullable());
export type SurveyAnswers = z.infer<typeof answers>;

/**
 * What one person answered. Its uid is random: one that holds the time would tell when, and so who. No person, visit,
 * number or hour goes with it.
 */
const form = z.strictObject({
  uid: z.uuidv4(),
  serviceUid: uid.nullable(),
  answers,
  profile,
});
export type SurveyForm = z.infer<typeof form>;

export const surveyGrade = z.enum(['A', 'B', 'C', 'D']);
export type SurveyGrade = z.infer<typeof surveyGrade>;
export const gradeWords: Record<SurveyGrade, string> = {
  A: 'Sangat baik',
  B: 'Baik',
  C: 'Kurang baik',
  D: 'Tidak baik',
};

/** Fewer answers than this are stored of no month, service and element, so that nothing is to be had by subtracting. */
export const FEWEST = 5;

const index = z.object({
  /** The sum of the elements by their exact weights. */
  weighted: z.number(),
  /** Of 25 to 100, rounded to two decimals; the grade is read from it. */
  ikm: z.number(),
  grade: surveyGrade,
});
/** Null where nobody answered it. */
const element = z.object({
  element: surveyElement,
  n: z.int(),
  sum: z.int(),
  nrr: z.number().nullable(),
  conversion: z.number().nullable(),
  grade: surveyGrade.nullable(),
  /** 1: the best. */
  rank: z.int().nullable(),
});
const shownIndex = {
  n: z.int(),
  ikm: z.number().nullable(),
  grade: surveyGrade.nullable(),
};

export const surveyResult = z.object({
  period: surveyPeriod,
  /** How many answered. */
  n: z.int(),
  index: index.nullable(),
  /** Without U4, which a service free of charge always answers best. */
  withoutFees: index.nullable(),
  elements: z.array(element),
  services: z.array(z.object({ name: z.string(), ...shownIndex })),
  profile: z.array(
    z.object({
      attribute: attributeNames,
      values: z.array(z.object({ code: z.string(), count: z.int().nullable() })),
    }),
  ),
  /** This period and those of its length before it that were answered, the oldest first. */
  trend: z.array(z.object({ period: surveyPeriod, ...shownIndex })),
  /** People served in the period, and how many of them should answer; null: nobody was served. */
  population: z.int(),
  sample: z.int().nullable(),
});
export type SurveyResult = z.infer<typeof surveyResult>;

/** Of a quarter and longer: what a month shows is only watched, not made public. */
const publishedPeriod = z
  .string()
  .regex(/^20\d\d(-(S[12]|T[1-4]))?$/, 'Pilih triwulan, semester, atau tahun.');
const NOT_ENOUGH = refusal(
  'Belum cukup responden pada masa ini: nilai dihitung dari paling sedikit lima jawaban. Tidak ada yang dicetak; kumpulkan jawaban lagi.',
);

const access = managers;
const typists = ['frontdesk', 'consultant', ...managers] as const;
const asked = z.strictObject({ period: surveyPeriod });
const published = z.strictObject({ period: publishedPeriod });

declare module './base.ts' {
  interface Topics {
    survey: true;
  }
}

export const surveyContract = {
  /** What the public page asks about: services that are in use. */
  services: procedure
    .meta({ access: 'public', reads: ['office'] })
    .output(z.array(z.object({ uid, name: z.string() }))),
  /** Answered by touch, on this day. */
  answer: procedure
    .meta({ access: 'public', changes: ['survey'], blind: 'new' })
    .input(form)
    .output(z.object({})),
  /** Answered on paper, in a month. */
  enter: procedure
    .meta({ access: typists, changes: ['survey'], blind: 'new' })
    .input(form.extend({ month: localMonth }))
    .output(z.object({})),
  /** How many answers of each month wait until enough are there. */
  waiting: procedure
    .meta({ access: typists, reads: ['survey'] })
    .output(z.array(z.object({ month: localMonth, count: z.int(), isOver: z.boolean() }))),
  /** Lets in what waits of months that are over, without its service. */
  settle: procedure.meta({ access, changes: ['survey'], blind: 'count' }).output(z.object({})),
  result: procedure
    .meta({ access: 'staff', reads: ['survey', 'office', 'visit'] })
    .input(asked)
    .output(surveyResult),
  /** The questionnaire for the box in the hall. */
  formPdf: procedure.meta({ access: typists, exports: 'no_names' }).output(file),
  /** For the wall and the website. */
  posterPdf: procedure
    .meta({ access, exports: 'no_names' })
    .errors({ NOT_ENOUGH })
    .input(published.extend({ paper: z.enum(['a4', 'a3']) }))
    .output(file),
  /** As it is filed: BAB I–V. */
  reportPdf: procedure
    .meta({ access, exports: 'no_names' })
    .errors({ NOT_ENOUGH })
    .input(published)
    .output(file),
  xlsx: procedure.meta({ access, exports: 'no_names' }).input(asked).output(file),
};

export const surveyYear = yearFrom(2000);
