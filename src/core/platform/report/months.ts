import { lastOfMonth } from '#contract/dates.ts';

/** 202611 for "2026-11". */
export const monthKey = (month: string): number => Number(month.replace('-', ''));
/** "2026-11" for 202611. */
export const monthOf = (key: number): string =>
  `${Math.floor(key / 100)}-${String(key % 100).padStart(2, '0')}`;
export const previousMonth = (key: number): number => (key % 100 === 1 ? key - 89 : key - 1);
/** January of the year of a month. */
export const januaryOf = (key: number): number => key - (key % 100) + 1;
/** The months a report reads: January of its year, or December before it, up to itself. */
export const monthsRead = (key: number): { from: number; to: number } => ({
  from: Math.min(previousMonth(key), januaryOf(key)),
  to: key,
});
/** The months a report compares its own with: from January of its year, or from December before it, in order. */
export const monthsCompared = (key: number): number[] => {
  const { from } = monthsRead(key);
  return Array.from({ length: previousMonth(key) - from + 1 }, (_, i) => from + i);
};

/** The days of these months, the first and the last. */
export const daysOf = ({ from, to }: { from: number; to: number }): { from: string; to: string } => ({
  from: `${monthOf(from)}-01`,
  to: lastOfMonth(`${monthOf(to)}-01`),
});
