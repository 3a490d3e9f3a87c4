import { expect, it } from 'vitest';
import { askedOf, monthOf } from './months.ts';
import { type Fact, type FactColumn, figuresOf, valueOf } from './facts.ts';

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
