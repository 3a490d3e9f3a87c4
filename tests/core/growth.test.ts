import { expect, it } from 'vitest';
import { emptyYear } from '#contract/business.ts';
import {
  comparedYears,
  growthOfAll,
  growthText,
  salesTrend,
  workersOf,
  yearsOver,
} from '#contract/growth.ts';

it.each([
  [100, 150, '+50\u00A0%'],
  [142, 188, '+32,4\u00A0%'],
  [150, 100, '−33,3\u00A0%'],
  [35, 35, '0\u00A0%'],
  [0, 50, 'dari nol'],
  [0, 0, 'tetap nol'],
  [null, 80, 'tak terbanding'],
  [200, null, 'tak terbanding'],
])('from %s to %s is %s', (before, after, text) => expect(growthText(before, after)).toBe(text));

const of = (year: number) => emptyYear('', year);

it.each([
  [
    [2024, 2025, 2026],
    [2024, 2025],
  ],
  [
    [2022, 2023, 2025],
    [2022, 2023],
  ],
  [[2025, 2026], null],
  [[2023, 2025], null],
])('of %j the years %j are compared', (years, compared) => {
  expect(comparedYears(years.map(of), 2026)?.map(({ year }) => year) ?? null).toEqual(compared);
});

it('counts who was counted', () => {
  expect(workersOf(of(2025))).toBeNull();
  expect(workersOf({ ...of(2025), permanentFemale: 2, temporaryMale: 1 })).toBe(3);
});

it.each([
  [{ 2024: 142, 2025: 188 }, 'Omzet 2025 naik 32,4\u00A0% dari 2024.'],
  [{ 2024: 150, 2025: 100 }, 'Omzet 2025 turun 33,3\u00A0% dari 2024.'],
  [{ 2024: 150, 2025: 150 }, 'Omzet 2025 sama dengan 2024.'],
  // The year that runs is not over: its figures would always look like a fall.
  [{ 2025: 188, 2026: 90 }, null],
  [{ 2024: 0, 2025: 50 }, null],
  [{ 2023: 80, 2025: 90 }, null],
])('of %j is said %s', (sales, text) => {
  const years = Object.entries(sales).map(([year, each]) => ({ ...of(Number(year)), sales: each }));
  expect(salesTrend(years, 2026)).toBe(text);
});

it.each([
  ['2026-12-30', [2024, 2025]],
  ['2026-12-31', [2025, 2026]],
  ['2027-01-01', [2025, 2026]],
])('on %s the years %j are over', (day, years) => expect(yearsOver(day)).toEqual(years));

it('tells what all come to from the mean of each', () => {
  expect(
    growthOfAll([
      [10, 20],
      [990, 990],
      [0, 5],
      [null, 5],
    ]),
  ).toEqual({ matched: 2, fromZero: 1, unmatched: 1, before: 1000, after: 1010, ofTotal: 1, mean: 50 });
  expect(growthOfAll([])).toMatchObject({ matched: 0, ofTotal: null, mean: null });
});
