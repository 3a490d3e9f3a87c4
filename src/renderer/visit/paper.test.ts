import { expect, it } from 'vitest';
import { newPaperEntry, paperProblems, paperToSend } from './paper.ts';

const now = Date.parse('2026-11-23T04:00:00.000Z');
const entry = { ...newPaperEntry('2026-11-23'), sequence: '905', time: '09.05' };

it.each([
  ['905', '09.05', 905, '2026-11-23T02:05:00.000Z'],
  ['A-905', '0905', 905, '2026-11-23T02:05:00.000Z'],
  [' a 905 ', '9 pagi', 905, '2026-11-23T02:00:00.000Z'],
])('reads %j at %j as it is written on the sheet', (sequence, time, number, at) => {
  const typed = { ...entry, sequence, time };
  expect(paperProblems(typed, 'WIB', now, 'A')).toEqual({});
  expect(paperToSend(typed, 'WIB')).toMatchObject({ sequence: number, at });
});

it.each([
  [{ sequence: '9055' }, { sequence: 'Angka 901 sampai 999.' }],
  [{ sequence: 'sembilan' }, { sequence: 'Angka 901 sampai 999.' }],
  [{ sequence: 'B-905' }, { sequence: 'Bidang yang dipilih A, di lembar B.' }],
  [{ time: 'siang' }, { time: 'Jamnya belum ada. Tulis jam dan menitnya, misalnya 09.30.' }],
  [{ time: '' }, { time: 'Tulis seperti 09.05.' }],
  [{ time: '11.30' }, { time: 'Jam ini belum lewat.' }],
])('says what is wrong with %j', (change, problems) =>
  expect(paperProblems({ ...entry, ...change }, 'WIB', now, 'A')).toEqual(problems),
);
