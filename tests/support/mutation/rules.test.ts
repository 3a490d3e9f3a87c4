import { expect, it } from 'vitest';
import { countdown, isOfAge } from './rules.ts';

it('knows the young and the old, and nobody who is just of age', () => {
  expect(isOfAge(12)).toBe(false);
  expect(isOfAge(40)).toBe(true);
});

it('counts down to one', () => {
  expect(countdown(3)).toEqual([3, 2, 1]);
});
