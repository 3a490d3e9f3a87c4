import { type Insertable, type Selectable, sql } from 'kysely';
import { monthsOfPeriod } from '#contract/period.ts';
import type { PlanRow, Publication, ReportTexts } from '#contract/surveyPlan.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRow, updateRow } from '#core/kernel/rows.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Tables } from '#core/kernel/tables.ts';

type PlanColumns = Omit<Insertable<Tables['survey_plan']>, 'uid' | 'office_id' | 'created_at'>;
export const planColumns = ({ uid: _, statusOn, quarters, ...row }: PlanRow): PlanColumns => ({
  ...row,
  quarters: quarters.toSorted((a, b) => a - b).join(','),
  status_on: statusOn,
});
const toPlan = (row: Selectable<Tables['survey_plan']>): PlanRow => ({
  uid: uidText(row.uid),
  period: row.period,
  element: row.element as PlanRow['element'],
  program: row.program,
  year: row.year,
  quarters: row.quarters.split(',').map(Number),
  responsible: row.responsible,
  status: row.status as PlanRow['status'],
  statusOn: row.status_on,
  proof: row.proof,
});
export const publicationColumns = ({ uid: _, publishedOn, ...row }: Publication) => ({
  ...row,
  published_on: publishedOn,
});

type Removable = 'survey_plan' | 'survey_publication';
/** Also one that was removed. */
export const findPlan = async (db: Db, uid: string) => {
  const row = await db
    .selectFrom('survey_plan')
    .selectAll()
    .where('uid', '=', uidBytes(uid))
    .executeTakeFirst();
  return row && { row, plan: toPlan(row) };
};
export const findPublication = (db: Db, uid: string) =>
  db.selectFrom('survey_publication').selectAll().where('uid', '=', uidBytes(uid)).executeTakeFirst();

export const insertPlan = (tx: Tx, { officeId, at }: Stamp, uid: string, columns: PlanColumns) =>
  insertRow(tx, 'survey_plan', { uid: uidBytes(uid), office_id: officeId, ...columns, created_at: at });
export const insertPublication = (
  tx: Tx,
  { officeId, at }: Stamp,
  uid: string,
  columns: ReturnType<typeof publicationColumns>,
) =>
  insertRow(tx, 'survey_publication', {
    uid: uidBytes(uid),
    office_id: officeId,
    ...columns,
    created_at: at,
  });
/** Of either, also one that was removed. */
export const findSurveyRow = (db: Db, table: Removable, uid: string) =>
  db.selectFrom(table).select(['id', 'removed_at']).where('uid', '=', uidBytes(uid)).executeTakeFirst();
export const updateSurveyRow = <T extends Removable>(
  tx: Tx,
  table: T,
  id: number,
  row: Parameters<typeof updateRow<T>>[3],
) => updateRow(tx, table, id, row);

const planIn = async (db: Db, officeId: number, period: string): Promise<PlanRow[]> => {
  const rows = await db
    .selectFrom('survey_plan')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('period', '=', period)
    .where('removed_at', 'is', null)
    .orderBy('element')
    .orderBy('id')
    .execute();
  return rows.map(toPlan);
};

/** What is neither done nor given up, of every period. */
export const openPlans = async (db: Db, officeId: number): Promise<PlanRow[]> => {
  const rows = await db
    .selectFrom('survey_plan')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('removed_at', 'is', null)
    .where('status', 'in', ['planned', 'running'])
    .execute();
  return rows.map(toPlan);
};

/** The last period before this one, by its first month, that has a plan. */
const lastWithPlan = async (db: Db, officeId: number, period: string): Promise<string | null> => {
  const rows = await db
    .selectFrom('survey_plan')
    .select('period')
    .distinct()
    .where('office_id', '=', officeId)
    .where('removed_at', 'is', null)
    .execute();
  const { first } = monthsOfPeriod(period);
  const before = rows.map((row) => row.period).filter((each) => monthsOfPeriod(each).last < first);
  return before.toSorted((a, b) => (monthsOfPeriod(a).last < monthsOfPeriod(b).last ? 1 : -1))[0] ?? null;
};

const noTexts: ReportTexts = {
  number: '',
  place: '',
  team: '',
  method: '',
  schedule: '',
  population: null,
  analysis: '',
  discussion: '',
};
export const findTexts = (db: Db, officeId: number, period: string) =>
  db
    .selectFrom('survey_report')
    .select(['id', 'uid', 'texts'])
    .where('office_id', '=', officeId)
    .where('period', '=', period)
    .executeTakeFirst();
export const uidOf = ({ uid }: { uid: Uint8Array }): string => uidText(uid);
export const textsOf = (row: { texts: string } | undefined): ReportTexts => ({
  ...noTexts,
  ...(row && (JSON.parse(row.texts) as Partial<ReportTexts>)),
});
/** Under the uid that is given, where there was none yet. */
export const putTexts = async (
  tx: Tx,
  { officeId, period, uid, texts }: { officeId: number; period: string; uid: string; texts: ReportTexts },
): Promise<void> => {
  await sql`INSERT INTO survey_report (uid, office_id, period, texts)
    VALUES (${uidBytes(uid)}, ${officeId}, ${period}, ${JSON.stringify(texts)})
    ON CONFLICT (office_id, period) DO UPDATE SET texts = excluded.texts`.execute(tx);
};

/** What the office does about the result of a period, and what it says of it. */
export const planOf = async (db: Db, officeId: number, period: string) => {
  const last = await lastWithPlan(db, officeId, period);
  const publications = await db
    .selectFrom('survey_publication')
    .select([
      'uid',
      'period',
      'medium',
      'place',
      'published_on',
      sql<number>`photo IS NOT NULL`.as('has_photo'),
    ])
    .where('office_id', '=', officeId)
    .where('period', '=', period)
    .where('removed_at', 'is', null)
    .orderBy('published_on')
    .orderBy('id')
    .execute();
  return {
    plan: await planIn(db, officeId, period),
    last: last === null ? null : { period: last, plan: await planIn(db, officeId, last) },
    publications: publications.map(({ uid, published_on: publishedOn, has_photo: hasPhoto, ...row }) => ({
      ...row,
      uid: uidText(uid),
      publishedOn,
      hasPhoto: hasPhoto === 1,
    })),
    texts: textsOf(await findTexts(db, officeId, period)),
  };
};
export type SurveyPlan = Awaited<ReturnType<typeof planOf>>;

export const planSubjects = sql`SELECT uid, program AS subject FROM survey_plan`;
export const publicationSubjects = sql`SELECT uid, medium AS subject FROM survey_publication`;
export const textSubjects = sql`SELECT uid, period AS subject FROM survey_report`;
