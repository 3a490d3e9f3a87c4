import { expect, it } from 'vitest';
import { checkActivity, checkParticipant, participationText } from './rules.ts';

const today = '2026-11-23';
const held = {
  startsOn: '2026-10-20',
  endsOn: '2026-10-22',
  reportedOn: null as string | null,
  otherInvited: 10,
  otherPresent: 8,
};
const fieldsOf = (issues: readonly { field: string }[]) => issues.map(({ field }) => field);

it.each<[string, Partial<typeof held>, string[]]>([
  ['as it is', {}, []],
  ['one day', { endsOn: '2026-10-20' }, []],
  ['ends the day before', { endsOn: '2026-10-19' }, ['endsOn']],
  ['all came', { otherPresent: 10 }, []],
  ['one more came', { otherPresent: 11 }, ['otherPresent']],
  ['reported on its first day', { reportedOn: '2026-10-20' }, []],
  ['reported the day before', { reportedOn: '2026-10-19' }, ['reportedOn']],
  ['begins today', { startsOn: today, endsOn: today }, []],
  ['begins tomorrow', { startsOn: '2026-11-24', endsOn: '2026-11-24' }, ['otherPresent']],
  ['begins tomorrow, nobody came', { startsOn: '2026-11-24', endsOn: '2026-11-24', otherPresent: 0 }, []],
])('an activity, %s', (_, change, fields) => {
  expect(fieldsOf(checkActivity({ ...held, ...change }, today, 0, null))).toEqual(fields);
});

it('an activity at which somebody was is not moved to a day to come', () => {
  const moved = { ...held, startsOn: '2026-11-24', endsOn: '2026-11-24', otherPresent: 0 };
  expect(checkActivity(moved, today, 2, null)).toEqual([
    {
      field: 'startsOn',
      message: '2 peserta sudah tercatat hadir, jadi kegiatan ini sudah mulai. Periksa tanggalnya.',
    },
  ]);
  expect(checkActivity({ ...moved, startsOn: today }, today, 2, null)).toEqual([]);
});

it('an activity of which something came true did not begin later', () => {
  expect(checkActivity(held, today, 2, '2026-10-20')).toEqual([]);
  expect(checkActivity(held, today, 2, '2026-10-19')).toEqual([
    {
      field: 'startsOn',
      message:
        'Yang disepakati sudah terwujud 19/10/2026, jadi kegiatan ini mulai sebelum itu. Periksa tanggalnya.',
    },
  ]);
});

const entry = { isPresent: true, agreement: 'Pasok', expectedRp: 5, realisedRp: 3, realisedOn: '2026-10-20' };
type Entry = Parameters<typeof checkParticipant>[0];
const nothing = { agreement: '', expectedRp: null, realisedRp: null, realisedOn: null };
it.each<[string, Partial<Entry>, string[]]>([
  ['realised on the first day', {}, []],
  ['realised the day before', { realisedOn: '2026-10-19' }, ['realisedOn']],
  ['agreed and nothing more', { expectedRp: null, realisedRp: null, realisedOn: null }, []],
  ['invited', { ...nothing, isPresent: false }, []],
  ['agreed and absent', { isPresent: false }, ['isPresent']],
  ['worth without an agreement', { ...nothing, expectedRp: 5 }, ['expectedRp']],
  ['realised without an agreement', { ...nothing, realisedRp: 3, realisedOn: today }, ['realisedRp']],
  ['realised without a day', { realisedOn: null }, ['realisedOn']],
  ['a day without what was realised', { realisedRp: null }, ['realisedRp']],
])('a participant, %s', (_, change, fields) => {
  expect(fieldsOf(checkParticipant({ ...entry, ...change }, held, today))).toEqual(fields);
});

it('nobody was there before it began', () => {
  const issues = checkParticipant({ ...nothing, isPresent: true }, { startsOn: '2026-11-24' }, today);
  expect(fieldsOf(issues)).toEqual(['isPresent']);
  expect(checkParticipant({ ...nothing, isPresent: true }, { startsOn: today }, today)).toEqual([]);
});

it('says what an activity was to somebody', () => {
  const said = (change: Partial<Parameters<typeof participationText>[0]>) =>
    participationText({ ...entry, isCancelled: false, ...change });
  expect(said({})).toBe('Hadir · sepakat: Pasok · terwujud Rp3');
  expect(said({ realisedRp: null })).toBe('Hadir · sepakat: Pasok · perkiraan Rp5');
  expect(said({ ...nothing, isPresent: false, isCancelled: true })).toBe('Diundang · kegiatan dibatalkan');
});
