import { expect, it } from 'vitest';
import { isTicket, kindsOf, NO_PERIOD, numberedTables, tableOf, ticketKind } from './rules.ts';

it('counts the tickets of each letter apart', () => {
  expect(ticketKind('A')).toBe('ticket:A');
  expect([isTicket({ kind: ticketKind('B') }), isTicket({ kind: 'letter' })]).toEqual([true, false]);
});

it('finds the papers of a series, those of a kind that is counted by itself among the others', () => {
  expect([tableOf('certificate'), tableOf('letter'), tableOf('letter:01a2')]).toEqual([
    'certificate',
    'letter',
    'letter',
  ]);
  expect(numberedTables).toEqual({ certificate: { counted: null }, letter: { counted: 'series' } });
});

it('has one kind of a lasting series, or one for each letter, whichever were used', () => {
  expect(kindsOf({ kind: 'book' })).toEqual(['book']);
  const cases = kindsOf({ kind: 'case:', letter: 'letter' });
  expect(cases.join(' ')).toMatch(/^case:A case:B .* case:Y case:Z$/);
  expect(cases).toHaveLength(26);
  // As it stands in files and marks of earlier versions.
  expect(NO_PERIOD).toBe('');
});
