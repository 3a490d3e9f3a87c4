import { addMonths, daysBetween, lastOfMonth } from '#contract/dates.ts';
import type { Indicator } from '#contract/indicator.ts';
import type { Duty } from '#contract/summary.ts';

type Days = { from: string; to: string };

/** The days of a month beside those it is compared with. While it runs, both end on the same day, or on the last there is. */
export const comparedDays = (month: string, today: string) => {
  const from = `${month}-01`;
  const isRunning = today.slice(0, 7) === month;
  const to = isRunning ? today : lastOfMonth(from);
  const first = addMonths(from, -1);
  const before: Days = { from: first, to: isRunning ? addMonths(to, -1) : lastOfMonth(first) };
  return { isRunning, days: { from, to }, before };
};

/** The same days a year before: 29 February beside 28. */
export const yearBefore = ({ from, to }: Days): Days => ({
  from: addMonths(from, -12),
  to: addMonths(to, -12),
});

/** Which part of these days is over when one of them ends. */
const partOver = ({ from, to }: Days, day: string): number =>
  (daysBetween(from, day) + 1) / (daysBetween(from, to) + 1);

/** What a plan for a month comes to by the day that is reached in it. */
export const plannedBy = (planned: number, { from, to }: Days): number =>
  Math.round(planned * partOver({ from, to: lastOfMonth(from) }, to));

/** What a target of the year comes to by a day of it, and the part of it in per cent, to one decimal. */
const partOfYear = (day: string): number => {
  const year = day.slice(0, 4);
  return partOver({ from: `${year}-01-01`, to: `${year}-12-31` }, day);
};
export const expectedPercent = (today: string): number => Math.round(partOfYear(today) * 1000) / 10;

/** Indicators in use that have reached less than their target comes to by today, the furthest behind first. */
export const behindTarget = (rows: readonly Indicator[], today: string) =>
  rows
    .flatMap(({ uid, objective, unit, total, target, isActive }) =>
      isActive && target !== null
        ? [{ uid, objective, unit, total, expected: Math.round(target * partOfYear(today)) }]
        : [],
    )
    .filter(({ total, expected }) => total < expected)
    .sort((a, b) => a.total / a.expected - b.total / b.expected);

/** What counts something: what is over first, then what has no day, then by day. */
export const inOrder = (duties: readonly Duty[]): Duty[] =>
  duties
    .filter(({ count }) => count > 0)
    .sort(
      (a, b) =>
        Number(b.isOver) - Number(a.isOver) ||
        (a.on ?? '').localeCompare(b.on ?? '') ||
        a.title.localeCompare(b.title),
    );
