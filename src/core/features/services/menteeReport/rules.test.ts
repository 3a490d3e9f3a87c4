import fc from 'fast-check';
import { expect, it } from 'vitest';
import { growthWords } from '#contract/clientGrowth.ts';
import type { Pair } from '#contract/growth.ts';
import { countedFacts, figuresOf, valueOf } from '#core/platform/report/facts.ts';
import { askedOf, monthOf } from '#core/platform/report/months.ts';
import { columns, factsOf, growthSentences, keyOf, labelOf, rowOrder, type YearGrowth } from './rules.ts';

const compared = [2025, 2026] as const;
const client = (sales: Pair, change: Partial<YearGrowth> = {}): YearGrowth => ({
  uid: '',
  year: 2026,
  startedOn: '2026-03-02',
  personName: 'Siti',
  businessName: null,
  consultant: 'Rina',
  startedYear: 2019,
  sales,
  workers: [null, null],
  ...change,
});
const figures = (clients: readonly YearGrowth[], of = 202612) =>
  figuresOf(columns, factsOf(clients, of, compared[0]), askedOf(monthOf(of)), { keyOf, labelOf });
const told = (clients: readonly YearGrowth[]) => growthSentences(clients, compared).join(' ');

const four = [client([100, 150]), client([0, 50]), client([null, 80]), client([200, null])];

it('compares only who is known in both years, from more than nothing', () => {
  expect(four.map((each) => growthWords(each.sales, each, 2025))).toEqual([
    '+50\u00A0%',
    'dari nol',
    'tak terbanding',
    'tak terbanding',
  ]);
  const { rows, total } = figures(four);
  const brief = rows.map(({ key, counts }) => [
    key,
    counts['takenYear'],
    counts['salesBefore'],
    counts['salesAfter'],
  ]);
  expect(brief).toEqual([
    ['fromZero', 1, 0, 0],
    ['matched', 1, 100, 150],
    ['unmatched', 2, 0, 0],
  ]);
  expect(total).toMatchObject({ takenYear: 4, salesBefore: 100, salesAfter: 150 });
  expect(told(four)).toContain(
    'Omzet 2025 ke 2026: +50\u00A0% dari jumlahnya, +50\u00A0% rata-rata per dampingan (1 dari 4 dampingan punya data kedua tahun; 1 dari nol, 2 tak terbanding).',
  );
});

it('tells a percentage of the total from a mean of percentages', () => {
  expect(told([client([10, 20]), client([990, 990])])).toContain(
    '+1\u00A0% dari jumlahnya, +50\u00A0% rata-rata per dampingan (2 dari 2 dampingan punya data kedua tahun).',
  );
});

it('says without any percentage that nothing can be compared, and nothing of nobody', () => {
  expect(told([client([0, 50])])).toContain('Omzet 2025 ke 2026: belum terbanding (0 dari 1 dampingan');
  expect(told([])).toBe('');
});

it('keeps apart whoever has no whole year to be compared with', () => {
  const young = client([10, 100], { startedYear: 2025, workers: [1, 9] });
  const { rows, total } = figures([client([100, 110], { workers: [4, 5] }), young]);
  expect(rows.map(({ key }) => key).sort()).toEqual(['matched', 'young']);
  expect(total).toMatchObject({
    takenYear: 2,
    salesBefore: 100,
    salesAfter: 110,
    workersMatched: 1,
    workersBefore: 4,
    workersAfter: 5,
  });
  expect(growthWords(young.sales, young, 2025)).toBe('belum setahun');
  expect(told([client([100, 110]), young])).toMatch(/1 dari 1 dampingan.*1 usaha belum setahun/);
});

