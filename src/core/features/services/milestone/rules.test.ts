import { expect, it } from 'vitest';
import { emptyYear } from '#contract/business.ts';
import { suggestionsOf } from './rules.ts';

const MILLION = 1_000_000;
const of = (year: number, sales: number | null, workers: number | null = null) => ({
  ...emptyYear('', year),
  sales,
  permanentFemale: workers,
});
const titles = (change: Partial<Parameters<typeof suggestionsOf>[0]>) =>
  suggestionsOf({ papers: [], years: [], legalForm: 'perorangan', since: 2026, ...change }).map(
    ({ code, title }) => [code, title],
  );

it('suggests the first of each paper', () => {
  const nib = { subject: 'nib' as const, number: '9120', issuedOn: '2026-03-02' };
  const papers = [nib, { ...nib, number: '9121' }, { ...nib, subject: 'halal' as const, number: '' }];
  expect(suggestionsOf({ papers, years: [], legalForm: '', since: 2026 })).toEqual([
    { code: 'nib', title: 'NIB pertama terbit', fact: 'Nomor 9120, terbit 02/03/2026' },
    { code: 'halal', title: 'Sertifikat halal terbit', fact: 'terbit 02/03/2026' },
  ]);
});

it.each([
  [
    'a higher class',
    [of(2025, 2_000 * MILLION), of(2026, 2_001 * MILLION)],
    [['scale:2026', 'Naik kelas dari Mikro ke Kecil']],
  ],
  ['the same class', [of(2025, 10), of(2026, 2_000 * MILLION)], []],
  ['a lower class', [of(2025, 2_001 * MILLION), of(2026, 10)], []],
  ['more workers', [of(2026, null, 5), of(2025, null, 3)], [['jobs:2026', 'Menambah 2 tenaga kerja']]],
  ['fewer workers', [of(2025, null, 5), of(2026, null, 3)], []],
  ['a year without the one before', [of(2024, null, 1), of(2026, null, 3)], []],
  ['a state that is not known', [of(2025, null), of(2026, 2_001 * MILLION)], []],
  ['years before it was taken on', [of(2024, null, 1), of(2025, null, 3)], []],
])('from %s', (_, years, expected) => expect(titles({ years })).toEqual(expected));

it('knows no class of a cooperative', () => {
  const years = [of(2025, 1), of(2026, 9_000 * MILLION)];
  expect(titles({ years, legalForm: 'koperasi' })).toEqual([]);
});
