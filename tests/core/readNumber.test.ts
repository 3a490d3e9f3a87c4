import { expect, it } from 'vitest';
import { readNumber } from '#contract/readNumber.ts';

const read = (text: string, isSigned = false) => readNumber(text, { isSigned, example: '1,5 jt' });

it.each([
  ['1500000', 1_500_000],
  ['Rp 1.500.000', 1_500_000],
  ['Rp1.500.000,00', 1_500_000],
  ['Rp. 1.500.000,-', 1_500_000],
  ['150rb', 150_000],
  ['150 ribu', 150_000],
  ['150jt', 150_000_000],
  ['1,5 jt', 1_500_000],
  ['1.5 Juta', 1_500_000],
  ['12.5 jt', 12_500_000],
  ['0,25 jt', 250_000],
  ['1.500 jt', 1_500_000_000],
  ['2,5 M', 2_500_000_000],
  ['1 miliar', 1_000_000_000],
  ['1,25 triliun', 1_250_000_000_000],
  ['0', 0],
  ['\u200b1.200', 1_200],
])('%s is read as %i', (text, number) => {
  expect(read(text)).toEqual({ number });
});

it.each([
  ['12,5', 'bulat'],
  ['12.5', 'tidak terbaca'],
  ['1.50', 'tidak terbaca'],
  ['0.125', 'tidak terbaca'],
  ['1.2000', 'tidak terbaca'],
  ['1,500', 'tidak terbaca'],
  ['1,000,000', 'tidak terbaca'],
  ['1.500.000.00', 'tidak terbaca'],
  ['1,2345 rb', 'bulat'],
  ['-5', 'di bawah nol'],
  ['Rp-5', 'di bawah nol'],
  ['150 ekor', 'tidak terbaca'],
  ['1e3', 'tidak terbaca'],
  ['dua', 'tidak terbaca'],
  ['99999999999999999', 'terlalu besar'],
  ['99999 triliun', 'terlalu besar'],
])('%s is refused: %s', (text, problem) => {
  expect(read(text)).toEqual({ number: null, problem: expect.stringContaining(problem) });
});

it.each([
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['-0,05', -0.05],
  ['0.50', 0.5],
  ['1.250', 1_250],
  ['1,5 rb', 1_500],
  ['12,00', 12],
])('%s is read as %d where two digits may stand behind the comma', (text, number) => {
  expect(readNumber(text, { isSigned: true, example: '1,5', decimals: 2 })).toEqual({ number });
});

it.each(['0.125', '12,505', '1.2.3', '12,5,5'])('%s is refused there too', (text) => {
  expect(readNumber(text, { isSigned: true, example: '1,5', decimals: 2 })).toEqual({
    number: null,
    problem: expect.stringContaining('misalnya 1,5.'),
  });
});

it('nothing is no number and no problem, and what may be missing may be below zero', () => {
  expect(read(' ')).toEqual({ number: null });
  expect(read('-Rp1.500', true)).toEqual({ number: -1_500 });
  expect(read('-1,5 jt', true)).toEqual({ number: -1_500_000 });
});
