import { expect, it } from 'vitest';
import { askedOf, monthOf } from './months.ts';
import { columnOf, type Fact, type FactColumn, figuresOf, valueOf } from './facts.ts';

type What = 'consultation' | 'training' | 'credit';
const whats: What[] = ['consultation', 'training', 'credit'];
const column = (kind: FactColumn<What>['kind'], sum: FactColumn<What>['sum']): FactColumn<What> => ({
  key: `${sum} ${kind}`,
  kind,
  group: null,
  title: '',
  words: '',
  what: whats,
  sum,
});
const columns = (['facts', 'people', 'amount'] as const).flatMap((sum) => [
  column('part', sum),
  column('yearToDate', sum),
]);
const facts = [202603, 202606].flatMap((month) =>
  whats.map((what): Fact<What> => ({ what, month, amount: 5, personId: 7 })),
);
const totalOf = (of: number) =>
  figuresOf(columns, facts, askedOf(monthOf(of)), { keyOf: ({ what }) => what, labelOf: ({ what }) => what })
    .total;

it('counts six services of one person, who is one in the year as in each month', () => {
  expect(totalOf(202603)).toMatchObject({ 'facts part': 3, 'people part': 1, 'facts yearToDate': 3 });
  expect(totalOf(202606)).toEqual({
    'facts part': 3,
    'facts yearToDate': 6,
    // Months add up to the year, people do not.
    'people part': 1,
    'people yearToDate': 1,
    'amount part': 15,
    'amount yearToDate': 30,
  });
  expect(valueOf({ sum: 'amount' }, facts)).toBe(30);
});

it('heads a column by what it counts: of the period, of the one before, of the year', () => {
  const heads = (['part', 'sum', 'previous', 'yearToDate'] as const).map((kind) =>
    columnOf('paid', 'cair', { kind, group: 'Cair (Rp)' }),
  );
  expect(heads.map(({ key, kind, title, words, what }) => [key, kind, title, words, what])).toEqual([
    ['paid', 'part', 'Bulan ini', 'cair', ['paid']],
    ['paid', 'sum', 'Bulan ini', 'cair', ['paid']],
    ['paidBefore', 'previous', 'Bulan lalu', 'cair bulan lalu', ['paid']],
    ['paidYear', 'yearToDate', 'Tahun ini', 'cair sejak Januari', ['paid']],
  ]);
  expect(columnOf('paid', 'cair', { kind: 'part', group: null, title: 'Cair' }).title).toBe('Cair');
});

it('has a row for each name of which something is counted, as it was called last, in order', () => {
  const fact = (what: What, month: number, name: string) => ({ what, month, amount: 0, name });
  const counted = [{ ...column('part', 'facts'), what: ['credit'] as const }, column('previous', 'facts')];
  const figures = (all: ReturnType<typeof fact>[], sortBy?: (row: { label: string }) => string) =>
    figuresOf(counted, all, askedOf('2026-03'), {
      keyOf: ({ name }) => name.toLowerCase(),
      labelOf: ({ name }) => name,
      ...(sortBy && { sortBy }),
    });
  const all = [
    fact('credit', 202603, 'Siak'),
    fact('training', 202602, 'RIAU'),
    fact('credit', 202603, 'Riau'),
    fact('training', 202603, 'Dumai'), // counted by no column
    fact('credit', 202601, 'Rohul'), // of another month
  ];
  expect(figures(all)).toEqual({
    rows: [
      { key: 'riau', code: '', label: 'Riau', counts: { 'facts part': 1, 'facts previous': 1 } },
      { key: 'siak', code: '', label: 'Siak', counts: { 'facts part': 1, 'facts previous': 0 } },
    ],
    total: { 'facts part': 2, 'facts previous': 1 },
  });
  expect(figures(all, ({ label }) => (label === 'Siak' ? '1' : '2')).rows[0]!.label).toBe('Siak');
});
