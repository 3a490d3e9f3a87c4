import { expect, it } from 'vitest';
import { labelQr, licenceState } from './rules.ts';

const today = '2026-11-23';

it.each([
  ['a licence without an end', 'pirt', null, null, '2026-11-20', 'valid'],
  ['on its last day', 'pirt', '2021-11-23', today, '2020-01-01', 'valid'],
  ['a day later', 'pirt', '2021-11-22', '2026-11-22', '2020-01-01', 'expired'],
  ['halal for what was made when it was issued', 'halal', '2025-03-01', null, '2025-03-01', 'valid'],
  ['halal for what came a day later', 'halal', '2025-03-01', null, '2025-03-02', 'outdated'],
  ['halal whose day nobody knows', 'halal', null, null, '2025-03-02', 'valid'],
  ['halal for what nobody knows the age of', 'halal', '2025-03-01', null, null, 'valid'],
  ['halal that is over is over first', 'halal', '2020-03-01', '2024-03-01', '2025-03-02', 'expired'],
  ['a brand covers what comes later', 'merek', '2020-03-01', '2030-03-01', '2025-03-02', 'valid'],
] as const)('%s', (_, kind, issuedOn, validUntil, madeSince, state) => {
  expect(licenceState(kind, { issuedOn, validUntil }, { madeSince, today })).toBe(state);
});

it('a label says the number of the product', () => {
  expect(labelQr('PR-0001')).toBe('PLUT1:P:PR-0001');
});