it('counts a client in the month it was taken on, within its year', () => {
  const early = client([1, 2], { startedOn: '2025-12-20' });
  const late = client([1, 2], { startedOn: '2027-01-05' });
  const before = client([1, 2], { year: 2025, startedOn: '2025-12-02' });
  const all = [early, late, before];
  expect(figures(all, 202601).total).toMatchObject({
    taken: 1,
    takenBefore: 1,
    takenYear: 1,
    salesBefore: 1,
  });
  expect(figures(all, 202612).total).toMatchObject({
    taken: 1,
    takenBefore: 0,
    takenYear: 2,
    salesBefore: 2,
  });
});

it('adds up: rows to the total, months to the year, what is behind a number to the number', () => {
  const figure = fc.option(fc.integer({ min: 0, max: 50 }), { nil: null });
  const pair = fc.tuple(figure, figure);
  const clients = fc.array(
    fc
      .record({
        sales: pair,
        workers: pair,
        startedYear: fc.constantFrom(null, 2019, 2026),
        month: fc.nat(11),
      })
      .map(({ month, sales, ...change }) =>
        client(sales, { ...change, startedOn: `2026-${String(month + 1).padStart(2, '0')}-09` }),
      ),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(clients, (all) => {
      const totals = Array.from({ length: 12 }, (_, i) => {
        const facts = factsOf(all, 202601 + i, 2025);
        const { rows, total } = figures(all, 202601 + i);
        for (const column of columns) {
          const sum = rows.reduce((so, { counts }) => so + counts[column.key]!, 0);
          expect(sum).toBe(total[column.key]);
          expect(valueOf(column, countedFacts(column, facts, askedOf(monthOf(202601 + i))))).toBe(sum);
        }
        return total;
      });
      expect(totals.reduce((so, total) => so + total['taken']!, 0)).toBe(totals[11]!['takenYear']);
      expect(totals[11]!['takenYear']).toBe(all.length);
    }),
  );
});

it('heads its columns and rows as the table shows them, and says in words what each counts', () => {
  expect(
    columns.map(({ key, kind, group, title, words, sum, nature, unit }) =>
      [key, kind, group, title, words, sum, nature ?? '-', unit ?? '-'].join(', '),
    ),
  ).toEqual([
    'taken, part, Dampingan, Bulan ini, dampingan, facts, -, -',
    'takenBefore, previous, Dampingan, Bulan lalu, dampingan bulan lalu, facts, -, -',
    'takenYear, yearToDate, Dampingan, Tahun ini, dampingan sejak Januari, facts, -, -',
    'salesBefore, part, Omzet (Rp), Tahun dasar, omzet tahun dasar, amount, state, rupiah',
    'salesAfter, part, Omzet (Rp), Tahun akhir, omzet tahun akhir, amount, state, rupiah',
    'workersMatched, part, Tenaga kerja, Dua tahun, dampingan yang tenaga kerjanya terbanding, facts, state, -',
    'workersBefore, part, Tenaga kerja, Dasar, tenaga kerja tahun dasar, amount, state, -',
    'workersAfter, part, Tenaga kerja, Akhir, tenaga kerja tahun akhir, amount, state, -',
  ]);
  const facts = factsOf([...four, client([1, 2], { startedYear: 2026 })], 202612, 2025);
  const labels = new Map(facts.map((fact) => [keyOf(fact), labelOf(fact)]));
  expect(rowOrder.map((row) => labels.get(row))).toEqual([
    'Omzet kedua tahun diketahui',
    'Omzet dari nol',
    'Omzet tak terbanding',
    'Usaha belum setahun di tahun dasar',
  ]);
  expect(facts.filter(({ what }) => what === 'taken').map(({ amount }) => amount)).toEqual([1, 1, 1, 1, 1]);
});

it('speaks of workers as of sales, and of young businesses only where there are some', () => {
  const [sales, workers, ...more] = growthSentences([client([100, 150], { workers: [4, 5] })], compared);
  expect(sales).toMatch(/^Omzet 2025 ke 2026: \+50\u00A0%/);
  expect(workers).toMatch(/^Tenaga kerja 2025 ke 2026: \+25\u00A0%/);
  expect(more).toEqual([]);
});
