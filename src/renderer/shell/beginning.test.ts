import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createBeginning } from './beginning.ts';

const names = ['Fitriani', 'Hj. Nur Aisyah', 'Raja Zulkarnain', 'Rina Marlina', 'Nurul Huda', 'Ujang'];

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const typeIn = (letters: string, at = 0) => {
  const beginning = createBeginning();
  const type = (more: string, from: number) =>
    more.split('').reduce((marked, letter) => beginning.next(letter, names, marked) ?? marked, from);
  return { beginning, type, at: type(letters, at) };
};

it.each([
  ['nur', 'Hj. Nur Aisyah'],
  ['nuru', 'Nurul Huda'],
  ['NurAi', 'Hj. Nur Aisyah'],
  ['rin', 'Rina Marlina'],
  ['nn', 'Nurul Huda'],
  ['nux', 'Hj. Nur Aisyah'],
  ['x', 'Fitriani'],
  // Any part of a name, its beginning first; a title is none.
  ['ais', 'Hj. Nur Aisyah'],
  ['zul', 'Raja Zulkarnain'],
  ['hj', 'Nurul Huda'],
])('takes %j for the beginning of %j', (letters, name) => {
  expect(names[typeIn(letters).at]).toBe(name);
});

it('begins anew after a pause, and when told to forget', () => {
  const { type, at, beginning } = typeIn('nu');
  vi.runAllTimers();
  expect(names[type('r', at)]).toBe('Raja Zulkarnain');
  beginning.forget();
  expect(names[type('u', 2)]).toBe('Ujang');
});
