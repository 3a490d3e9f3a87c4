import { daysOfPeriod } from '#contract/period.ts';
import type { PlanRow } from '#contract/surveyPlan.ts';

/** How much of a plan is done, and in how many months after its survey all of it was; null: not yet all. */
export const finishedOf = (
  plan: readonly Pick<PlanRow, 'status' | 'statusOn'>[],
  lastMonth: string,
): { done: number; months: number | null } => {
  const days = plan.flatMap(({ status, statusOn }) => (status === 'done' && statusOn ? [statusOn] : []));
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const isAll = plan.length > 0 && days.length === plan.length;
  return {
    done: days.length,
    months: isAll ? Math.max(0, ...days.map((day) => monthOf(day) - monthOf(lastMonth))) : null,
  };
};

/** What is still open is due with the last day of its last quarter. */
export const dueOf = (
  open: readonly Pick<PlanRow, 'year' | 'quarters'>[],
  { localDate, until }: { localDate: string; until: string },
): { over: number; coming: number; next: string | null } => {
  const days = open
    .map(({ year, quarters }) => daysOfPeriod(`${year}-T${Math.max(...quarters)}`).last)
    .toSorted();
  const coming = days.filter((day) => day >= localDate && day <= until);
  return {
    over: days.filter((day) => day < localDate).length,
    coming: coming.length,
    next: coming[0] ?? null,
  };
};
