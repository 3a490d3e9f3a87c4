import fc from 'fast-check';
import { expect, it } from 'vitest';
import { caseNumber } from './rules.ts';
import { isWhole, LETTERS, meantFirst, sequencesFrom, typedNumberOf, wholeSequence } from './typedNumber.ts';

it.each([
  ['P-031', { letter: 'P', digits: '031' }, 31],
  ['p31', { letter: 'P', digits: '31' }, 31],
  ['P–0012', { letter: 'P', digits: '0012' }, 12],
  ['p-00', { letter: 'P', digits: '00' }, null],
  ['P-', { letter: 'P', digits: '' }, null],
  ['012', { letter: null, digits: '012' }, 12],
  ['', null, null],
  ['pak', null, null],
  ['P-1/2', null, null],
  ['P-1234567890', null, null],
])('reads %j', (text, typed, whole) => {
  expect(typedNumberOf(text)).toEqual(typed);
  expect(typed && wholeSequence(typed)).toBe(whole);
});

it('finds the numbers that begin so by ranges', () => {
  expect(sequencesFrom('00')).toEqual([[1, 9]]);
  expect(sequencesFrom('0012')).toEqual([]);
  expect(sequencesFrom('12').slice(0, 2)).toEqual([
    [120, 129],
    [1200, 1299],
  ]);
  expect(sequencesFrom('').slice(0, 2)).toEqual([
    [1, 999],
    [1000, 9999],
  ]);
  expect(sequencesFrom('1').at(-1)).toEqual([100_000_000, 199_999_999]);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999 }),
      fc.stringMatching(/^\d{0,5}$/),
      (sequence, digits) =>
        sequencesFrom(digits).some(([from, to]) => from <= sequence && sequence <= to) ===
        caseNumber('P', sequence).startsWith(`P-${digits}`),
    ),
  );
});

it.each([
  ['P-005', [5, 50, 51, 52], [5, 52, 51, 50]],
  ['P-05', [5, 50, 51, 52], [52, 51, 50, 5]],
  ['P-0', [5, 12], [12, 5]],
  ['p5', [5, 51, 501, 500], [5, 501, 500, 51]],
  ['P-51', [5, 51, 510], [51, 510, 5]],
  ['P-0051', [5, 51, 510], [51, 510, 5]],
])('%s means first', (text, sequences, expected) => {
  const inOrder = sequences
    .map((sequence) => ({ sequence }))
    .toSorted(meantFirst(typedNumberOf(text)!))
    .map(({ sequence }) => sequence);
  expect(inOrder).toEqual(expected);
});

it.each([
  ['P-031', true],
  ['p31', true],
  ['P-0012', true],
  ['012', true],
  ['P-05', false],
  ['P-0', false],
  ['P-000', false],
  ['P-', false],
])('%s is all of a number: %s', (text, expected) => {
  expect(isWhole(typedNumberOf(text)!)).toBe(expected);
});

it('knows every letter that a kind may have', () => {
  expect(LETTERS).toHaveLength(26);
  expect(LETTERS.every((letter) => typedNumberOf(letter.toLowerCase())?.letter === letter)).toBe(true);
});
