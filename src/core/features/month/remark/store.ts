import { sql } from 'kysely';
import { monthsOfPeriod, type PeriodUnit, unitOf } from '#contract/period.ts';
import type { Remark } from '#contract/remark.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';

export const remarkSubjects = sql`SELECT uid, period AS subject FROM month_remark`;

/** What the periods of a kind look like, for GLOB. */
const periodsLike: Record<PeriodUnit, string> = {
  bulan: '????-[01]?',
  triwulan: '????-T?',
  semester: '????-S?',
  tahun: '????',
};

const remarks = (db: Db, officeId: number) =>
  db.selectFrom('month_remark').select(['number', 'obstacles', 'plans']).where('office_id', '=', officeId);

/** Those of a kind of period that have obstacles or plans. */
const written = (db: Db, officeId: number, unit: PeriodUnit) =>
  db
    .selectFrom('month_remark')
    .select(['period', 'obstacles', 'plans'])
    .where('office_id', '=', officeId)
    .where(sql<boolean>`period GLOB ${periodsLike[unit]}`)
    .where((eb) => eb.or([eb('obstacles', '<>', ''), eb('plans', '<>', '')]));

export const noRemark: Remark = { number: '', obstacles: '', plans: '' };

export const remarkOf = async (
  db: Db,
  officeId: number,
  period: string,
): Promise<{ uid: string; remark: Remark } | undefined> => {
  const row = await remarks(db, officeId).select('uid').where('period', '=', period).executeTakeFirst();
  if (!row) return undefined;
  const { uid, ...remark } = row;
  return { uid: uidText(uid), remark };
};

/** The last period of the same kind before this one. */
export const remarkBefore = async (db: Db, officeId: number, period: string) =>
  (await written(db, officeId, unitOf(period))
    .where('period', '<', period)
    .orderBy('period', 'desc')
    .executeTakeFirst()) ?? null;

/** What the months of a longer period say, in their order. */
export const remarksOfMonths = async (db: Db, officeId: number, period: string) => {
  const { first, last } = monthsOfPeriod(period);
  const rows = await written(db, officeId, 'bulan')
    .where('period', '>=', first)
    .where('period', '<=', last)
    .orderBy('period')
    .execute();
  return rows.map(({ period: month, ...texts }) => ({ month, ...texts }));
};

export const putRemark = (
  tx: Tx,
  { uid, officeId, period, remark }: { uid: string; officeId: number; period: string; remark: Remark },
) =>
  tx
    .insertInto('month_remark')
    .values({ uid: uidBytes(uid), office_id: officeId, period, ...remark })
    .onConflict((conflict) => conflict.columns(['office_id', 'period']).doUpdateSet(remark))
    .execute();
