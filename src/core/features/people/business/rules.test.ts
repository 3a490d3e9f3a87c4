import { expect, it } from 'vitest';
import { answeredAfter, scaleOf } from './rules.ts';

const facts = { legalForm: 'perorangan', capital: null, sales: null, scaleOverride: null };
const billion = 1_000_000_000;

it.each([
  [{}, 'belum_didata', 'unknown'],
  [{ capital: 0 }, 'mikro', 'capital'],
  [{ capital: billion }, 'mikro', 'capital'],
  [{ capital: billion + 1 }, 'kecil', 'capital'],
  [{ capital: 5 * billion }, 'kecil', 'capital'],
  [{ capital: 5 * billion + 1 }, 'menengah', 'capital'],
  [{ capital: 10 * billion }, 'menengah', 'capital'],
  [{ capital: 10 * billion + 1 }, 'besar', 'capital'],
  [{ sales: 2 * billion }, 'mikro', 'sales'],
  [{ sales: 2 * billion + 1 }, 'kecil', 'sales'],
  [{ sales: 15 * billion }, 'kecil', 'sales'],
  [{ sales: 15 * billion + 1 }, 'menengah', 'sales'],
  [{ sales: 50 * billion }, 'menengah', 'sales'],
  [{ sales: 50 * billion + 1 }, 'besar', 'sales'],
  [{ capital: 20 * billion, sales: billion }, 'mikro', 'sales'],
  [{ legalForm: 'koperasi', sales: billion }, 'koperasi', 'cooperative'],
  [{ sales: 60 * billion, scaleOverride: { scale: 'kecil', reason: 'Data lama' } }, 'kecil', 'override'],
] as const)('PP 7/2021 article 35: %o is %s by %s', (given, scale, scaleBasis) => {
  expect(scaleOf({ ...facts, ...given })).toEqual({ scale, scaleBasis });
});

it('keeps who gave an answer until somebody changes it', () => {
  const rina = { on: '2026-10-05', by: 'Rina Marlina' };
  const dewi = { on: '2026-11-23', by: 'Dewi Anggraini' };
  const first = answeredAfter(undefined, { halal: 'yes', qris: 'no', sni: 'unknown' }, rina);
  expect(first).toEqual({ halal: rina, qris: rina });
  const before = { attributes: { halal: 'yes', qris: 'no', sop: 'yes' }, answered: first } as const;
  expect(answeredAfter(before, { halal: 'yes', qris: 'yes', sop: 'yes' }, dewi)).toEqual({
    halal: rina,
    qris: dewi, // and of sop, answered before this was kept, nothing is known
  });
  expect(answeredAfter(before, { qris: 'unknown' }, dewi)).toEqual({});
});
