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
  suggestionsOf({ papers: [], years: [], legalForm: 'perorangan', classes: [], since: 2026, ...change }).map(
    ({ code, title }) => [code, title],
  );

it('suggests the first of each paper', () => {
  const nib = { subject: 'nib' as const, number: '9120', issuedOn: '2026-03-02' };
  const papers = [
    { ...nib, subject: 'ekspor' as const, number: 'PK-7' },
    nib,
    { ...nib, number: '9121' },
    { ...nib, subject: 'halal' as const, number: '' },
  ];
  expect(suggestionsOf({ papers, years: [], legalForm: '', classes: [], since: 2026 })).toEqual([
    { code: 'nib', title: 'NIB pertama terbit', fact: 'Nomor 9120, terbit 02/03/2026' },
    { code: 'halal', title: 'Sertifikat halal terbit', fact: 'terbit 02/03/2026' },
    { code: 'ekspor', title: 'Ekspor pertama disepakati', fact: 'Nomor PK-7, disepakati 02/03/2026' },
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

it('tells classes apart inside Mikro when the office set them', () => {
  const classes = [
    { name: 'Mikro 1', upTo: 50 * MILLION },
    { name: 'Mikro 2', upTo: 300 * MILLION },
    { name: 'Mikro 3', upTo: null },
  ];
  const from = (before: number | null, after: number | null) =>
    titles({ classes, years: [of(2025, before), of(2026, after)] }).map(([, title]) => title);
  expect(from(50 * MILLION, 51 * MILLION)).toEqual(['Naik kelas dari Mikro 1 ke Mikro 2']);
  expect(from(10, 2_000 * MILLION)).toEqual(['Naik kelas dari Mikro 1 ke Mikro 3']);
  expect(from(10, 2_001 * MILLION)).toEqual(['Naik kelas dari Mikro ke Kecil']);
  expect(from(51 * MILLION, 300 * MILLION)).toEqual([]);
  expect(from(300 * MILLION, 50 * MILLION)).toEqual([]);
  expect(from(null, 51 * MILLION)).toEqual([]);
  const open = { classes: classes.slice(0, 2) };
  expect(titles({ ...open, years: [of(2025, 10), of(2026, 301 * MILLION)] })).toEqual([]);
});

it('tells the years oldest first, with the numbers they speak of', () => {
  const years = [of(2027, 20_000 * MILLION, 9), of(2026, 3_000 * MILLION, 5), of(2025, 10, 5)];
  const told = suggestionsOf({ papers: [], years, legalForm: 'perorangan', classes: [], since: 2026 });
  expect(told.map(({ title, fact }) => [title, fact])).toEqual([
    ['Naik kelas dari Mikro ke Kecil', 'Omzet 2025 ke 2026: Rp10 menjadi Rp3.000.000.000'],
    ['Naik kelas dari Kecil ke Menengah', 'Omzet 2026 ke 2027: Rp3.000.000.000 menjadi Rp20.000.000.000'],
    ['Menambah 4 tenaga kerja', 'Tenaga kerja 2026 ke 2027: 5 menjadi 9 orang'],
  ]);
  const great = [of(2025, 20_000 * MILLION), of(2026, 60_000 * MILLION)];
  expect(titles({ years: great })).toEqual([['scale:2026', 'Naik kelas dari Menengah ke Besar']]);
});

it('says of a paper that only the card knows that it was written down there', () => {
  const papers = [{ subject: 'nib' as const, number: '', issuedOn: '2026-03-02', isOnCardAlone: true }];
  const [told] = suggestionsOf({ papers, years: [], legalForm: '', classes: [], since: 2026 });
  expect(told!.fact).toBe('dicatat di kartu 02/03/2026');
});

it('tells classes of the office apart inside Mikro alone', () => {
  const classes = [
    { name: 'Mikro 1', upTo: 50 * MILLION },
    { name: 'Mikro 2', upTo: null },
  ];
  const years = [of(2025, 3_000 * MILLION), of(2026, 4_000 * MILLION)];
  expect(titles({ classes, years })).toEqual([]);
  expect(titles({ classes, years: [of(2025, 3_000 * MILLION), of(2026, 51 * MILLION)] })).toEqual([]);
});
