import { describe, expect, it } from 'vitest';
import { doubtOf, laterOf } from './rules.ts';

const last = '2026-11-23T01:00:00.000Z';

describe('the clock of the computer', () => {
  it.each([
    ['2026-11-23T01:00:00.000Z', last, null],
    ['2026-11-23T00:00:00.000Z', last, null],
    ['2026-11-22T23:59:59.999Z', last, 'behind'],
    ['2026-12-07T01:00:00.000Z', last, null],
    ['2026-12-07T01:00:00.001Z', last, 'ahead'],
    ['2025-12-31T23:00:00.000Z', null, null],
    ['2025-12-31T22:59:59.999Z', null, 'behind'],
    ['2031-01-01T00:00:00.000Z', null, null],
  ] as const)('at %s, after %s: %s', (now, stored, doubt) => {
    expect(doubtOf(now, stored)).toBe(doubt);
  });
  it('is compared with the later of two moments', () => {
    expect(laterOf(last, '2026-11-24')).toBe('2026-11-24');
    expect(laterOf(last, '2026-11-22')).toBe(last);
    expect(laterOf(null, last)).toBe(last);
  });
});
