import { expect, it } from 'vitest';
import { readTime } from '#contract/readTime.ts';

it.each([
  ['9', '09:00'],
  ['09', '09:00'],
  ['9.30', '09:30'],
  ['9,30', '09:30'],
  ['09:30', '09:30'],
  ['0930', '09:30'],
  ['930', '09:30'],
  ['00.00', '00:00'],
  ['9 pagi', '09:00'],
  ['pukul 9', '09:00'],
  ['Pkl. 09.15 WIB', '09:15'],
  ['10.00 WIB', '10:00'],
  ['jam 2 siang', '14:00'],
  ['12 siang', '12:00'],
  ['2 sore', '14:00'],
  ['4.30 sore', '16:30'],
  ['7 malam', '19:00'],
  ['setengah 10', '09:30'],
  ['setengah 3 sore', '14:30'],
])('reads %j as %s', (text, time) => expect(readTime(text)).toEqual({ time }));

it.each([
  ['25.00', /23.59/],
  ['24', /23.59/],
  ['09.60', /Menit/],
  ['9.5', /dua angka/],
  ['siang', /Jamnya belum ada/],
  ['9 malam sekali', /tidak terbaca/],
  ['13 pagi', /Tidak ada pukul 13 pagi/],
  ['9-10', /tidak terbaca/],
])('refuses %j in words', (text, problem) =>
  expect(readTime(text)).toEqual({ time: null, problem: expect.stringMatching(problem) as string }),
);

it('reads nothing in nothing', () => expect(readTime(' ')).toEqual({ time: null }));
