import { expect, it } from 'vitest';
import { ticketTodayText } from '#contract/ticket.ts';

const missed = {
  visitUid: '01932b3c-0000-7000-8000-000000000000',
  number: 'A-002',
  status: 'missed',
  registeredAt: '2026-11-23T01:00:00.000Z',
  servedAt: null,
  finishedAt: null,
} as const;

it('says of a number that was never called that it was not served, and of another that it was missed', () => {
  expect(ticketTodayText({ ...missed, calledAt: null }, 'WIB')).toBe('belum terlayani, A-002');
  expect(ticketTodayText({ ...missed, calledAt: missed.registeredAt }, 'WIB')).toBe('terlewat, A-002');
});
