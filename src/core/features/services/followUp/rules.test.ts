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
  expect(arrivalOf(promise, [number('1', false), number('2', false)]).today?.visitUid).toBe('2');
  expect(arrivalOf(promise, []).today).toBeNull();
  expect(arrivalOf(promise).today).toBeNull();
});

it('keeps a promise of today by the visit that answers it, or while the visit that made it is open', () => {
  const made = { madeIn: '1', answeredBy: null };
  expect(arrivalOf(made, [number('1')]).isStillHere).toBe(true);
  expect(arrivalOf({ madeIn: '1', answeredBy: '2' }, [number('2')]).isStillHere).toBe(false);
  expect(arrivalOf(made, [number('1'), number('2')]).today?.visitUid).toBe('1');
  expect(arrivalOf(made, [number('1', false), number('2')]).today).toBeNull();
  expect(
    arrivalOf({ madeIn: '1', answeredBy: '2' }, [number('1', false), number('2', false)]).today?.visitUid,
  ).toBe('2');
});

it('tells the number as the desk knows it', () => {
  const { isOpen: _, ...told } = number('1');
  expect(arrivalOf(promise, [number('1')])).toEqual({ today: told, isStillHere: false });
});
