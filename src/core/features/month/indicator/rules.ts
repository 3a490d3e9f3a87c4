import type { Indicator, Predicate } from '#contract/indicator.ts';

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** How many months of a year have begun on a day. */
export const monthsBegun = (year: number, localDate: string): number => {
  const [thisYear, month] = localDate.split('-').map(Number) as [number, number];
  return year === thisYear ? month : year < thisYear ? 12 : 0;
};

/** What the months known so far come to, and which part of the target that is. */
export const progressOf = (
  months: readonly (number | null)[],
  target: number | null,
): Pick<Indicator, 'total' | 'percent'> => {
  const total = months.reduce<number>((sum, month) => sum + (month ?? 0), 0);
  return { total, percent: target === null ? null : hundredths((total / target) * 100) };
};

/** Above 100 counts as 100, in each row, before the average; a row without a target stays out of it. */
export const averageOf = (rows: readonly Pick<Indicator, 'total' | 'target'>[]) => {
  const shares = rows.flatMap(({ total, target }) => (target === null ? [] : [Math.min(1, total / target)]));
  const sum = shares.reduce((all, share) => all + share, 0);
  return {
    targeted: shares.length,
    average: shares.length === 0 ? null : hundredths((sum / shares.length) * 100),
  };
};

export const predicateOf = (average: number | null): Predicate | null => {
  if (average === null) return null;
  if (average <= 60) return 'poor';
  return average <= 80 ? 'good' : 'excellent';
};
