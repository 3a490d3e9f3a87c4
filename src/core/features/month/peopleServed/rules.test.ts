import { expect, it } from 'vitest';
import { keysOf, marks } from '#core/platform/report/marks.ts';
import { askedOf } from '#core/platform/report/months.ts';
import {
  businessColumns,
  everyWay,
  figuresOf,
  keysIn,
  marked,
  peopleColumns,
  type Served,
  sexOf,
  ways,
} from './rules.ts';

const november = askedOf('2026-11');
const budi = { personId: 1, sex: 'L', businessId: null, isCooperative: false } as const;
const siti = { personId: 2, sex: 'P', businessId: 21, isCooperative: false } as const;
const ani = { personId: 3, sex: 'P', businessId: 31, isCooperative: true } as const;

const visits: Served[] = [
  { ...budi, month: 202610 },
  { ...budi, month: 202611 },
  { ...siti, month: 202611 },
  { ...siti, month: 202611 },
  { ...ani, month: 202603 },
];
const sessions: Served[] = [
  { ...siti, month: 202611 },
  { ...ani, month: 202611 },
];
const peopleOf = (served: readonly Served[]) => marked(served, november, ({ personId }) => personId);
const businessesOf = (served: readonly Served[]) => marked(served, november, ({ businessId }) => businessId);

it('counts people once in each way, and once in the total', () => {
  const byWay = { visit: peopleOf(visits), session: peopleOf(sessions) };
  expect(figuresOf(peopleColumns, byWay)).toEqual({
    rows: [
      {
        key: 'visit',
        code: '',
        label: 'Berkunjung',
        counts: { L: 1, P: 1, total: 2, previous: 1, yearToDate: 3 },
      },
      {
        key: 'session',
        code: '',
        label: 'Didampingi',
        counts: { L: 0, P: 2, total: 2, previous: 0, yearToDate: 2 },
      },
    ],
    total: { L: 1, P: 2, total: 3, previous: 1, yearToDate: 3 },
  });
});

it('counts businesses, those that were brought', () => {
  const byWay = { visit: businessesOf(visits), session: businessesOf(sessions) };
  expect(figuresOf(businessColumns, byWay).total).toEqual({
    total: 2,
    previous: 0,
    yearToDate: 2,
  });
  expect(keysOf(everyWay(byWay), marks.own | marks.cooperative)).toEqual([31]);
});

it('says who stands behind a number, and of which sex', () => {
  const all = everyWay({ visit: peopleOf(visits), session: peopleOf(sessions) });
  expect(['L', 'P', 'total', 'previous', 'yearToDate'].map((key) => keysIn(all, key))).toEqual([
    [1],
    [2, 3],
    [1, 2, 3],
    [1],
    [1, 2, 3],
  ]);
  expect(keysIn(all, 'share')).toEqual([]);
  expect([1, 2, 3].map((key) => sexOf(all, key))).toEqual(['L', 'P', 'P']);
  // The months beside the period say nothing of it.
  expect(sexOf(peopleOf([{ ...budi, month: 202610 }]), 1)).toBeUndefined();
});

it('counts a month of last year before January, and not since', () => {
  const of = marked([{ ...budi, month: 202512 }], askedOf('2026-01'), ({ personId }) => personId);
  expect([keysIn(of, 'total'), keysIn(of, 'previous'), keysIn(of, 'yearToDate')]).toEqual([[], [1], []]);
});

it('names its ways and its columns as the table shows them', () => {
  expect(Object.values(ways)).toEqual(['Berkunjung', 'Didampingi', 'Mengikuti pelatihan']);
  const heads = (columns: typeof peopleColumns) =>
    columns.map(({ kind, group, title, words, nature }) => [kind, group, title, words, nature]);
  expect(heads(peopleColumns)).toEqual([
    ['part', 'Bulan ini', 'L', 'laki-laki', 'distinct'],
    ['part', 'Bulan ini', 'P', 'perempuan', 'distinct'],
    ['sum', 'Bulan ini', 'Jumlah', 'jumlah', 'distinct'],
    ['previous', null, 'Bulan lalu', 'bulan lalu', 'distinct'],
    ['yearToDate', null, 'Sejak Januari', 'sejak Januari', 'distinct'],
  ]);
  expect(heads(businessColumns)).toEqual([
    ['sum', null, 'Bulan ini', 'bulan ini', 'distinct'],
    ['previous', null, 'Bulan lalu', 'bulan lalu', 'distinct'],
    ['yearToDate', null, 'Sejak Januari', 'sejak Januari', 'distinct'],
  ]);
});
