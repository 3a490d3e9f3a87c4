import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { kyselyOf, openSqlite } from '#core/kernel/database.ts';
import type { IndicatorSource } from './source.ts';
import { countsOf, rowsBehind } from './store.ts';

const db = kyselyOf(openSqlite(':memory:', { readonly: false }));
type Row = { month: number; amount: number; who: number | null };

const sourceOf = (sum: IndicatorSource['sum'], rows: readonly Row[]): IndicatorSource => ({
  code: 'x',
  name: '',
  definition: '',
  noun: '',
  sum,
  shown: ['', ''],
  rows: () => sql`
    SELECT CAST(printf('%016d', key) AS BLOB) AS uid, value ->> 'month' AS month, value ->> 'amount' AS amount,
           value ->> 'who' AS who, '2026-01-01' AS day, 'A' AS title, 'B' AS about, '/' AS page, NULL AS opens
      FROM json_each(${JSON.stringify(rows)})`,
});

const months = { from: 202601, to: 202611 };
const question = { officeId: 1, months, fieldId: null, subject: '', today: '2026-11-23' };
const row = fc.record({
  month: fc.integer({ min: 202512, max: 202612 }),
  amount: fc.integer({ min: -5, max: 2_000_000 }),
  who: fc.option(fc.integer({ min: 1, max: 6 })),
});

it('counts rows, amounts and everybody once, as plain sums do; the rows behind come to the figure', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 40 }),
      fc.constantFrom('rows' as const, 'amount' as const, 'distinct' as const),
      async (rows, sum) => {
        const own = rows.filter(({ month }) => month >= months.from && month <= months.to);
        const valueOf = (of: readonly Row[]): number => {
          if (sum === 'rows') return of.length;
          if (sum === 'amount') return of.reduce((all, { amount }) => all + amount, 0);
          return new Set(of.flatMap(({ who }) => who ?? [])).size;
        };
        const source = sourceOf(sum, rows);
        const counts = await countsOf(db, source, question);
        for (let month = months.from; month <= months.to; month++)
          expect(counts.months.get(month) ?? 0).toBe(valueOf(own.filter((each) => each.month === month)));
        expect(counts.total).toBe(valueOf(own));
        const all = [...counts.months.values()].reduce((one, other) => one + other, 0);
        expect(sum === 'distinct' ? counts.total <= all : counts.total === all).toBe(true);
        const behind = await rowsBehind(db, source, question);
        expect(behind.value).toBe(counts.total);
        expect(sum === 'amount' || behind.rows.length === counts.total).toBe(true);
      },
    ),
  );
});
