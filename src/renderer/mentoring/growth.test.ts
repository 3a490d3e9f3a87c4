import { expect, it } from 'vitest';
import { comparedYears, growthText, workersOf } from './growth.ts';

it.each([
  [100, 150, '+50 %'],
  [142, 188, '+32,4 %'],
  [150, 100, '-33,3 %'],
  [35, 35, '0 %'],
  [0, 50, 'dari nol'],
  [0, 0, '0 %'],
  [null, 80, '–'],
  [200, null, '–'],
])('from %s to %s is %s', (before, after, text) => expect(growthText(before, after)).toBe(text));

const of = (year: number) => ({
  businessUid: '',
  year,
  ownCapital: null,
  outsideCapital: null,
  assets: null,
  sales: null,
  permanentMale: null,
  permanentFemale: null,
  temporaryMale: null,
  temporaryFemale: null,
});

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
