import { describe, expect, it } from 'vitest';
import { ticketNumber } from './rules.ts';

describe('a number', () => {
  it('is printed with three digits at least', () => {
    expect(ticketNumber('A', 7)).toBe('A-007');
    expect(ticketNumber('B', 1204)).toBe('B-1204');
  });
});
