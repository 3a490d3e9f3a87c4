import { expect, it } from 'vitest';
import { sinceOf } from './since.ts';

const days = (...all: string[]) => all.map((localDate) => ({ localDate }));

it('names the earliest day that is not to come', () => {
  expect(sinceOf(days('2026-12-02', '2026-11-23', '2026-11-20'), '2026-11-28')).toBe('2026-11-20');
  expect(sinceOf(days('2026-12-02'), '2026-11-28')).toBeUndefined();
});
