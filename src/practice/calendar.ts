import { addDays } from '#contract/dates.ts';

/** The holidays that stand on the same date every year. */
const fixed = ['01-01', '05-01', '06-01', '08-17', '12-25'];

/** National holidays and joint leave that move, by the joint decree of three ministers for each year. */
const movable = new Set(
  `2025-01-27 2025-01-28 2025-01-29 2025-03-28 2025-03-31 2025-04-01 2025-04-02 2025-04-03
    2025-04-04 2025-04-07 2025-04-18 2025-05-12 2025-05-13 2025-05-29 2025-05-30 2025-06-06
    2025-06-09 2025-06-27 2025-08-18 2025-09-05 2025-12-26 2026-01-16 2026-02-16 2026-02-17
    2026-03-18 2026-03-19 2026-03-20 2026-03-23 2026-03-24 2026-04-03 2026-05-14 2026-05-15
    2026-05-27 2026-05-28 2026-06-16 2026-08-25 2026-12-24`.split(/\s+/),
);

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (localDate: string): number => new Date(`${localDate}T00:00:00Z`).getUTCDay() || 7;

/** Monday to Friday, no holiday. */
export const isWorkingDay = (localDate: string): boolean =>
  weekdayOf(localDate) <= 5 && !fixed.includes(localDate.slice(5)) && !movable.has(localDate);

/** The working days from a day up to, but without, another. */
export const workingDays = (from: string, until: string): string[] => {
  const days: string[] = [];
  for (let day = from; day < until; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days;
};

/** The first working day on or after a day. */
export const nextWorkingDay = (localDate: string): string =>
  isWorkingDay(localDate) ? localDate : nextWorkingDay(addDays(localDate, 1));

/** The last working day on or before a day. */
export const lastWorkingDay = (localDate: string): string =>
  isWorkingDay(localDate) ? localDate : lastWorkingDay(addDays(localDate, -1));
