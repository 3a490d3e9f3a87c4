import type { BusinessYear } from './business.ts';
import { numberText } from './dates.ts';

/** The figures of two years; null: not recorded. */
export type Pair = readonly [before: number | null, after: number | null];
/** Only between two known figures, the first above zero, there is a percentage. */
export const comparability = ([before, after]: Pair): 'matched' | 'fromZero' | 'unmatched' => {
  if (before === null || after === null) return 'unmatched';
  return before > 0 ? 'matched' : 'fromZero';
};
export const comparabilityWords = { fromZero: 'dari nol', unmatched: 'tak terbanding' } as const;

const tenths = (value: number): number => Math.round(value * 10) / 10;
const shareOf = (before: number, after: number): number => ((after - before) / before) * 100;
/** In per cent, to one decimal; null from zero. */
export const growthOf = (before: number, after: number): number | null =>
  before === 0 ? null : tenths(shareOf(before, after));
const percentText = (percent: number): string =>
  `${percent > 0 ? '+' : percent < 0 ? '−' : ''}${numberText(Math.abs(percent))}\u00A0%`;

/** "+32,4 %" between two known figures; from zero or from nothing there is no percentage. */
export const growthText = (...pair: Pair): string => {
  const kind = comparability(pair);
  if (kind === 'matched') return percentText(growthOf(pair[0]!, pair[1]!)!);
  return kind === 'fromZero' && pair[1] === 0 ? 'tetap nol' : comparabilityWords[kind];
};

/**
 * How figures grew, of those that are known in both years: what all of them together come to, and the mean of their
 * percentages, which are two things.
 */
export const growthOfAll = (pairs: readonly Pair[]) => {
  const kinds = Map.groupBy(pairs, comparability);
  const matched = (kinds.get('matched') ?? []) as readonly (readonly [number, number])[];
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
  const before = sum(matched.map(([each]) => each));
  const after = sum(matched.map(([, each]) => each));
  const shares = matched.map(([from, to]) => shareOf(from, to));
  return {
    matched: matched.length,
    fromZero: kinds.get('fromZero')?.length ?? 0,
    unmatched: kinds.get('unmatched')?.length ?? 0,
    before,
    after,
    ofTotal: growthOf(before, after),
    mean: shares.length === 0 ? null : tenths(sum(shares) / shares.length),
  };
};

/** "Omzet: +1 % dari jumlahnya, +50 % rata-rata per dampingan (2 dari 4 dampingan punya data kedua tahun; 1 dari nol, 1 tak terbanding)." */
export const growthSentence = (what: string, pairs: readonly Pair[]): string => {
  const { matched, fromZero, unmatched, ofTotal, mean } = growthOfAll(pairs);
  const grew =
    ofTotal === null || mean === null
      ? 'belum terbanding'
      : `${percentText(ofTotal)} dari jumlahnya, ${percentText(mean)} rata-rata per dampingan`;
  const others = [
    fromZero > 0 && `${numberText(fromZero)} ${comparabilityWords.fromZero}`,
    unmatched > 0 && `${numberText(unmatched)} ${comparabilityWords.unmatched}`,
  ].filter(Boolean);
  const coverage = `${numberText(matched)} dari ${numberText(pairs.length)} dampingan punya data kedua tahun`;
  return `${what}: ${grew} (${[coverage, others.join(', ')].filter(Boolean).join('; ')}).`;
};

/** The last two years that are over when a day ends: what growth is measured between. */
export const yearsOver = (localDate: string): readonly [number, number] => {
  const last = Number(localDate.slice(0, 4)) - (localDate.endsWith('-12-31') ? 0 : 1);
  return [last - 1, last];
};
/** Those of the clients of a year: its own and the one before, or as far as years are over. */
export const yearsOfClients = (year: number, today: string) => yearsOver([today, `${year}-12-31`].sort()[0]!);
/** Of a business that began in the first of the two years no whole year is there to compare with. */
export const isYoung = (startedYear: number | null, firstYear: number): boolean =>
  startedYear !== null && startedYear >= firstYear;

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
  const change = `${percent > 0 ? 'naik' : 'turun'} ${numberText(Math.abs(percent))}\u00A0%`;
  return `Omzet ${last.year} ${change} dari ${before.year}.`;
};
