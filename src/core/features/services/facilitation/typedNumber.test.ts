import fc from 'fast-check';
import { expect, it } from 'vitest';
import { caseNumber } from './rules.ts';
import { LETTERS, sequencesFrom, typedNumberOf, wholeSequence } from './typedNumber.ts';

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

it('knows every letter that a kind may have', () => {
  expect(LETTERS).toHaveLength(26);
  expect(LETTERS.every((letter) => typedNumberOf(letter.toLowerCase())?.letter === letter)).toBe(true);
});
