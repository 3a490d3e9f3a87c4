import { describe, expect, it } from 'vitest';
import {
  askedOf,
  daysOf,
  isYearToDate,
  monthKey,
  monthOf,
  monthsCompared,
  monthsIn,
  monthsRead,
  nameOf,
  nameOfColumn,
  yearToDateOf,
} from './months.ts';

describe('what a report asks for', () => {
  it('is its own months alone where nothing stands beside them', () => {
    const asked = { ...askedOf('2026-T3'), isAlone: true };
    expect([monthsRead(asked), monthsCompared(asked)]).toEqual([asked.own, []]);
  });

  it.each([
    // period, its months, those beside it, the year to date, its name
    ['2026-11', [202611, 202611], [202610, 202610], [202601, 202611], 'November 2026'],
    ['2026-01', [202601, 202601], [202512, 202512], [202601, 202601], 'Januari 2026'],
    ['2026-T1', [202601, 202603], [202510, 202512], [202601, 202603], 'Triwulan I 2026'],
    ['2026-T3', [202607, 202609], [202604, 202606], [202601, 202609], 'Triwulan III 2026'],
    ['2026-S2', [202607, 202612], [202601, 202606], [202601, 202612], 'Semester II 2026'],
    ['2026', [202601, 202612], [202501, 202512], [202601, 202612], 'Tahun 2026'],
  ])('%s', (period, own, before, year, name) => {
    const asked = askedOf(period);
    const pair = ({ from, to }: { from: number; to: number }) => [from, to];
    expect([pair(asked.own), pair(asked.before), pair(yearToDateOf(asked))]).toEqual([own, before, year]);
    expect(nameOf(asked.own)).toBe(name);
    expect(monthKey(monthOf(asked.own.to))).toBe(asked.own.to);
  });
  it('names the period that a column counts', () => {
    expect(nameOfColumn(askedOf('2026-11'), 'part')).toBe('November 2026');
    expect(nameOfColumn(askedOf('2026-11', '2024-11'), 'previous')).toBe('November 2024');
  });
  it('may stand beside any period of its kind before it', () => {
    expect(askedOf('2026-11', '2024-11').before).toEqual({ from: 202411, to: 202411 });
    expect(nameOf(askedOf('2026', '2023').before)).toBe('Tahun 2023');
  });
  it('is read from January on, or from the period beside it', () => {
    expect(monthsRead(askedOf('2026-11'))).toEqual({ from: 202601, to: 202611 });
    expect(monthsRead(askedOf('2026-01'))).toEqual({ from: 202512, to: 202601 });
    expect(monthsRead(askedOf('2026-11', '2024-11'))).toEqual({ from: 202411, to: 202611 });
  });
  it('is compared with the months beside it and those of its year, and no other', () => {
    expect(monthsCompared(askedOf('2026-04'))).toEqual([202601, 202602, 202603]);
    expect(monthsCompared(askedOf('2026-01'))).toEqual([202512]);
    expect(monthsCompared(askedOf('2026-02', '2024-02'))).toEqual([202402, 202601]);
    expect(monthsCompared(askedOf('2026-T2'))).toEqual([202601, 202602, 202603]);
    expect(monthsCompared(askedOf('2026'))).toEqual(monthsIn({ from: 202501, to: 202512 }));
    expect(monthsIn({ from: 202511, to: 202602 })).toEqual([202511, 202512, 202601, 202602]);
  });
});

it('has its days from the first of the first month to the last of the last', () => {
  expect(daysOf({ from: 202602, to: 202602 })).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(daysOf({ from: 202511, to: 202604 })).toEqual({ from: '2025-11-01', to: '2026-04-30' });
});

it.each([
  ['2026', true],
  ['2026-S1', true],
  ['2026-T1', true],
  ['2026-S2', false],
  ['2026-T3', false],
  ['2026-01', false], // a month shows both: its form has the column
  ['2026-11', false],
])('whether %s is all of its year so far: %s', (period, expected) => {
  expect(isYearToDate(askedOf(period))).toBe(expected);
});
