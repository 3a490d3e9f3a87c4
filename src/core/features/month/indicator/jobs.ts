import {
  averageOf,
  type Indicator,
  type IndicatorYear,
  predicateOf,
  TYPED,
  unitSizes,
} from '#contract/indicator.ts';
import { lockedMonths } from '#core/features/month/monthLock/index.ts';
import type { Brought } from '#core/platform/brought.ts';
import type { Environment } from '#core/platform/environment.ts';
import type { IndicatorQuestion, IndicatorSource } from '#core/platform/indicator/source.ts';
import { countsOf, rowsBehind } from '#core/platform/indicator/store.ts';
import { percentOf, summed } from './rules.ts';
import * as store from './store.ts';

type Asked = { officeId: number; year: number; begun: number; today: string };

export const sourceOf = ({ indicatorSources }: Brought, code: string): IndicatorSource | undefined =>
  indicatorSources.find((each) => each.code === code);
/** The field that a source is asked of: none where its records know none. */
export const fieldAsked = ({ ofField }: IndicatorSource, fieldId: number | null): number | null =>
  ofField === undefined ? null : fieldId;

type Figures = Pick<Indicator, 'months' | 'total' | 'isDistinct'>;

const twelve = (begun: number, of: (month: number) => number | null): (number | null)[] =>
  Array.from({ length: 12 }, (_, i) => (i < begun ? of(i + 1) : null));

/** What a source counts of the months of a year that have begun. */
const counted = async (
  { db }: Environment,
  source: IndicatorSource,
  { officeId, year, begun, today }: Asked,
  { fieldId, subject }: Pick<IndicatorQuestion, 'fieldId' | 'subject'>,
): Promise<Figures> => {
  const isDistinct = source.sum === 'distinct';
  if (begun === 0) return { months: twelve(0, () => null), total: 0, isDistinct };
  const size = source.unit ? unitSizes[source.unit] : 1;
  const months = { from: year * 100 + 1, to: year * 100 + begun };
  const question = { officeId, months, today, fieldId: fieldAsked(source, fieldId), subject };
  const counts = await countsOf(db(), source, question);
  return {
    months: twelve(begun, (month) => (counts.months.get(year * 100 + month) ?? 0) / size),
    total: counts.total / size,
    isDistinct,
  };
};

/** Its months as far as they have begun, as they were typed or from the records. */
const figuresOf = (
  environment: Environment,
  asked: Asked,
  row: store.StoredIndicator,
): Figures | Promise<Figures> => {
  const source = sourceOf(environment.brought, row.source);
  if (source) return counted(environment, source, asked, row);
  // What nobody counts any more is not known.
  const months = twelve(asked.begun, (month) => (row.source === TYPED ? (row.typed[month] ?? null) : null));
  return { months, total: summed(months), isDistinct: false };
};

const indicatorYear = async (environment: Environment, asked: Asked): Promise<IndicatorYear> => {
  const db = environment.db();
  const { officeId, year, begun } = asked;
  const stored = await store.listIndicators(db, officeId, year);
  const rows: Indicator[] = [];
  for (const each of stored) {
    const figures = await figuresOf(environment, asked, each);
    const { field, target } = each;
    rows.push({
      ...store.draftOfStored(each),
      field,
      target,
      ...figures,
      percent: percentOf(figures.total, target),
    });
  }
  const { targeted, average } = averageOf(rows.filter(({ isActive }) => isActive));
  return {
    year,
    begun,
    rows,
    targeted,
    average,
    predicate: predicateOf(average),
    note: (await store.noteOf(db, officeId, year))?.note ?? '',
    locked: (await lockedMonths(db, officeId)).filter((month) => month.startsWith(`${year}-`)),
    previous: await store.yearBefore(db, officeId, year),
  };
};

/** What a source counts, by the month. */
export const countedBy = (
  { db, brought }: Environment,
  code: string,
  question: Omit<IndicatorQuestion, 'subject'>,
): ReturnType<typeof countsOf> => {
  const source = sourceOf(brought, code)!;
  const fieldId = fieldAsked(source, question.fieldId);
  return countsOf(db(), source, { ...question, fieldId, subject: '' });
};

/** What stands behind a figure. */
const indicatorRows = (
  { db, brought }: Environment,
  { code, ...question }: IndicatorQuestion & { code: string },
): ReturnType<typeof rowsBehind> => rowsBehind(db(), sourceOf(brought, code)!, question);

/** Read in a thread: a year of an office is long. */
export const indicatorJobs = { indicatorYear, indicatorRows };
