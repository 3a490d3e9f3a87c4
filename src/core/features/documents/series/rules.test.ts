import { expect, it } from 'vitest';
import { ticketKind } from './rules.ts';

it('counts the tickets of each letter apart', () => {
  expect(ticketKind('A')).toBe('ticket:A');
});
