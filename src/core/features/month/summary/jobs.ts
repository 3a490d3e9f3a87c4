import { addDays } from '#contract/dates.ts';
import { averageOf } from '#contract/indicator.ts';
import type { Outputs } from '#contract/index.ts';
import type { ConsultantLoad, MonthSummary } from '#contract/summary.ts';
import { servedToday } from '#core/features/desk/queue/index.ts';
import { visitsBetween } from '#core/features/desk/visitReport/index.ts';
import { countedBy, indicatorJobs, monthsBegun } from '#core/features/month/indicator/index.ts';
import { listServiceFields, serviceFieldKeys } from '#core/features/office/office/index.ts';
import { paidBetween } from '#core/features/services/facilitationReport/index.ts';
import { overdueByStaff } from '#core/features/services/followUp/index.ts';
import { monthOf, monthPlan, plannedIn } from '#core/features/services/mentoring/index.ts';
import type { Environment } from '#core/platform/environment.ts';
import { monthKey } from '#core/platform/report/months.ts';
import { behindTarget, comparedDays, expectedPercent, inOrder, plannedBy, yearBefore } from './rules.ts';
import * as store from './store.ts';

type Asked = { officeId: number; localDate: string };
type AskedMonth = Asked & { month: string };

/** So many days ahead things are told that are due. */
const DAYS_AHEAD = 14;

const yearOf = (day: string): number => Number(day.slice(0, 4));

const monthSummary = async (
  environment: Environment,
  { officeId, localDate, month }: AskedMonth,
): Promise<MonthSummary> => {
  const db = environment.db();
  const { isRunning, days, before } = comparedDays(month, localDate);
  const [now, then] = [
    await visitsBetween(db, officeId, days),
    await visitsBetween(db, officeId, before),
  ] as const;
  const office = { officeId, staffId: null };
  const fields = await listServiceFields(db);
  const keys = new Map([...(await serviceFieldKeys(db))].map(([id, uid]) => [uid, id]));
  return {
    isRunning,
    days,
    before,
    visits: { now: now.visits, before: then.visits },
    people: { now: now.people, before: then.people },
    paidRp: {
      now: await paidBetween(db, officeId, days),
      before: await paidBetween(db, officeId, before),
    },
    sessions: (await monthOf(db, { ...office, month: monthKey(month) })).sessions,
    planned: plannedBy(monthPlan(await plannedIn(db, { ...office, year: yearOf(month) })), days),
    // A field that was given up still shows who came for it.
    fields: fields.flatMap(({ position: _, isActive, ...field }) => {
      const id = keys.get(field.uid)!;
      const visits = { now: now.byField.get(id) ?? 0, before: then.byField.get(id) ?? 0 };
      return isActive || visits.now + visits.before > 0 ? [{ field, visits }] : [];
    }),
  };
};

/** What each field did in a month, counted as the indicators count it, and how far its indicators of the year have come. */
const fieldSummary = async (
  environment: Environment,
  { officeId, localDate, month }: AskedMonth,
): Promise<Outputs['summary']['fields']> => {
  const db = environment.db();
  const year = yearOf(month);
  const asked = { officeId, year, begun: monthsBegun(year, localDate), today: localDate };
  const { rows } = await indicatorJobs.indicatorYear(environment, asked);
  const own = { from: monthKey(month), to: monthKey(month) };
  const keys = new Map([...(await serviceFieldKeys(db))].map(([id, uid]) => [uid, id]));
  const all: Outputs['summary']['fields'] = [];
  for (const { position: _, isActive, ...field } of await listServiceFields(db)) {
    const fieldId = keys.get(field.uid)!;
    const of = async (code: string) =>
      (await countedBy(environment, code, { officeId, months: own, fieldId, today: localDate })).total;
    const counts = {
      consultation: await of('consultation'),
      session: await of('session'),
      caseDone: await of('caseDone'),
    };
    const indicators = averageOf(rows.filter((row) => row.isActive && row.field?.uid === field.uid));
    const isShown = isActive || indicators.targeted > 0 || Object.values(counts).some((count) => count > 0);
    if (isShown) all.push({ field, counts, indicators });
  }
  return all;
};

/** The months of the year up to this one, counted as the indicators count visits. */
const yearSummary = async (
  environment: Environment,
  { officeId, localDate, month }: AskedMonth,
): Promise<Outputs['summary']['year']> => {
  const db = environment.db();
  const year = yearOf(month);
  const of = async (each: number) => {
    const months = { from: each * 100 + 1, to: each * 100 + 12 };
    const counts = await countedBy(environment, 'visit', {
      officeId,
      months,
      fieldId: null,
      today: localDate,
    });
    return (ofMonth: number) => counts.months.get(each * 100 + ofMonth) ?? 0;
  };
  const [now, then] = [await of(year), await of(year - 1)] as const;
  const { isRunning, days } = comparedDays(month, localDate);
  const last = Number(month.slice(5));
  const sameDays = isRunning ? (await visitsBetween(db, officeId, yearBefore(days))).visits : then(last);
  return Array.from({ length: last }, (_, i) => ({
    month: `${year}-${String(i + 1).padStart(2, '0')}`,
    now: now(i + 1),
    before: i + 1 === last ? sameDays : then(i + 1),
  }));
};

const consultantLoads = async (
  environment: Environment,
  { officeId, localDate, month }: AskedMonth,
): Promise<ConsultantLoad[]> => {
  const db = environment.db();
  const overdue = await overdueByStaff(db, officeId, localDate);
  const loads: ConsultantLoad[] = [];
  for (const { id, ...who } of await store.consultants(db)) {
    const own = { officeId, staffId: id };
    loads.push({
      ...who,
      served: (await servedToday(db, officeId, localDate, id)).count,
      sessions: (await monthOf(db, { ...own, month: monthKey(month) })).sessions,
      planned: monthPlan(await plannedIn(db, { ...own, year: yearOf(month) })),
      overdue: overdue.get(id) ?? 0,
    });
  }
  return loads;
};

const targetSummary = async (
  environment: Environment,
  { officeId, localDate }: Asked,
): Promise<Outputs['summary']['targets']> => {
  const year = yearOf(localDate);
  const asked = { officeId, year, begun: monthsBegun(year, localDate), today: localDate };
  const { rows, targeted, average, predicate } = await indicatorJobs.indicatorYear(environment, asked);
  return {
    year,
    targeted,
    average,
    predicate,
    expectedPercent: expectedPercent(localDate),
    behind: behindTarget(rows, localDate),
  };
};

const duties = async (
  { db, brought }: Environment,
  { officeId, localDate }: Asked,
): Promise<Outputs['summary']['duties']> => {
  const until = addDays(localDate, DAYS_AHEAD);
  const question = { db: db(), officeId, localDate, until };
  const lines = await Promise.all(brought.duties.map((source) => source(question)));
  return { until, duties: inOrder(lines.flat()) };
};

/** Read in a thread: nobody at a desk waits for what the manager looks at. */
export const summaryJobs = {
  monthSummary,
  fieldSummary,
  yearSummary,
  consultantLoads,
  targetSummary,
  duties,
};
