import { expect, it } from 'vitest';
import { dependents } from './dependents.ts';
import type { PlacedRow } from './judge.ts';

const NIK = '1471124508790001';
const row = (at: number, name: string, change: Partial<PlacedRow> = {}): PlacedRow =>
  ({ row: at, name, nik: '', date: '2023-01-09', problems: {}, ...change }) as PlacedRow;
const undated = { date: null, problems: { date: 'Tanggal kunjungan kosong.' } };

const found = (
  rows: readonly PlacedRow[],
  changed: readonly number[],
  before: readonly { name: string; nik: string }[] = [],
  typedAbove: readonly number[] = [],
) => [...dependents(rows, new Set(changed), before, (at) => typedAbove.includes(at))].sort((a, b) => a - b);

it('are nobody but the row itself where it stands alone', () => {
  expect(found([row(2, 'Rika'), row(3, 'Marwan'), row(4, 'Dodi')], [3])).toEqual([3]);
  expect(found([row(2, 'Rika')], [])).toEqual([]);
});

it('are rows of the same name however it is written, and of the same NIK, one through the other', () => {
  const rows = [
    row(2, 'Nur Aini'),
    row(3, 'Marwan', { nik: NIK }),
    row(4, 'Nuraini', { nik: NIK }),
    row(5, 'Dodi'),
    row(6, 'Marwan'),
  ];
  expect(found(rows, [2])).toEqual([2, 3, 4, 6]);
  expect(found(rows, [5])).toEqual([5]);
});

it('are those whom the row was like before, too', () => {
  const rows = [row(2, 'Rika'), row(3, 'Marwan'), row(4, 'Rika'), row(5, 'Dodi', { nik: NIK })];
  expect(found(rows, [3], [{ name: 'Rika', nik: NIK }])).toEqual([2, 3, 4, 5]);
});

it('are no rows that have neither a name nor a NIK', () => {
  expect(found([row(2, ''), row(3, ''), row(4, '!')], [2], [{ name: '', nik: '' }])).toEqual([2]);
});

it('are the rows below that are told its day, down to the next one with a day of its own', () => {
  const rows = [
    row(2, 'Rika', undated),
    row(3, 'Marwan'),
    row(4, 'Dodi', undated),
    row(5, 'Hendri'),
    row(6, 'Yusni', undated),
    row(7, 'Sri'),
    row(8, 'Ahmad', undated),
  ];
  expect(found(rows, [3], [], [5])).toEqual([3, 4, 5, 6]);
  expect(found(rows, [3])).toEqual([3, 4]);
  // A list of clients has no days at all.
  expect(found([row(2, 'Rika', { date: null }), row(3, 'Dodi', { date: null })], [2])).toEqual([2]);
});
