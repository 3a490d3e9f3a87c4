import { expect, it } from 'vitest';
import { halfHours, type SessionDraft } from '#contract/mentoringSession.ts';
import { checkSession, menteeOf, type Met, monthPlan } from './rules.ts';

const ani: Met = { name: 'Keripik Ani', year: 2026, status: 'active', endedOn: null, programUids: ['p1'] };
const client = { menteeUid: 'ani', programUid: 'p1', counts: true, reason: '' };
const draft: SessionDraft = {
  uid: 's',
  localDate: '2026-12-31',
  minutes: 120,
  place: 'business',
  fieldUid: 'f',
  material: 'Kemasan',
  followUp: '',
  followUpDue: null,
  clients: [client],
  sheet: null,
};

it.each<[string, Partial<SessionDraft>, Partial<Met>, string[]]>([
  ['of its year', {}, {}, []],
  ['without a programme', { clients: [{ ...client, programUid: null }] }, {}, []],
  ['of another year', { localDate: '2027-01-03' }, {}, ['clients.0']],
  ['with a candidate', {}, { status: 'candidate' }, ['clients.0']],
  ['of the last day', {}, { status: 'finished', endedOn: '2026-12-31' }, []],
  ['after the end', {}, { status: 'finished', endedOn: '2026-12-30' }, ['clients.0']],
  ['for a programme of somebody else', { clients: [{ ...client, programUid: 'p2' }] }, {}, ['clients.0']],
  [
    'that does not count and does not say why',
    { clients: [{ ...client, counts: false }] },
    {},
    ['clients.0'],
  ],
  ['that does not count', { clients: [{ ...client, counts: false, reason: 'Hanya antar berkas' }] }, {}, []],
  ['that counts with a reason against it', { clients: [{ ...client, reason: 'x' }] }, {}, ['clients.0']],
  ['with a follow-up before it', { followUpDue: '2026-12-30' }, {}, ['followUpDue']],
  ['with a follow-up on its day', { followUpDue: '2026-12-31' }, {}, []],
])('a session %s', (_, change, met, fields) => {
  const issues = checkSession({ ...draft, ...change }, [{ ...ani, ...met }]);
  expect(issues.map(({ field }) => field)).toEqual(fields);
});

it('meets nobody twice', () => {
  expect(checkSession({ ...draft, clients: [client, client] }, [ani, ani])).toMatchObject([
    { field: 'clients' },
  ]);
});

it.each([
  [0, 0],
  [5, 0],
  [6, 1],
  [240, 20],
])('%i sessions a year are %i a month', (year, month) => expect(monthPlan(year)).toBe(month));

it.each([
  [null, 30],
  ['2026-11-23T03:06:00.000Z', 30],
  ['2026-11-23T02:54:00.000Z', 30],
  ['2026-11-23T02:53:00.000Z', 60],
  ['2026-11-20T02:53:00.000Z', 1440],
])('served since %s are %i minutes at 10.24', (from, minutes) => {
  expect(halfHours(from, '2026-11-23T03:24:00.000Z')).toBe(minutes);
});

const of = (year: number, status: 'active' | 'candidate', uid: string | null) => ({
  year,
  status,
  business: uid === null ? null : { uid, name: uid },
});

it.each([
  ['the business they came for', [of(2026, 'active', 'a'), of(2026, 'active', 'b')], 'b', 1],
  ['the only one, when they say none', [of(2026, 'active', 'a')], null, 0],
  ['nobody knows which, when there are two', [of(2026, 'active', 'a'), of(2026, 'active', 'b')], null, -1],
  ['themselves, whatever they came for', [of(2026, 'active', null)], 'a', 0],
  ['not another business', [of(2026, 'active', 'b')], 'a', -1],
  ['not another year', [of(2025, 'active', 'a')], 'a', -1],
  ['not a candidate', [of(2026, 'candidate', 'a')], 'a', -1],
])('a visitor is %s', (_, mentees, businessUid, i) => {
  expect(menteeOf(mentees, 2026, businessUid)).toBe(mentees[i] ?? null);
});
