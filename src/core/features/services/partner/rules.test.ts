import { describe, expect, it } from 'vitest';
import { renewalOf } from '#contract/partner.ts';
import { checkAgreement, foldedName, isInForceOn, isTold, leading, stateOf, type Term } from './rules.ts';

const today = '2026-11-23';
const term = (change: Partial<Term> = {}): Term => ({
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  cancelledOn: null,
  renewedFrom: null,
  ...change,
});

describe('the state of an agreement', () => {
  it.each<[string, Partial<Term>, string]>([
    ['on the day before it begins', { startsOn: '2026-11-24', endsOn: null }, 'notYet'],
    ['on its first day', { startsOn: today, endsOn: null }, 'inForce'],
    ['without an end, however old', { startsOn: '2015-01-01', endsOn: null }, 'inForce'],
    ['61 days before its end', { endsOn: '2027-01-23' }, 'inForce'],
    ['60 days before its end', { endsOn: '2027-01-22' }, 'endsSoon'],
    ['on its last day', { endsOn: today }, 'endsSoon'],
    ['on the day after', { endsOn: '2026-11-22' }, 'ended'],
    ['cancelled, also when it is over', { endsOn: '2026-11-22', cancelledOn: '2026-10-01' }, 'cancelled'],
    ['renewed, until the renewal begins, and told of no more', { renewedFrom: '2027-01-01' }, 'inForce'],
    ['renewed, the day the renewal begins', { renewedFrom: today }, 'replaced'],
    [
      'renewed, over, and the renewal not begun',
      { endsOn: '2026-11-22', renewedFrom: '2027-01-01' },
      'replaced',
    ],
    ['renewed before it begins', { startsOn: '2026-12-01', renewedFrom: '2027-01-01' }, 'notYet'],
    ['renewed without an end', { endsOn: null, renewedFrom: '2027-01-01' }, 'inForce'],
    ['renewed and then cancelled', { renewedFrom: '2026-06-01', cancelledOn: '2026-05-01' }, 'cancelled'],
  ])('%s', (_, change, state) => {
    expect(stateOf(term(change), today)).toBe(state);
  });
});

describe('what holds on a day, whatever came after', () => {
  it.each<[string, Partial<Term>, string, boolean]>([
    ['its first day', {}, '2026-01-01', true],
    ['the day before', {}, '2025-12-31', false],
    ['its last day', {}, '2026-12-31', true],
    ['the day after', {}, '2027-01-01', false],
    ['without an end', { endsOn: null }, '2040-01-01', true],
    ['the day before it was cancelled', { cancelledOn: '2026-06-10' }, '2026-06-09', true],
    ['the day it was cancelled', { cancelledOn: '2026-06-10' }, '2026-06-10', false],
    ['until its renewal begins', { renewedFrom: '2026-12-01' }, '2026-11-30', true],
    ['from then on the renewal holds alone', { renewedFrom: '2026-12-01' }, '2026-12-01', false],
  ])('%s', (_, change, day, holds) => {
    expect(isInForceOn(term(change), day)).toBe(holds);
  });
});

it('is told of 60 days before its end, and for a year when it is over', () => {
  expect(isTold({ state: 'endsSoon', endsOn: '2026-12-01' }, today)).toBe(true);
  expect(isTold({ state: 'ended', endsOn: '2025-11-23' }, today)).toBe(true);
  expect(isTold({ state: 'ended', endsOn: '2025-11-22' }, today)).toBe(false);
  for (const state of ['inForce', 'notYet', 'replaced', 'cancelled'] as const)
    expect(isTold({ state, endsOn: '2026-12-01' }, today), state).toBe(false);
});

it('one of several says most: valid and the longest, else the next, else the last', () => {
  const of = (state: 'inForce' | 'endsSoon' | 'notYet' | 'ended' | 'replaced', endsOn: string | null) => ({
    state,
    endsOn,
  });
  const soon = of('endsSoon', '2026-12-01');
  const open = of('inForce', null);
  const next = of('notYet', '2028-01-01');
  const [past, last] = [of('ended', '2024-01-01'), of('ended', '2025-01-01')];
  expect(leading([past, soon, next, open])).toBe(open);
  expect(leading([past, next, soon])).toBe(soon);
  expect(leading([past, next])).toBe(next);
  expect(leading([of('replaced', '2030-01-01'), past, last])).toBe(last);
  expect(leading([])).toBeNull();
});

