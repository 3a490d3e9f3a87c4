import { z } from 'zod';
import { addMonths } from '#contract/dates.ts';
import { FEWEST, type SurveyAnswers, type SurveyForm } from '#contract/survey.ts';
import { NOT_SAID, surveyElement } from '#contract/surveyForm.ts';

/** Of one month and service: answers that wait together are stored together. */
const group = { month: z.string(), serviceUid: z.string().nullable() };
const pool = z.object({
  answers: z.array(z.object({ ...group, uid: z.string(), given: z.record(z.string(), z.int().nullable()) })),
  /** Who gave them, apart and in no common order. */
  profiles: z.array(z.object({ ...group, of: z.record(z.string(), z.string()) })),
});
/** Answers that are still too few to be stored. Its lists are sorted by what they hold: their order tells nothing. */
export type Pool = z.infer<typeof pool>;
type Group = { month: string; serviceUid: string | null };

/** What is stored in one transaction: at least five answers, of each element five or none, and who gave them. */
export type Batch = Group & {
  answers: { uid: string; given: SurveyAnswers }[];
  profiles: Record<string, string>[];
};

const sorted = <T>(list: readonly T[]): T[] => {
  const texts = new Map(list.map((each) => [each, JSON.stringify(each)]));
  return list.toSorted((a, b) => (texts.get(a)! < texts.get(b)! ? -1 : 1));
};
const inNoOrder = ({ answers, profiles }: Pool): Pool => ({
  answers: answers.toSorted((a, b) => (a.uid < b.uid ? -1 : 1)),
  profiles: sorted(profiles),
});

/** What a file holds; a file that is not there, or was cut off, holds nothing. */
export const poolOf = (content: unknown): Pool =>
  pool.safeParse(content).data ?? { answers: [], profiles: [] };

export const withForm = (
  { answers, profiles }: Pool,
  month: string,
  { uid, serviceUid, answers: given, profile }: SurveyForm,
  source: string,
): Pool => {
  const said = Object.entries({ ...profile, source }).map(([attribute, code]) => [
    attribute,
    code ?? NOT_SAID,
  ]);
  return inNoOrder({
    answers: [...answers, { month, serviceUid, uid, given }],
    profiles: [...profiles, { month, serviceUid, of: Object.fromEntries(said) }],
  });
};

const isOf =
  ({ month, serviceUid }: Group) =>
  (each: Group): boolean =>
    each.month === month && each.serviceUid === serviceUid;

const taken = (from: Pool, as: Group, isTaken: (each: Group) => boolean): { batch: Batch; rest: Pool } => ({
  batch: {
    ...as,
    answers: from.answers.filter(isTaken).map(({ uid, given }) => ({ uid, given: given as SurveyAnswers })),
    profiles: from.profiles.filter(isTaken).map(({ of }) => of),
  },
  rest: {
    answers: from.answers.filter((each) => !isTaken(each)),
    profiles: from.profiles.filter((each) => !isTaken(each)),
  },
});

type Released = { batches: Batch[]; rest: Pool };

/** Elements that some answered, and fewer than five. */
const rareIn = (answers: readonly { given: Record<string, number | null> }[]) =>
  surveyElement.options.filter((element) => {
    const count = answers.filter(({ given }) => given[element]).length;
    return count > 0 && count < FEWEST;
  });

/** What may be stored: five or more of one month and service, and of each element five or none. */
export const released = (from: Pool): Released => {
  const groups = Map.groupBy(from.answers, ({ month, serviceUid }) => JSON.stringify([month, serviceUid]));
  const batches: Batch[] = [];
  let rest = from;
  for (const forms of groups.values()) {
    const [first] = forms;
    if (!first || forms.length < FEWEST || rareIn(forms).length > 0) continue;
    const { month, serviceUid } = first;
    const found = taken(rest, { month, serviceUid }, isOf(first));
    batches.push(found.batch);
    rest = found.rest;
  }
  return { batches, rest };
};

const withoutRare = (batch: Batch): Batch => {
  const rare = Object.fromEntries(rareIn(batch.answers).map((element) => [element, null]));
  return {
    ...batch,
    answers: batch.answers.map(({ uid, given }) => ({ uid, given: { ...given, ...rare } })),
  };
};

/**
 * What is left of months that are over is stored without its service, and without the elements that fewer than five
 * answered; where even that is too few, it goes with the answers of the next month.
 */
export const settled = (from: Pool, thisMonth: string): Released => {
  const batches: Batch[] = [];
  let rest = from;
  for (;;) {
    const month = rest.answers.map((each) => each.month).sort()[0];
    if (month === undefined || month >= thisMonth) return { batches, rest: inNoOrder(rest) };
    const isOver = (each: Group) => each.month === month;
    const found = taken(rest, { month, serviceUid: null }, isOver);
    if (found.batch.answers.length >= FEWEST) {
      batches.push(withoutRare(found.batch));
      rest = found.rest;
      continue;
    }
    const next = addMonths(`${month}-01`, 1).slice(0, 7);
    const moved = <T extends Group>(each: T): T => (isOver(each) ? { ...each, month: next } : each);
    rest = { answers: rest.answers.map(moved), profiles: rest.profiles.map(moved) };
  }
};

/** The power went after a batch was stored and before it left the pool: it was stored as a whole. */
export const withoutStored = (from: Pool, isStored: (uid: string) => boolean): Pool => {
  const stored = from.answers.filter(({ uid }) => isStored(uid));
  const isGone = (each: Group) => stored.some(isOf(each));
  return taken(from, { month: '', serviceUid: null }, isGone).rest;
};

export const countsOf = ({ answers }: Pool, thisMonth: string) =>
  [...Map.groupBy(answers, ({ month }) => month)]
    .map(([month, { length }]) => ({ month, count: length, isOver: month < thisMonth }))
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));
