import { describe, expect, it } from 'vitest';
import { daysText } from '#contract/dates.ts';
import { materialsIn, namesIn } from './paste.ts';
import { numberRange } from './words.ts';

describe('names out of a pasted list', () => {
  it.each([
    [
      'one a line, blank lines and spaces around',
      'Ahmad Fauzi\r\n\r\n  Dewi   Sartika \n',
      ['Ahmad Fauzi', 'Dewi Sartika'],
    ],
    ['the first column of a sheet with its head', 'Nama\tUsaha\nSiti\tKeripik\nBudi\tKopi', ['Siti', 'Budi']],
    ['a column that only counts is passed over', 'No\tNama\n1\tSiti\n2.\tBudi', ['Siti', 'Budi']],
    ['an empty first column', '\tSiti\n\tBudi', ['Siti', 'Budi']],
    ['numbers typed before the names', '1. Siti\n2) H. Abdul Kadir', ['Siti', 'H. Abdul Kadir']],
    [
      'bullets of every kind',
      '- Siti\n• Budi\n* Ani\n– Dewi\n•Rina\n•\tWati\n-',
      ['Siti', 'Budi', 'Ani', 'Dewi', 'Rina', 'Wati'],
    ],
    ['degrees keep their commas', 'Dr. Rina Marlina, S.E., M.Si.', ['Dr. Rina Marlina, S.E., M.Si.']],
    ['marks that cannot be seen', 'Si\u200bti\u00a0 Nurha\u00adliza\u202e', ['Siti Nurhaliza']],
    ['half a letter', 'Siti\ud83d', ['Siti']],
    ['a quoted cell', '"Budi ""Kopi"" Santoso"\tx', ['Budi "Kopi" Santoso']],
    ['a name that begins like a head', 'Namarina\nNomi', ['Namarina', 'Nomi']],
  ])('%s', (_, text, names) => expect(namesIn(text)).toEqual(names));
});

it('reads materials with and without a column that counts', () => {
  const rows = [
    { title: 'Kebijakan UMKM', hours: 4, speaker: 'Rina' },
    { title: 'Praktik', hours: '', speaker: '' },
  ];
  expect(materialsIn('Materi\tJP\tNarasumber\nKebijakan UMKM\t4\tRina\nPraktik')).toEqual(rows);
  expect(materialsIn('Praktik\t1,5\tRina')).toEqual([{ title: 'Praktik', hours: '1,5', speaker: 'Rina' }]);
  expect(materialsIn('1\tKebijakan UMKM\t4 JP\tRina\n2\tPraktik\t\t')).toEqual(rows);
});

describe('range of numbers', () => {
  it.each([
    ['012/SERT/PLUT/XI/2026', '041/SERT/PLUT/XI/2026', '012–041/SERT/PLUT/XI/2026'],
    ['000.8.3/012/SERT/2026', '000.8.3/019/SERT/2026', '000.8.3/012–019/SERT/2026'],
    ['99/SERT/2026', '101/SERT/2026', '99–101/SERT/2026'],
    ['SERT-2026-1', 'SERT-2026-11', 'SERT-2026-1–11'],
    ['011/2026', '111/2026', '011–111/2026'],
    ['012/2026', '012/2026', '012/2026'],
  ])('%s to %s', (first, last, range) => expect(numberRange(first, last)).toBe(range));
});

it('writes the days of an activity as short as they allow', () => {
  const days = (startDate: string, endDate: string) => daysText({ startDate, endDate });
  expect(days('2026-11-17', '2026-11-17')).toBe('17 November 2026');
  expect(days('2026-11-17', '2026-11-19')).toBe('17–19 November 2026');
  expect(days('2026-11-30', '2026-12-02')).toBe('30 Nov 2026 – 2 Des 2026');
});
