import { addDays, daysBetween } from '#contract/dates.ts';

const LONGEST = 60;
const MINUTES_OF_JP = 45;

/** Every day from the first to the last, at most sixty. */
export const everyDay = (first: string, last: string): string[] =>
  Array.from({ length: Math.min(LONGEST, Math.max(0, daysBetween(first, last) + 1)) }, (_, i) =>
    addDays(first, i),
  );

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Whole JP between two times of a day, "08:00" and "16:00"; 1 JP = 45 minutes, at least one. */
export const hoursIn = (startTime: string, endTime: string): number =>
  Math.max(1, Math.floor((minutesOf(endTime) - minutesOf(startTime)) / MINUTES_OF_JP) || 1);
