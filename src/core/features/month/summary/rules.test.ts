import { expect, it } from 'vitest';
import type { Indicator } from '#contract/indicator.ts';
import type { Duty } from '#contract/summary.ts';
import { behindTarget, comparedDays, expectedPercent, inOrder, plannedBy, yearBefore } from './rules.ts';

it.each([
  ['2026-11', '2026-11-23', '2026-11-01 2026-11-23', '2026-10-01 2026-10-23'],
  ['2026-11', '2026-11-01', '2026-11-01 2026-11-01', '2026-10-01 2026-10-01'],
  ['2026-12', '2026-12-31', '2026-12-01 2026-12-31', '2026-11-01 2026-11-30'], // a month of 30 days
  ['2026-03', '2026-03-29', '2026-03-01 2026-03-29', '2026-02-01 2026-02-28'],
  ['2028-03', '2028-03-29', '2028-03-01 2028-03-29', '2028-02-01 2028-02-29'],
  ['2027-01', '2027-01-15', '2027-01-01 2027-01-15', '2026-12-01 2026-12-15'],
  ['2026-11', '2026-11-30', '2026-11-01 2026-11-30', '2026-10-01 2026-10-30'],
  ['2026-11', '2026-12-01', '2026-11-01 2026-11-30', '2026-10-01 2026-10-31'], // over: whole beside whole
  ['2026-02', '2026-11-23', '2026-02-01 2026-02-28', '2026-01-01 2026-01-31'],
])('%s seen on %s is %s beside %s', (month, today, days, before) => {
  const compared = comparedDays(month, today);
  expect(`${compared.days.from} ${compared.days.to}`).toBe(days);
  expect(`${compared.before.from} ${compared.before.to}`).toBe(before);
  expect(compared.isRunning).toBe(today.startsWith(month));
});

it('stands beside the same days of the year before, the last of a shorter month', () => {
  expect(yearBefore({ from: '2026-11-01', to: '2026-11-23' })).toEqual({
    from: '2025-11-01',
    to: '2025-11-23',
  });
  expect(yearBefore({ from: '2028-02-01', to: '2028-02-29' }).to).toBe('2027-02-28');
});

it.each([
  [30, '2026-11-23', 23],
  [10, '2026-11-01', 0], // a third of one
  [10, '2026-11-02', 1], // two thirds
  [10, '2026-11-30', 10],
  [31, '2026-12-30', 30],
  [0, '2026-11-23', 0],
])('a plan of %i sessions a month comes to as many days of it as are over by %s: %i', (planned, to, by) => {
  expect(plannedBy(planned, { from: `${to.slice(0, 7)}-01`, to })).toBe(by);
});

it.each([
  ['2026-01-01', 0.3],
  ['2026-11-23', 89.6], // day 327 of 365
  ['2026-12-31', 100],
  ['2028-12-30', 99.7], // day 365 of 366
])('by %s %d per cent of a target of the year are expected', (today, percent) => {
  expect(expectedPercent(today)).toBe(percent);
});

const indicator = (objective: string, total: number, target: number | null, isActive = true): Indicator => ({
  uid: objective,
  year: 2026,
  fieldUid: null,
  service: '',
  objective,
  unit: 'usaha',
  source: 'typed',
  subject: '',
  isDistinct: false,
  position: 1,
  isActive,
  field: null,
  target,
  months: [],
  total,
  percent: null,
});

it('tells what is behind its target, the furthest behind first; without a target nothing is', () => {
  const rows = [
    indicator('just behind', 326, 365),
    indicator('far behind', 10, 365),
    indicator('on time', 327, 365),
    indicator('without target', 0, null),
    indicator('not in use', 0, 365, false),
  ];
  expect(behindTarget(rows, '2026-11-23')).toEqual([
    { uid: 'far behind', objective: 'far behind', unit: 'usaha', total: 10, expected: 327 },
    { uid: 'just behind', objective: 'just behind', unit: 'usaha', total: 326, expected: 327 },
  ]);
  // On the first day of the year a small target comes to nothing yet.
  expect(behindTarget([indicator('small', 0, 12)], '2026-01-01')).toEqual([]);
});

it('puts what is over first, then what has no day, then by day; what counts nothing is left out', () => {
  const duty = (title: string, change: Partial<Duty> = {}): Duty => ({
    kind: 'due',
    title,
    count: 1,
    on: null,
    isOver: false,
    to: '/',
    ...change,
  });
  const sorted = inOrder([
    duty('later', { on: '2026-12-05' }),
    duty('none', { count: 0, isOver: true }),
    duty('b without day'),
    duty('sooner', { on: '2026-11-24' }),
    duty('a without day'),
    duty('over', { isOver: true }),
    duty('over since', { isOver: true, on: '2026-11-20' }),
  ]);
  expect(sorted.map(({ title }) => title)).toEqual([
    'over',
    'over since',
    'a without day',
    'b without day',
    'sooner',
    'later',
  ]);
});
