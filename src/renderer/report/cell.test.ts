import { expect, it } from 'vitest';
import { sameAsReport } from './cell.ts';

const cases = { rows: [1, 2], noun: 'kasus' };

it.each([
  [2, 2, false, '2 kasus, sama dengan angka di laporan'],
  [2, 3, false, '2 kasus, 3 di laporan: data baru saja berubah'],
  [2, 3, true, '2 kasus hari ini, 3 di laporan yang terkunci'],
  [25_000_000, 25_000_000, false, '2 kasus berjumlah 25.000.000, sama dengan angka di laporan'],
  [
    25_000_000,
    30_000_000,
    true,
    '2 kasus berjumlah 25.000.000 hari ini, 30.000.000 di laporan yang terkunci',
  ],
])('rows that come to %d, told as %d: locked %s', (value, told, isLocked, words) => {
  expect(sameAsReport({ ...cases, value }, told, isLocked)).toBe(words);
});
