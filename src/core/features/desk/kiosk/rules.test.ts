import { expect, it } from 'vitest';
import { mayDraw } from './rules.ts';

it.each([
  [{ lastMinute: 0, waiting: 0 }, true],
  [{ lastMinute: 29, waiting: 299 }, true],
  [{ lastMinute: 30, waiting: 0 }, false],
  [{ lastMinute: 0, waiting: 300 }, false],
])('a number is drawn by touch after %o: %s', (unnamed, may) => {
  expect(mayDraw(unnamed)).toBe(may);
});
