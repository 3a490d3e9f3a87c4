import { expect, it } from 'vitest';
import { isOpenProgram, type MenteeStatus } from '#contract/mentee.ts';
import {
  besideText,
  canBecome,
  checkProgram,
  checkYear,
  isPlanChanged,
  isRunning,
  spanOf,
  targetText,
} from './rules.ts';

const statuses: MenteeStatus[] = ['candidate', 'active', 'finished', 'stopped'];

it('goes from candidate to active, to an end, and back to work', () => {
  const ways = statuses.flatMap((from) =>
    statuses.filter((to) => canBecome(from, to)).map((to) => `${from} ${to}`),
  );
  expect(ways).toEqual([
    'candidate active',
    'candidate stopped',
    'active finished',
    'active stopped',
    'finished active',
    'stopped active',
  ]);
});

it.each([
  ['begins', 'active', 2026, null, { startedOn: '2026-11-23', endedOn: null }],
  ['goes on', 'active', 2026, '2026-02-01', { startedOn: '2026-02-01', endedOn: null }],
  ['ends well', 'finished', 2026, '2026-02-01', { startedOn: '2026-02-01', endedOn: '2026-11-23' }],
  ['is given up before it began', 'stopped', 2026, null, { startedOn: null, endedOn: '2026-11-23' }],
  [
    'ends on the first day',
    'finished',
    2026,
    '2026-11-23',
    { startedOn: '2026-11-23', endedOn: '2026-11-23' },
  ],
  ['of next year begins with it', 'active', 2027, null, { startedOn: '2027-01-01', endedOn: null }],
  ['of last year began in it', 'active', 2025, null, { startedOn: '2025-12-31', endedOn: null }],
  ['of next year is planned', 'candidate', 2027, null, { startedOn: null, endedOn: null }],
  ['is given up before its year', 'stopped', 2027, '2027-01-01', { startedOn: null, endedOn: '2026-11-23' }],
] as const)('a client %s on the day', (_, to, year, startedOn, expected) => {
  expect(spanOf(to, { year, startedOn }, '2026-11-23')).toEqual(expected);
});

it.each([
  [2024, 1],
  [2025, 0],
  [2026, 0],
  [2027, 0],
  [2028, 1],
])('the year %i is near enough or not', (year, problems) => {
  expect(checkYear(year, '2026-12-31')).toHaveLength(problems);
});

const draft = {
  uid: '',
  menteeUid: '',
  fieldUid: 'a',
  consultantUid: 'rina',
  title: 'Merek',
  problem: 'Belum terdaftar',
  target: 'Kelas 29',
  status: 'running',
  goal: 4,
  reached: 2,
  unit: 'langkah',
} as const;

it.each([
  ['on its way', {}, []],
  ['reached with more than the goal', { status: 'reached', reached: 5 }, []],
  ['reached too early', { status: 'reached' }, ['reached']],
  ['a number without a goal', { goal: null }, ['goal']],
  ['words alone', { goal: null, reached: 0, status: 'reached' }, []],
] as const)('a programme %s', (_, change, fields) => {
  expect(checkProgram({ ...draft, ...change }).map(({ field }) => field)).toEqual(fields);
});

it('a lock holds the plan and lets the work go on', () => {
  expect(isPlanChanged(draft, { ...draft })).toBe(false);
  const work = { ...draft, status: 'reached', reached: 4 };
  expect(isPlanChanged(draft, work)).toBe(false);
  for (const change of [
    { fieldUid: 'b' },
    { consultantUid: 'maya' },
    { title: 'Halal' },
    { problem: '' },
    { target: '' },
    { goal: null },
    { unit: 'toko' },
  ])
    expect(isPlanChanged(draft, { ...draft, ...change })).toBe(true);
});

it('what was neither reached nor missed goes on', () => {
  const all = (['planned', 'running', 'reached', 'missed'] as const).filter((status) =>
    isOpenProgram({ status }),
  );
  expect(all).toEqual(['planned', 'running']);
});

it.each([
  ['Laporan bulanan', 6, 'laporan', 'Laporan bulanan (6 laporan)'],
  ['Laporan bulanan', null, '', 'Laporan bulanan'],
  ['', 3, 'izin', '3 izin'],
  ['', 3, '', '3'],
  ['', null, '', ''],
])('target %j with %j %j reads %j', (target, goal, unit, expected) =>
  expect(targetText({ target, goal, unit })).toBe(expected),
);

it('says how far a year may lie, and at which field', () => {
  expect(checkYear(2028, '2026-12-31')).toEqual([
    { field: 'year', message: 'Sasaran direncanakan paling jauh untuk tahun 2027.' },
  ]);
  expect(checkYear(2024, '2026-12-31')).toEqual([
    { field: 'year', message: 'Sasaran dicatat paling awal untuk tahun 2025.' },
  ]);
});

it('says what is missing of a programme, and holds its very goal for reached', () => {
  expect(checkProgram({ ...draft, goal: null, reached: 1 })).toEqual([
    { field: 'goal', message: 'Isi jumlah targetnya, atau kosongkan yang tercapai.' },
  ]);
  expect(checkProgram({ ...draft, status: 'reached' })).toEqual([
    { field: 'reached', message: 'Tercapai baru 2 dari 4. Periksa status atau jumlahnya.' },
  ]);
  expect(checkProgram({ ...draft, status: 'reached', reached: 4 })).toEqual([]);
});

it('runs while it is planned or at work', () => {
  expect(statuses.filter(isRunning)).toEqual(['candidate', 'active']);
});

it.each([
  [null, 'new', 'tanpa usaha. Buka sasarannya, lalu pilih usahanya di “Ubah sasaran”.'],
  [
    null,
    'again',
    'tanpa usaha, jadi dengan usaha ini akan terhitung dua kali. Selesaikan atau hentikan dahulu sasaran itu.',
  ],
  [
    'Batik Ani',
    'again',
    'dengan Batik Ani, jadi tanpa usaha akan terhitung dua kali. Buka sasaran itu dan lanjutkan di sana.',
  ],
] as const)('beside %s a client is not counted twice (%s)', (name, how, rest) => {
  const person = { uid: '', name: 'Ani', isRemoved: false };
  const business = name && { uid: '', name };
  expect(besideText({ person, business, year: 2026 }, how)).toBe(
    `Ani sudah menjadi sasaran tahun 2026 ${rest}`,
  );
});
