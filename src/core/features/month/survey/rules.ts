import { FEWEST, type SurveyAnswers, type SurveyGrade, type SurveyResult } from '#contract/survey.ts';
import { type SurveyElement, surveyElement } from '#contract/surveyForm.ts';

/** A fraction of whole numbers: the weight is 1/9 and nothing is rounded before the end. */
type Ratio = readonly [bigint, bigint];
const plus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d + c * b, b * d];
const times = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * c, b * d];
const compare = ([a, b]: Ratio, [c, d]: Ratio): number => Number(a * d - c * b);
const whole = (value: number): Ratio => [BigInt(value), 1n];

/** Rounded to so many decimals, a half upwards. */
const rounded = ([a, b]: Ratio, decimals: number): number => {
  const scale = 10n ** BigInt(decimals);
  return Number((2n * a * scale + b) / (2n * b)) / Number(scale);
};

/** Of the converted value, as it is rounded. */
export const gradeOf = (conversion: number): SurveyGrade => {
  const hundredths = Math.round(conversion * 100);
  if (hundredths >= 8831) return 'A';
  if (hundredths >= 7661) return 'B';
  return hundredths >= 6500 ? 'C' : 'D';
};

/** How many answered an element, and what their answers come to. */
export type Tally = { n: number; sum: number };
export type Tallies = Record<SurveyElement, Tally>;

export const talliesOf = (all: readonly SurveyAnswers[]): Tallies =>
  Object.fromEntries(
    surveyElement.options.map((element) => {
      const given = all.flatMap((answers) => answers[element] ?? []);
      return [element, { n: given.length, sum: given.reduce((sum, answer) => sum + answer, 0) }];
    }),
  ) as Tallies;

const answered = (tallies: Tallies, without?: SurveyElement): [SurveyElement, Ratio][] =>
  surveyElement.options.flatMap((element) => {
    const { n, sum } = tallies[element];
    return n === 0 || element === without ? [] : [[element, [BigInt(sum), BigInt(n)]]];
  });

/** The index of a group: each element by its own n, all of one weight. Null: nobody answered anything. */
export const indexOf = (tallies: Tallies, without?: SurveyElement) => {
  const nrrs = answered(tallies, without);
  if (nrrs.length === 0) return null;
  const sum = nrrs.reduce<Ratio>((all, [, nrr]) => plus(all, nrr), whole(0));
  const weighted = times(sum, [1n, BigInt(nrrs.length)]);
  const ikm = rounded(times(weighted, whole(25)), 2);
  return { weighted: rounded(weighted, 4), ikm, grade: gradeOf(ikm) };
};

/**
 * Which groups are shown of one whole, or of both halves of one: none of fewer than five, and none by which a hidden one
 * could be told from the whole. Groups without anybody tell nothing. What the whole hides, its halves hide.
 */
export const shownOf = (wholes: readonly (readonly number[])[], may?: readonly boolean[]): boolean[] => {
  const groups = wholes[0]!.map((_, i) => wholes.map((counts) => counts[i]!));
  const shown = groups.map(
    (counts, i) => (may?.[i] ?? true) && counts.every((count) => count === 0 || count >= FEWEST),
  );
  const sizes = groups.map((counts) => counts.reduce((sum, count) => sum + count, 0));
  const isTold = (counts: readonly number[]) => {
    const hidden = counts.filter((count, i) => !shown[i] && count > 0);
    return (
      hidden.length === 1 || (hidden.length > 1 && hidden.reduce((sum, count) => sum + count, 0) < FEWEST)
    );
  };
  while (wholes.some(isTold)) {
    const left = sizes.flatMap((size, i) => (shown[i] && size > 0 ? [{ size, i }] : []));
    if (left.length === 0) break;
    shown[left.reduce((least, each) => (each.size < least.size ? each : least)).i] = false;
  }
  return shown;
};

/** The elements with their rank; of each, five answered or nobody did. */
export const elementsOf = (tallies: Tallies): SurveyResult['elements'] => {
  const ranked = answered(tallies).toSorted(([, a], [, b]) => compare(b, a));
  return surveyElement.options.map((element) => {
    const at = ranked.findIndex(([each]) => each === element);
    const nrr = ranked[at]?.[1];
    if (!nrr) return { element, n: 0, sum: 0, nrr: null, conversion: null, grade: null, rank: null };
    const conversion = rounded(times(nrr, whole(25)), 2);
    return {
      element,
      ...tallies[element],
      nrr: rounded(nrr, 4),
      conversion,
      grade: gradeOf(conversion),
      rank: at + 1,
    };
  });
};

/** Krejcie and Morgan, λ² = 3,841, P = Q = 0,5, d = 0,05: rounded, as their table is. Null: nobody to ask. */
export const sampleOf = (population: number): number | null =>
  population === 0 ? null : Math.round((0.96025 * population) / (0.0025 * (population - 1) + 0.96025));
