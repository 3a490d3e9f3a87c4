import { sql } from 'kysely';
import type { Remark } from '#contract/remark.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { monthOf } from '#core/platform/report/months.ts';

export const remarkSubjects = sql`
  SELECT uid, substr(month, 1, 4) || '-' || substr(month, 5) AS subject FROM month_remark`;

const remarks = (db: Db, officeId: number) =>
  db.selectFrom('month_remark').select(['number', 'obstacles', 'plans']).where('office_id', '=', officeId);

export const noRemark: Remark = { number: '', obstacles: '', plans: '' };

export const remarkOf = async (
  db: Db,
  officeId: number,
  month: number,
): Promise<{ uid: string; remark: Remark } | undefined> => {
  const row = await remarks(db, officeId).select('uid').where('month', '=', month).executeTakeFirst();
  if (!row) return undefined;
  const { uid, ...remark } = row;
  return { uid: uidText(uid), remark };
};

/** The last month before this one with obstacles or plans. */
export const remarkBefore = async (db: Db, officeId: number, month: number) => {
  const row = await remarks(db, officeId)
    .select('month')
    .where('month', '<', month)
    .where((eb) => eb.or([eb('obstacles', '<>', ''), eb('plans', '<>', '')]))
    .orderBy('month', 'desc')
    .executeTakeFirst();
  return row ? { month: monthOf(row.month), obstacles: row.obstacles, plans: row.plans } : null;
};

export const putRemark = (
  tx: Tx,
  { uid, officeId, month, remark }: { uid: string; officeId: number; month: number; remark: Remark },
) =>
  tx
    .insertInto('month_remark')
    .values({ uid: uidBytes(uid), office_id: officeId, month, ...remark })
    .onConflict((conflict) => conflict.columns(['office_id', 'month']).doUpdateSet(remark))
    .execute();
