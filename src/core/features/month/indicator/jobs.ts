import type { Indicator, IndicatorYear } from '#contract/indicator.ts';
import type { Environment } from '#core/platform/environment.ts';
import { averageOf, predicateOf, progressOf } from './rules.ts';
import * as store from './store.ts';

type Asked = { officeId: number; year: number; begun: number };

/** Its months as far as they have begun: counted ones from the records, the others as they were typed. */
const monthsOf = async (
  { db }: Environment,
  { officeId, year, begun }: Asked,
  { source, fieldId, typed }: store.StoredIndicator,
): Promise<Indicator['months']> => {
  const counted =
    source === 'typed' ? typed : await store.countedIn(db(), source, { officeId, year, fieldId });
  const missing = source === 'typed' ? null : 0;
  return Array.from({ length: 12 }, (_, i) => (i < begun ? (counted[i + 1] ?? missing) : null));
};

const indicatorYear = async (environment: Environment, asked: Asked): Promise<IndicatorYear> => {
  const db = environment.db();
  const stored = await store.listIndicators(db, asked.officeId, asked.year);
  const rows: Indicator[] = [];
  for (const each of stored) {
    const months = await monthsOf(environment, asked, each);
    const { field, target } = each;
    rows.push({ ...store.draftOfStored(each), field, target, months, ...progressOf(months, target) });
  }
  const { targeted, average } = averageOf(rows.filter(({ isActive }) => isActive));
  return {
    year: asked.year,
    begun: asked.begun,
    rows,
    targeted,
    average,
    predicate: predicateOf(average),
    note: (await store.noteOf(db, asked.officeId, asked.year))?.note ?? '',
    previous: await store.yearBefore(db, asked.officeId, asked.year),
  };
};

/** Read in a thread: a year of an office is long. */
export const indicatorJobs = { indicatorYear };
