import { describe, expect, it } from 'vitest';
import { averageOf, predicateOf } from '#contract/indicator.ts';
import { monthsBegun, percentOf, summed } from './rules.ts';

/** Rows by the percent that each has reached; null: no target. */
const rows = (...reached: (number | null)[]) =>
  reached.map((percent) => (percent === null ? { total: 7, target: null } : { total: percent, target: 100 }));

describe('the average of the indicators', () => {
  it.each([
    ['one of 120 % is 100', rows(120), 100, 'excellent'],
    ['of 200 % and 0 % is 50', rows(200, 0), 50, 'poor'],
    ['of 100, 100 and 30 is 76,67', rows(100, 100, 30), 76.67, 'good'],
    ['leaves out what has no target', rows(100, null, 30), 65, 'good'],
    ['counts a target with nothing reached', rows(100, 0), 50, 'poor'],
    ['ends Kurang Baik at 60', rows(60), 60, 'poor'],
    ['begins Baik above 60', [{ total: 6001, target: 10_000 }], 60.01, 'good'],
    ['ends Baik at 80', rows(80), 80, 'good'],
    ['begins Sangat Baik above 80', [{ total: 8001, target: 10_000 }], 80.01, 'excellent'],
    ['is the one that is printed', [{ total: 600_004, target: 1_000_000 }], 60, 'poor'],
    [
      'of thirds is not moved by fractions',
      Array.from({ length: 3 }, () => ({ total: 1, target: 3 })),
      33.33,
      'poor',
    ],
  ] as const)('%s', (_, given, average, word) => {
    const found = averageOf(given);
    expect(found.average).toBe(average);
    expect(predicateOf(found.average)).toBe(word);
  });
  it('is unknown without any target', () => {
    expect(averageOf(rows(null, null))).toEqual({ targeted: 0, average: null });
    expect(predicateOf(null)).toBeNull();
  });
  it('says how many rows it is of', () => {
    expect(averageOf(rows(10, null, 200)).targeted).toBe(2);
  });
});

describe('the progress of an indicator', () => {
  it.each([
    [[3, null, 0, 4], 14, 7, 50],
    [[1], 3, 1, 33.33],
    [[36], 25, 36, 144],
    [[33], null, 33, null],
    [[null, null], 5, 0, 0],
  ])('of %j to %j is %j, %j %%', (months, target, total, percent) => {
    expect(summed(months)).toBe(total);
    expect(percentOf(total, target)).toBe(percent);
  });
});

it.each([
  [2026, '2026-01-01', 1],
  [2026, '2026-11-23', 11],
  [2025, '2026-11-23', 12],
  [2027, '2026-12-31', 0],
])('of %i on %s %i months have begun', (year, day, months) => {
  expect(monthsBegun(year, day)).toBe(months);
});
