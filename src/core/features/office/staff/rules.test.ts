import { describe, expect, it } from 'vitest';
import { attemptsLeft, lockedUntil, lockLeft } from './rules.ts';

const now = new Date('2026-11-23T01:00:00.000Z');
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('wrong PINs', () => {
  it.each([
    [0, null],
    [4, null],
    [5, 1],
    [6, 2],
    [7, 4],
    [10, 32],
    [11, 60],
    [40, 60],
  ])('%i of them lock for %s minutes', (failures, minutes) => {
    expect(lockedUntil(failures, now)).toEqual(minutes === null ? null : after(minutes));
  });
  it('are forgiven five times', () => {
    expect([0, 4, 5, 9].map(attemptsLeft)).toEqual([5, 1, 0, 0]);
  });
  it('lock until the minute that was stored, and no longer than their number allows', () => {
    expect(lockLeft(null, 5, now)).toBeNull();
    expect(lockLeft(now.toISOString(), 5, now)).toBeNull();
    expect(lockLeft(after(0.5).toISOString(), 5, now)).toEqual(after(0.5));
    // The clock stood a day ahead when the lock began.
    expect(lockLeft(after(1440).toISOString(), 5, now)).toEqual(after(1));
    expect(lockLeft(after(1).toISOString(), 5, now)).toEqual(after(1));
    expect(lockLeft(after(3).toISOString(), 0, now)).toEqual(after(3));
  });
});
