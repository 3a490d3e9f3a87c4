import type { Db } from '#core/kernel/database.ts';
import { factsOf } from './store.ts';

/** The rupiah that table G counts as paid in these days. */
export const paidBetween = async (
  db: Db,
  officeId: number,
  days: { from: string; to: string },
): Promise<number> =>
  (await factsOf(db, officeId, 'G', days))
    .filter(({ what }) => what === 'paid')
    .reduce((sum, { amount }) => sum + amount, 0);
