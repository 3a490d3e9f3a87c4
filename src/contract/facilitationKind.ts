import { z } from 'zod';
import type { DateKind } from './dateKinds.ts';
import { addMonths, isCalendarDay, numberText, numericDate, rupiahText } from './dates.ts';

// A kind of facilitation is a file of resources/facilitation: what a case of it asks, through which steps it goes, and
// what it comes to. Another kind is another file. Codes are what is stored of a case: a file may change names and add
// lines, and never gives a code another meaning.

const code = z.string().regex(/^[a-z][a-zA-Z0-9]{0,29}$/);
const named = { code, name: z.string().min(1).max(80) };

/** How long a paper is good for: a number of years, or for good under a condition that is checked. Absent: no end. */
const validity = z.union([
  z.strictObject({ years: z.int().positive(), renewFromMonths: z.int().positive() }),
  z.strictObject({ checkEveryYears: z.int().positive() }),
]);
export type Validity = z.infer<typeof validity>;

/** What a case is about, within its kind: a scheme, a paper, an occasion. */
const choice = z.strictObject({ ...named, validity: validity.optional() });

/** Only for cases about these; absent: for all of the kind. */
const subjects = z.array(code).min(1).optional();

const field = z.strictObject({
  code,
  label: z.string().min(1).max(60),
  type: z.enum(['text', 'number', 'money', 'date', 'choice']),
  choices: z.array(z.strictObject(named)).min(2).optional(),
  unit: z.string().max(20).optional(),
  /** The step that asks for it; absent: asked from the first day. */
  atStep: code.optional(),
  /** Without it the step is not taken. */
  isRequired: z.boolean().default(false),
  subjects,
  /** The day that this one comes before or is: of another field, or `validUntil` of its document. */
  notAfter: code.optional(),
  /** What is said when it names several, a day of another year than that of the case, or what another case names too. */
  warn: z
    .strictObject({
      several: z.string().optional(),
      otherYear: z.string().optional(),
      reused: z.string().optional(),
    })
    .optional(),
});
export type FacilitationField = z.infer<typeof field>;

/** How far from today a day among the facts may lie: written down afterwards, or for as long as an agreement runs. */
export const FACT_DAY: DateKind = 'validity';

/**
 * What reaching a step is, for the case and for the report: the case is with the institution, was approved for an
 * amount, was paid in part or in full, or its document is there. The two of payments are reached by payments alone.
 */
const counts = z.enum(['asked', 'approved', 'partlyPaid', 'paid', 'issued']);

const step = z.strictObject({ ...named, counts: counts.optional() });
export type FacilitationStep = z.infer<typeof step>;

const kind = z.strictObject({
  ...named,
  /** Begins the numbers of its cases: P-031. */
  letter: z.string().regex(/^[A-Z]$/),
  /** Its place among the kinds. */
  rank: z.int(),
  /** The letter of the field that a case is of unless somebody says another. */
  fieldLetter: z.string().regex(/^[A-Z]$/),
  subject: z.strictObject({ label: z.string(), choices: z.array(choice).min(1) }),
  partner: z.strictObject({ label: z.string() }).nullable(),
  /** Rupiah are asked for, approved and paid in parts. */
  money: z.boolean(),
  /** What is issued, with a number: "Sertifikat atau izin". */
  document: z.strictObject({ label: z.string() }).nullable(),
  /** The table of the month's report that counts its cases: F papers asked for and issued, G rupiah. */
  table: z.enum(['F', 'G']).nullable(),
  fields: z.array(field),
  /** In order; the last is the result. */
  steps: z.array(step).min(2).max(7),
  /** How a case ends without its result; each is given a reason. */
  endings: z.array(z.strictObject(named)).min(1),
  checklist: z.array(z.strictObject({ ...named, subjects })),
});
export type FacilitationKind = z.infer<typeof kind>;

const isOnce = (values: readonly string[]): boolean => new Set(values).size === values.length;
const codesOf = (all: readonly { code: string }[]): string[] => all.map((each) => each.code);

