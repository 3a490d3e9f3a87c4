import { isMonth, monthsOfPeriod, periodBefore, wholesOf } from '#contract/period.ts';
import type { SurveyAnswers, SurveyResult } from '#contract/survey.ts';
import { attributeNames, codesOf, NOT_SAID, surveyElement } from '#contract/surveyForm.ts';
import type { Db } from '#core/kernel/database.ts';
import { elementsOf, indexOf, sampleOf, shownOf, talliesOf } from './rules.ts';
import * as store from './store.ts';

/** How many periods of its length a trend shows. */
const lengthOf = (period: string): number => (isMonth(period) ? 12 : 4);

const periodsTo = (period: string): string[] => {
  const periods = [period];
  while (periods.length < lengthOf(period)) periods.unshift(periodBefore(periods[0]!));
  return periods;
};

/** Answers of one kind, with what they come to. */
const groupOf = (answers: readonly SurveyAnswers[]) => {
  const { ikm = null, grade = null } = indexOf(talliesOf(answers)) ?? {};
  return { n: answers.length, ikm, grade };
};

/**
 * Who answered, counted. A quarter is shown as far as its half of the year and the other quarter of that may be, a half
 * as its year: no group of fewer than five is the difference of two. A month shows nobody.
 */
const profileOf = async (db: Db, officeId: number, period: string): Promise<SurveyResult['profile']> => {
  if (isMonth(period)) return [];
  const chain = wholesOf(period);
  const counted = new Map<string, Awaited<ReturnType<typeof store.profileIn>>>();
  for (const each of chain.flat())
    counted.set(each, await store.profileIn(db, officeId, monthsOfPeriod(each)));
  return attributeNames.options.map((attribute) => {
    const codes = [...codesOf(attribute), NOT_SAID];
    const countsIn = (of: string) =>
      codes.map(
        (code) =>
          counted.get(of)!.find((row) => row.attribute === attribute && row.code === code)?.count ?? 0,
      );
    const shown = chain.reduce<boolean[] | undefined>(
      (may, halves) => shownOf(halves.map(countsIn), may),
      undefined,
    )!;
    const counts = countsIn(period);
    return { attribute, values: codes.map((code, i) => ({ code, count: shown[i] ? counts[i]! : null })) };
  });
};

/** What the answers of a period come to; nothing is of fewer than five of them, as so many are stored together. */
export const resultOf = async (db: Db, officeId: number, period: string): Promise<SurveyResult> => {
  const months = monthsOfPeriod(period);
  const periods = periodsTo(period);
  const read = await store.answersIn(db, officeId, { ...months, first: monthsOfPeriod(periods[0]!).first });
  const isIn = (of: string) => {
    const { first, last } = monthsOfPeriod(of);
    return ({ month }: store.Answer) => month >= first && month <= last;
  };
  const within = read.filter(isIn(period));
  const tallies = talliesOf(within.map(({ answers }) => answers));
  const services = [...(await store.servicesOf(db)), { id: null, name: 'Layanan tidak dicatat' }]
    .map(({ id, name }) => ({
      name,
      answers: within.filter(({ serviceId }) => serviceId === id).map(({ answers }) => answers),
    }))
    .filter(({ answers }) => answers.length > 0);

  const population = await store.servedIn(db, officeId, months);
  return {
    period,
    n: within.length,
    index: indexOf(tallies),
    withoutFees: indexOf(tallies, 'U4'),
    elements: elementsOf(tallies),
    services: services.map(({ name, answers }) => ({ name, ...groupOf(answers) })),
    profile: await profileOf(db, officeId, period),
    trend: periods
      .map((each) => ({ period: each, answers: read.filter(isIn(each)).map(({ answers }) => answers) }))
      .filter(({ answers }) => answers.length > 0)
      .map(({ period: of, answers }) => ({ period: of, ...groupOf(answers) })),
    population,
    sample: sampleOf(population),
  };
};

/** Every answer of a period by its elements, sorted by what was answered: the order tells nothing of when. */
export const answersOf = async (db: Db, officeId: number, period: string): Promise<(number | null)[][]> => {
  const read = await store.answersIn(db, officeId, monthsOfPeriod(period));
  const rows = read.map(({ answers }) => surveyElement.options.map((element) => answers[element]));
  const text = (row: (number | null)[]) => row.map((answer) => answer ?? 0).join('');
  return rows.toSorted((a, b) => (text(a) < text(b) ? 1 : -1));
};
