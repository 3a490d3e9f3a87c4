import { describe, expect, it } from 'vitest';
import { localTime, momentOf, startOfDay } from './clock.ts';

describe('an instant', () => {
  it.each([
    ['WIB', '2026-11-30T16:59:59.999Z', '2026-11-30', 202611, '23:59'],
    ['WIB', '2026-11-30T17:00:00.000Z', '2026-12-01', 202612, '00:00'],
    ['WITA', '2026-11-30T16:00:00.000Z', '2026-12-01', 202612, '00:00'],
    ['WIT', '2026-12-31T15:00:00.000Z', '2027-01-01', 202701, '00:00'],
    ['WIT', '2026-11-23T01:41:00.000Z', '2026-11-23', 202611, '10:41'],
  ] as const)('in %s at %s belongs to %s, %i, %s', (zone, at, localDate, month, time) => {
    expect(momentOf(new Date(at), zone)).toEqual({ at, localDate, month });
    expect(localTime(at, zone)).toBe(time);
  });
  it.each([
    ['WIB', '2026-11-22T17:00:00.000Z'],
    ['WITA', '2026-11-22T16:00:00.000Z'],
    ['WIT', '2026-11-22T15:00:00.000Z'],
  ] as const)('begins a day in %s at %s', (zone, at) => {
    expect(startOfDay('2026-11-23', zone)).toBe(at);
  });
});
