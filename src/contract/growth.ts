import type { BusinessYear } from './business.ts';

/** In per cent, to one decimal; null from zero. */
export const growthOf = (before: number, after: number): number | null => {
  if (before === 0) return after === 0 ? 0 : null;
  return Math.round(((after - before) / before) * 1000) / 10;
};
const decimal = (value: number): string => String(value).replace('.', ',');

/** "+32,4 %" between two known figures; from zero or from nothing there is no percentage. */
export const growthText = (before: number | null, after: number | null): string => {
  if (before === null || after === null) return '–';
  const percent = growthOf(before, after);
  return percent === null ? 'dari nol' : `${percent > 0 ? '+' : ''}${decimal(percent)} %`;
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

/** "Omzet 2025 naik 32,4 % dari 2024."; null without two such years, or from zero. */
export const salesTrend = (years: readonly BusinessYear[], thisYear: number): string | null => {
  const compared = comparedYears(
    years.filter(({ sales }) => sales !== null),
    thisYear,
  );
  if (!compared) return null;
  const [before, last] = compared;
  const percent = growthOf(before.sales!, last.sales!);
  if (percent === null) return null;
  if (percent === 0) return `Omzet ${last.year} sama dengan ${before.year}.`;
  const change = `${percent > 0 ? 'naik' : 'turun'} ${decimal(Math.abs(percent))}\u00A0%`;
  return `Omzet ${last.year} ${change} dari ${before.year}.`;
};
