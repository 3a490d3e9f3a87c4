import { expect, it } from 'vitest';
import { dueOf, finishedOf } from './rules.ts';

it.each([
  [[], { done: 0, months: null }],
  [[['done', '2026-09-03']], { done: 1, months: 3 }],
  [
    [
      ['done', '2027-01-03'],
      ['running', '2026-09-03'],
    ],
    { done: 1, months: null },
  ],
  [
    [
      ['done', '2026-06-30'],
      ['done', '2027-01-03'],
    ],
    { done: 2, months: 7 },
  ],
] as const)('of a plan %j is finished: %j', (plan, finished) => {
  const rows = plan.map(([status, statusOn]) => ({ status, statusOn }));
  expect(finishedOf(rows, '2026-06')).toEqual(finished);
});

it.each([
  ['2026-09-30', { over: 0, coming: 1, next: '2026-09-30' }],
  ['2026-10-01', { over: 1, coming: 0, next: null }],
  ['2027-03-20', { over: 2, coming: 1, next: '2027-03-31' }],
])('what is open on %s is due with its last quarter', (localDate, due) => {
  const open = [
    { year: 2027, quarters: [1] },
    { year: 2026, quarters: [2, 3] },
    { year: 2026, quarters: [4] },
  ];
  const until = `${localDate.slice(0, 7)}-31`;
  expect(dueOf(open, { localDate, until })).toEqual(due);
});

it('is due by the earliest day that is still to come', () => {
  const open = [
    { year: 2027, quarters: [2] },
    { year: 2026, quarters: [4] },
    { year: 2027, quarters: [1] },
  ];
  expect(dueOf(open, { localDate: '2026-11-01', until: '2027-12-31' })).toEqual({
    over: 0,
    coming: 3,
    next: '2026-12-31',
  });
});

it('takes no month for a plan that was done before its survey ended', () => {
  expect(finishedOf([{ status: 'done', statusOn: '2025-12-30' }], '2026-06')).toEqual({ done: 1, months: 0 });
  expect(finishedOf([{ status: 'done', statusOn: '2026-10-03' }], '2025-12')).toEqual({
    done: 1,
    months: 10,
  });
});
