import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countIn, joined, keysOf, mark, marks, noMarks } from './marks.ts';

it('counts a thing once, however often it is marked and by however many', () => {
  const [visits, sessions] = [noMarks(), noMarks()];
  for (const bits of [marks.own, marks.own, marks.year]) mark(visits, 5000, bits);
  mark(visits, 7, marks.before);
  mark(sessions, 7, marks.own | marks.male);
  mark(sessions, 5000, marks.own);
  expect(keysOf(visits, marks.own)).toEqual([5000]);
  expect(keysOf(visits, marks.own | marks.year)).toEqual([5000]);
  const all = joined([visits, sessions]);
  expect(keysOf(all, marks.own)).toEqual([7, 5000]);
  expect(keysOf(all, marks.own, marks.male)).toEqual([5000]);
  expect([countIn(all, marks.own), countIn(all, marks.own | marks.male)]).toEqual([2, 1]);
  expect(countIn(visits, marks.own)).toBe(1); // as it was before
});

it('agrees with a set, whatever is marked', () => {
  const pair = fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 31 }));
  fc.assert(
    fc.property(fc.array(pair), fc.integer({ min: 1, max: 31 }), (marked, asked) => {
      const of = noMarks();
      const known = new Map<number, number>();
      for (const [key, bits] of marked) {
        mark(of, key, bits);
        known.set(key, (known.get(key) ?? 0) | bits);
      }
      const keys = [...known].filter(([, bits]) => (bits & asked) === asked).map(([key]) => key);
      expect(keysOf(of, asked)).toEqual(keys.sort((a, b) => a - b));
      expect(countIn(of, asked)).toBe(keys.length);
    }),
  );
});

it('keeps every mark apart from the others', () => {
  const of = noMarks();
  for (const [key, bits] of Object.values(marks).entries()) mark(of, key, bits);
  for (const [key, bits] of Object.values(marks).entries()) expect(keysOf(of, bits)).toEqual([key]);
});

it('grows for the first key that it has no room for', () => {
  const of = noMarks();
  const next = of.bytes.length;
  mark(of, next, marks.own);
  expect(keysOf(of, marks.own)).toEqual([next]);
});

it('knows the first key and the last, and joins nothing to nothing', () => {
  const of = noMarks();
  const last = of.bytes.length - 1;
  for (const key of [0, last]) mark(of, key, marks.own);
  expect(keysOf(of, marks.own)).toEqual([0, last]);
  expect(countIn(of, marks.own)).toBe(2);
  expect(keysOf(joined([of, noMarks()]), marks.own)).toEqual([0, last]);
  expect(keysOf(joined([]), marks.own)).toEqual([]);
});
