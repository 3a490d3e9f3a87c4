import { monthText } from '#contract/dates.ts';
import { hundredths } from '#contract/indicator.ts';

/** How many months of a year have begun on a day. */
export const monthsBegun = (year: number, localDate: string): number => {
  const [thisYear, month] = localDate.split('-').map(Number) as [number, number];
  return year === thisYear ? month : year < thisYear ? 12 : 0;
};

/** What the months known so far come to. */
export const summed = (months: readonly (number | null)[]): number =>
  months.reduce<number>((sum, month) => sum + (month ?? 0), 0);

/** Which part of the target is reached. */
export const percentOf = (total: number, target: number | null): number | null =>
  target === null ? null : hundredths((total / target) * 100);

/** "November 2026", "Januari sampai November 2026" */
export const spanText = (from: string, to: string): string =>
  from === to ? monthText(to) : `${monthText(from).split(' ')[0]} sampai ${monthText(to)}`;
