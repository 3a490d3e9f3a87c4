import { describe, expect, it } from 'vitest';
import { januaryOf, monthKey, monthOf, monthsCompared, monthsRead, previousMonth } from './months.ts';

describe('a month', () => {
  it.each([
    ['2026-11', 202611, 202610, 202601],
    ['2026-02', 202602, 202601, 202601],
    ['2026-01', 202601, 202512, 202601],
  ])('%s has a key, a month before and a January', (month, key, previous, january) => {
    expect([monthKey(month), monthOf(key)]).toEqual([key, month]);
    expect([previousMonth(key), januaryOf(key)]).toEqual([previous, january]);
  });
  it('is read from January on, and January from the December before', () => {
    expect(monthsRead(202611)).toEqual({ from: 202601, to: 202611 });
    expect(monthsRead(202601)).toEqual({ from: 202512, to: 202601 });
  });
  it('is compared with each month before it that is read', () => {
    expect(monthsCompared(202604)).toEqual([202601, 202602, 202603]);
    expect(monthsCompared(202602)).toEqual([202601]);
    expect(monthsCompared(202601)).toEqual([202512]);
  });
});