describe('what is wrong with an agreement', () => {
  const right = {
    signedOn: '2026-01-05',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    cancelledOn: null,
    cancelReason: '',
  };
  const cancelled = (on: string) => ({ cancelledOn: on, cancelReason: 'Berhenti' });
  type Beside = Parameters<typeof checkAgreement>[1];
  const alone: Beside = { renews: null, replacedBy: null };
  it.each<[string, Partial<Parameters<typeof checkAgreement>[0]>, Partial<Beside>, string | null]>([
    ['nothing', {}, {}, null],
    ['it ends as it begins', { startsOn: '2026-02-01', endsOn: '2026-02-01' }, {}, 'endsOn'],
    ['nothing signed on its last day', { signedOn: '2026-12-31' }, {}, null],
    ['it was signed after its end', { signedOn: '2027-01-01' }, {}, 'signedOn'],
    ['it ends first', { signedOn: '2025-12-01', endsOn: '2025-12-31' }, {}, 'endsOn'],
    ['it begins with what it renews', {}, { renews: { startsOn: '2026-01-01' } }, 'startsOn'],
    ['nothing beside what began before', {}, { renews: { startsOn: '2025-12-31' } }, null],
    ['nothing when cancelled on its last day', cancelled('2026-12-31'), {}, null],
    ['cancelled after its end', cancelled('2027-01-01'), {}, 'cancelledOn'],
    ['cancelled before it was signed', cancelled('2026-01-04'), {}, 'cancelledOn'],
    ['nothing when cancelled late without an end', { ...cancelled('2031-01-01'), endsOn: null }, {}, null],
    ['cancelled though replaced', cancelled('2026-06-01'), { replacedBy: '7/MoU' }, 'cancelledOn'],
    ['cancelled without a reason', { cancelledOn: '2026-06-01' }, {}, 'cancelReason'],
    ['a reason without a day', { cancelReason: 'Berhenti' }, {}, 'cancelReason'],
  ])('%s', (_, change, beside, field) => {
    const issues = checkAgreement({ ...right, ...change }, { ...alone, ...beside });
    expect(issues.map((each) => each.field)).toEqual(field === null ? [] : [field]);
  });
});

it('tells names by their words', () => {
  expect(foldedName(' PT. Bank  SIAK-Raya')).toBe(foldedName('PT Bank Siak Raya'));
  expect(foldedName('Bank Siak')).not.toBe(foldedName('Bank Siak Raya'));
});

it.each([
  ['2026-01-01', '2026-12-31', '2027-01-01', '2027-12-31'],
  ['2024-01-05', '2026-12-31', '2027-01-01', '2029-12-31'],
  ['2026-11-01', '2026-11-30', '2026-12-01', '2026-12-31'],
  ['2025-10-01', '2026-09-30', today, '2027-11-22'], // over since a while: from today
  ['2020-01-01', null, today, null],
])('a renewal of %s to %s is from %s to %s', (startsOn, endsOn, from, to) => {
  expect(renewalOf({ startsOn, endsOn }, today)).toEqual({ signedOn: today, startsOn: from, endsOn: to });
});

it('leads with what holds, then with what comes, ended, was cancelled or replaced; of equals with the longest', () => {
  const states = ['replaced', 'cancelled', 'ended', 'notYet', 'inForce'] as const;
  const all = states.map((state) => ({ state, endsOn: '2026-12-31' }));
  for (let held = all; held.length > 0; held = held.slice(0, -1))
    expect(leading(held)?.state).toBe(states[held.length - 1]);
  const without = { state: 'inForce', endsOn: null } as const;
  const long = { state: 'inForce', endsOn: '2040-01-01' } as const;
  expect([leading([long, without]), leading([without, long])]).toEqual([without, without]);
});

it('names what is wrong with a cancellation, and lets it be on the day of signing', () => {
  const draft = {
    signedOn: '2026-01-05',
    startsOn: '2026-01-01',
    endsOn: null,
    cancelledOn: null,
    cancelReason: '',
  };
  const messages = (change: object) =>
    checkAgreement({ ...draft, ...change }, { renews: null, replacedBy: null }).map(({ message }) => message);
  expect(messages({ cancelReason: 'Berhenti' })).toEqual(['Isi tanggal pembatalannya.']);
  expect(messages({ cancelledOn: '2026-06-01' })).toEqual(['Alasan wajib diisi.']);
  expect(messages({ cancelledOn: '2026-01-05', cancelReason: 'Berhenti' })).toEqual([]);
});

it('does not take one word for two', () => {
  expect(foldedName('Bank Siak')).not.toBe(foldedName('Banksiak'));
});