/** What is wrong with a file, beyond its shape. */
const problemsOf = (one: FacilitationKind): string[] => {
  const { fields, steps, endings, checklist, subject, money, document, table } = one;
  const known = codesOf(subject.choices);
  const stepCodes = codesOf(steps);
  const counted = steps.flatMap((each) => each.counts ?? []);
  const lists = { fields, steps, endings, checklist, subject: subject.choices };
  const about = [...fields, ...checklist].flatMap((each) => each.subjects ?? []);
  const asked = counted.indexOf('asked');
  const wanted = [
    ...(money ? (['asked', 'approved', 'paid'] as const) : []),
    ...(document ? ['issued'] : []),
  ];
  return [
    ...Object.entries(lists).flatMap(([list, all]) => (isOnce(codesOf(all)) ? [] : `${list}: a code twice`)),
    ...about.flatMap((each) => (known.includes(each) ? [] : `subjects: no ${each}`)),
    ...fields.flatMap(({ code: name, atStep, type, choices, notAfter }) => [
      ...(notAfter === undefined || [...codesOf(fields), document && 'validUntil'].includes(notAfter)
        ? []
        : [`${name}: no ${notAfter}`]),
      ...(atStep === undefined || stepCodes.includes(atStep) ? [] : [`${name}: no step ${atStep}`]),
      ...((type === 'choice') === (choices !== undefined) ? [] : [`${name}: choices`]),
    ]),
    ...wanted.flatMap((each) => (counted.includes(each as never) ? [] : `steps: none counts ${each}`)),
    ...(isOnce(counted) ? [] : ['steps: one thing is counted twice']),
    ...(counted.every((each, at) => each === 'asked' || (asked >= 0 && at > asked))
      ? []
      : ['steps: asked first']),
    ...(!counted.includes('paid') || steps.at(-1)?.counts === 'paid' ? [] : ['steps: the last one is paid']),
    ...(table === null || (table === 'G' ? money : document !== null) ? [] : [`table ${table}`]),
  ];
};

export const facilitationKind = kind.superRefine((one, context) => {
  for (const message of problemsOf(one)) context.addIssue({ code: 'custom', message });
});

/** What of the kind belongs to a case about this subject. */
export const ofSubject = <T extends { subjects?: readonly string[] | undefined }>(
  all: readonly T[],
  subject: string,
): T[] => all.filter(({ subjects: only }) => only === undefined || only.includes(subject));

/** A fact as one reads it, empty where it is not recorded; a letter writes its days out. */
export const factText = (
  { type, unit, choices }: FacilitationField,
  value: string | number | null | undefined,
  dayText: (day: string) => string = numericDate,
): string => {
  if (value === null || value === undefined || value === '') return '';
  if (type === 'money') return rupiahText(Number(value));
  if (type === 'choice') return choices?.find(({ code: each }) => each === value)?.name ?? String(value);
  if (type === 'date') return isCalendarDay(String(value)) ? dayText(String(value)) : String(value);
  const text = type === 'number' ? numberText(Number(value)) : String(value);
  return unit ? `${text} ${unit}` : text;
};

/** Reached by payments, never by hand. */
export const isByPayment = ({ counts: what }: FacilitationStep): boolean =>
  what === 'partlyPaid' || what === 'paid';

/** The step that is taken by hand from here; undefined: the result is there, or payments are what is waited for. */
export const nextStep = ({ steps }: FacilitationKind, current: string): FacilitationStep | undefined => {
  const next = steps[steps.findIndex((each) => each.code === current) + 1];
  return next && !isByPayment(next) ? next : undefined;
};

/** Until when a paper of this day is good, or on which day to check it. */
export const validityFrom = (
  rule: Validity | undefined,
  issuedOn: string,
): { validUntil: string | null; checkOn: string | null } => {
  if (!rule) return { validUntil: null, checkOn: null };
  return 'years' in rule
    ? { validUntil: addMonths(issuedOn, rule.years * 12), checkOn: null }
    : { validUntil: null, checkOn: addMonths(issuedOn, rule.checkEveryYears * 12) };
};

/** The kind whose results table I of the month's report counts, beside the agreements of partners. */
export const PARTNERSHIP = 'kemitraan';
/** Its last step: what was agreed on was traded, for so much. */
export const TRADED = { step: 'terwujud', field: 'nilaiTerwujud' } as const;
