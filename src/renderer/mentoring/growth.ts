import type { BusinessYear } from '#contract/business.ts';

/** "+32,4 %" between two known figures; from zero or from nothing there is no percentage. */
export const growthText = (before: number | null, after: number | null): string => {
  if (before === null || after === null) return '–';
  if (before === 0) return after === 0 ? '0 %' : 'dari nol';
  const percent = Math.round(((after - before) / before) * 1000) / 10;
  return `${percent > 0 ? '+' : ''}${String(percent).replace('.', ',')} %`;
};

/** Everybody who works there; null when nobody was counted. */
export const workersOf = (year: BusinessYear): number | null => {
  const counted = [year.permanentMale, year.permanentFemale, year.temporaryMale, year.temporaryFemale];
  return counted.every((each) => each === null)
    ? null
    : counted.reduce<number>((sum, each) => sum + (each ?? 0), 0);
};

/** The last two years in a row that are over and known: what growth is measured between. */
export const comparedYears = (
  years: readonly BusinessYear[],
  thisYear: number,
): readonly [BusinessYear, BusinessYear] | null => {
  const over = years.filter(({ year }) => year < thisYear).sort((a, b) => b.year - a.year);
  const after = over.find(({ year }) => over.some((other) => other.year === year - 1));
  const before = over.find(({ year }) => year === (after?.year ?? 0) - 1);
  return before && after ? [before, after] : null;
};
