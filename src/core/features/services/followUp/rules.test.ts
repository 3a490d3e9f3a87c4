import { expect, it } from 'vitest';
import { arrivalOf } from './rules.ts';

const number = (visitUid: string, isOpen = true) => ({
  visitUid,
  number: `A-${visitUid}`,
  status: 'waiting' as const,
  registeredAt: '2026-11-23T01:00:00.000Z',
  calledAt: null,
  servedAt: null,
  finishedAt: null,
  isOpen,
});
const promise = { madeIn: null, answeredBy: null };

it('keeps a promise of another day with any number of today, the last one', () => {
  expect(arrivalOf(promise, [number('1', false), number('2', false)])?.visitUid).toBe('2');
  expect(arrivalOf(promise, [])).toBeNull();
  expect(arrivalOf(promise)).toBeNull();
});

it('keeps a promise of today by the visit that answers it, or while the visit that made it is open', () => {
  const made = { madeIn: '1', answeredBy: null };
  expect(arrivalOf(made, [number('1'), number('2')])?.visitUid).toBe('1');
  expect(arrivalOf(made, [number('1', false), number('2')])).toBeNull();
  expect(
    arrivalOf({ madeIn: '1', answeredBy: '2' }, [number('1', false), number('2', false)])?.visitUid,
  ).toBe('2');
});

it('tells the number as the desk knows it', () => {
  const { isOpen: _, ...told } = number('1');
  expect(arrivalOf(promise, [number('1')])).toEqual(told);
});
