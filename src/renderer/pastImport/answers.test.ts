import { expect, it } from 'vitest';
import { type PastDecision, TWIN } from '#contract/pastImport.ts';
import { answersOf, decidedWords } from './answers.ts';

const SITI = '01a205ea-be80-7000-8000-000000000007';
const siti = {
  uid: SITI,
  name: 'Siti Aminah',
  nikMasked: '',
  birthDate: null,
  businessName: '',
  regionName: '',
};
const row = (change: Partial<Parameters<typeof decidedWords>[0]> = {}) => ({
  status: 'doubtful' as const,
  alike: 'card',
  candidates: [siti],
  earlier: [{ row: 4, name: 'Siti' }],
  mayBeNew: true,
  decision: null,
  ...change,
});

it('a doubtful row reads what it was answered with', () => {
  const read = (decision: PastDecision | null, change: Parameters<typeof row>[0] = {}) =>
    decidedWords(row({ ...change, decision }));
  expect(read(null)).toBeNull();
  expect(read({ personUid: SITI })).toBe('Orang yang sama: Siti Aminah');
  expect(read({ row: 4 })).toBe('Orang yang sama: Siti di baris 4');
  expect(read('new')).toBe('Orang lain');
  expect(read('new', { candidates: [], earlier: [] })).toBe('Orang baru');
  expect(read({ personUid: SITI }, { alike: `visit ${SITI}` })).toBe('Kunjungan lain');
  expect(read('again', { alike: TWIN })).toBe('Kunjungan lain');
  expect(read('skip', { alike: TWIN })).toBe('Dilewati');
  expect(read({ row: 9 })).toBe('Dijawab'); // of a row that is offered no more
  expect(read('new', { status: 'new' })).toBeNull();
});

it('rows that stand twice are left out together, and come again one by one', () => {
  const asked = (decision: PastDecision | null) =>
    answersOf(row({ alike: TWIN, decision })).map(({ as, label, isForAll }) => [as, label, isForAll]);
  const all = [
    ['skip', 'Lewati semua yang sama persis', true],
    ['again', 'Kunjungan lain', false],
  ];
  expect(asked(null)).toEqual(all);
  expect(asked('skip')).toEqual(all);
  expect(asked('again')).toEqual([
    ['skip', 'Lewati', false],
    ['again', 'Kunjungan lain', false],
  ]);
});
