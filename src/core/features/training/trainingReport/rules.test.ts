import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countedFacts, figuresOf, valueOf } from '#core/platform/report/facts.ts';
import { askedOf, monthOf } from '#core/platform/report/months.ts';
import { columns, factsOf, guestsNote, type Training } from './rules.ts';

const names = { keyOf: ({ key }: { key: string }) => key, labelOf: ({ label }: { label: string }) => label };
const training = (uid: string, endDate: string, sexes: readonly ('L' | 'P' | null)[] = []): Training => ({
  uid,
  title: `Pelatihan ${uid}`,
  startDate: `${endDate.slice(0, 8)}01`,
  endDate,
  hours: 16,
  fundSource: uid === 'a' ? '' : 'APBD',
  participants: sexes.map((sex, i) => ({ uid: `${uid}${i}`, name: `Peserta ${i}`, sex, personUid: null })),
});

it('tells each training of the month with its days, hours, people and money, and the others in one row', () => {
  const november = askedOf('2026-11');
  const facts = factsOf(
    [training('a', '2026-11-03', ['L', 'P', 'P', null]), training('b', '2026-10-01', ['L', 'L'])],
    november.own,
  );
  const { rows, total } = figuresOf(columns, facts, november, names);
  expect(rows.map(({ label, counts }) => [label, ...Object.values(counts)])).toEqual([
    ['Pelatihan a, 1–3 November 2026, dana belum didata', 1, 0, 1, 16, 1, 2, 4, 0, 4],
    ['Pelatihan bulan-bulan sebelumnya', 0, 1, 1, 0, 0, 0, 0, 2, 2],
  ]);
  expect(Object.values(total)).toEqual([1, 1, 2, 16, 1, 2, 4, 2, 6]);
  expect(guestsNote(facts, november.own)).toMatch(/^1 peserta belum punya kartu/);
  expect(guestsNote(facts, november.before)).toBeUndefined();
});

it('adds up: rows to the total, months to the year, what is behind a number to the number', () => {
  const held = fc
    .array(
      fc.tuple(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.constantFrom('L' as const, 'P' as const, null), { maxLength: 5 }),
      ),
      { maxLength: 8 },
    )
    .map((all) =>
      all.map(([month, sexes], i) => training(`t${i}`, `2026-${String(month).padStart(2, '0')}-20`, sexes)),
    );
  fc.assert(
    fc.property(held, (trainings) => {
      const totals = Array.from({ length: 12 }, (_, i) => {
        const of = askedOf(monthOf(202601 + i));
        const facts = factsOf(trainings, of.own);
        const { rows, total } = figuresOf(columns, facts, of, names);
        for (const column of columns) {
          const sum = rows.reduce((all, { counts }) => all + counts[column.key]!, 0);
          expect(sum).toBe(total[column.key]);
          expect(valueOf(column, countedFacts(column, facts, of))).toBe(sum);
        }
        return total;
      });
      const year = (key: string) => totals.reduce((all, total) => all + total[key]!, 0);
      expect(year('training')).toBe(totals[11]!['trainingYear']);
      expect(year('guest')).toBe(totals[11]!['guestYear']);
    }),
  );
});
