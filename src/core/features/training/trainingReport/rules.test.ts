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

it('heads its columns as the table shows them, and says in words what each counts', () => {
  expect(
    columns.map(({ key, kind, group, title, words, sum, noun }) =>
      [key, kind, group, title, words, sum, noun ?? '-'].join(', '),
    ),
  ).toEqual([
    'training, part, Pelatihan, Bulan ini, pelatihan, facts, -',
    'trainingBefore, previous, Pelatihan, Bulan lalu, pelatihan bulan lalu, facts, -',
    'trainingYear, yearToDate, Pelatihan, Tahun ini, pelatihan sejak Januari, facts, -',
    'hours, part, , JP, jam pelatihan, amount, -',
    'L, part, Peserta, L, peserta laki-laki, facts, peserta',
    'P, part, Peserta, P, peserta perempuan, facts, peserta',
    'guest, sum, Peserta, Jumlah, peserta, facts, peserta',
    'guestBefore, previous, Peserta, Bulan lalu, peserta bulan lalu, facts, peserta',
    'guestYear, yearToDate, Peserta, Tahun ini, peserta sejak Januari, facts, peserta',
  ]);
});

it('shows behind a number the training, or who took part, each with the page it is on', () => {
  const held = {
    ...training('b', '2026-11-20'),
    participants: [
      { uid: 'p1', name: 'Budi', sex: 'L', personUid: 'budi' } as const,
      { uid: 'p2', name: 'Siti', sex: 'P', personUid: 'siti' } as const,
      { uid: 'p3', name: 'Tamu', sex: null, personUid: null },
    ],
  };
  const facts = factsOf([held], askedOf('2026-11').own);
  const shown = facts.map(({ what, amount, behind: { uid, link, cells } }) => [
    what,
    amount,
    uid,
    link,
    cells['participant'],
    cells['sex'],
  ]);
  expect(shown).toEqual([
    ['training', 16, 'b', '/pelatihan/b', '', ''],
    ['L', 1, 'p1', '/pelaku-usaha/budi', 'Budi', 'L'],
    ['P', 1, 'p2', '/pelaku-usaha/siti', 'Siti', 'P'],
    ['guest', 1, 'p3', '/pelatihan/b', 'Tamu', ''],
  ]);
  expect(facts[0]!.behind.cells).toMatchObject({
    date: '2026-11-20',
    title: 'Pelatihan b',
    hours: '16',
    fund: 'APBD',
  });
  // Those of the months before share a row that no uid of a training can be.
  expect(new Set(factsOf([held], askedOf('2026-12').own).map(({ key }) => key))).toEqual(
    new Set(['earlier']),
  );
});
