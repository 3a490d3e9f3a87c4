import { type RawBuilder, sql } from 'kysely';
import type { IndicatorDraft, IndicatorSource } from '#contract/indicator.ts';
import { serviceFieldColumns, toServiceField } from '#core/features/desk/ticket/index.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { isCountedVisit, isTrainingOf } from '#core/platform/store.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRow, updateRow } from '#core/kernel/rows.ts';

type Months = Record<string, number>;

/** The indicators of a year as they are stored, in their order. */
export const listIndicators = async (db: Db, officeId: number, year: number) => {
  const rows = await db
    .selectFrom('indicator')
    .leftJoin('field', 'field.id', 'indicator.field_id')
    .selectAll('indicator')
    .select(serviceFieldColumns)
    .where('indicator.office_id', '=', officeId)
    .where('indicator.year', '=', year)
    .orderBy('indicator.position')
    .orderBy('indicator.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    fieldId: row.field_id,
    field: row.field_id === null ? null : toServiceField(row as Parameters<typeof toServiceField>[0]),
    uid: uidText(row.uid),
    year: row.year,
    service: row.service,
    objective: row.objective,
    unit: row.unit,
    source: row.source as IndicatorSource,
    position: row.position,
    isActive: row.is_active === 1,
    target: row.target,
    typed: JSON.parse(row.months) as Months,
  }));
};
export type StoredIndicator = Awaited<ReturnType<typeof listIndicators>>[number];

export const draftOfStored = ({ field, ...row }: StoredIndicator): IndicatorDraft => ({
  uid: row.uid,
  year: row.year,
  fieldUid: field && field.uid,
  service: row.service,
  objective: row.objective,
  unit: row.unit,
  source: row.source,
  position: row.position,
  isActive: row.isActive,
});

/** The year in which an indicator stands. */
export const yearOfIndicator = async (db: Db, uid: string): Promise<number | undefined> =>
  (await db.selectFrom('indicator').select('year').where('uid', '=', uidBytes(uid)).executeTakeFirst())?.year;

/** The last year before this one that has indicators in use. */
export const yearBefore = async (db: Db, officeId: number, year: number): Promise<number | null> => {
  const { last } = await db
    .selectFrom('indicator')
    .select((eb) => eb.fn.max('year').as('last'))
    .where('office_id', '=', officeId)
    .where('year', '<', year)
    .where('is_active', '=', 1)
    .executeTakeFirstOrThrow();
  return last;
};

export const noteOf = async (db: Db, officeId: number, year: number) => {
  const row = await db
    .selectFrom('indicator_note')
    .select(['uid', 'note'])
    .where('office_id', '=', officeId)
    .where('year', '=', year)
    .executeTakeFirst();
  return row && { uid: uidText(row.uid), note: row.note };
};

export const putNote = (
  tx: Tx,
  { uid, officeId, year, note }: { uid: string; officeId: number; year: number; note: string },
) =>
  tx
    .insertInto('indicator_note')
    .values({ uid: uidBytes(uid), office_id: officeId, year, note })
    .onConflict((conflict) => conflict.columns(['office_id', 'year']).doUpdateSet({ note }))
    .execute();

export const columnsOf = (draft: IndicatorDraft, fieldId: number | null) => ({
  field_id: fieldId,
  service: draft.service,
  objective: draft.objective,
  unit: draft.unit,
  source: draft.source,
  position: draft.position,
  is_active: +draft.isActive,
});

export const insertIndicator = (
  tx: Tx,
  { officeId, at }: { officeId: number; at: string },
  { uid, year }: Pick<IndicatorDraft, 'uid' | 'year'>,
  columns: ReturnType<typeof columnsOf>,
) =>
  insertRow(tx, 'indicator', { uid: uidBytes(uid), office_id: officeId, year, created_at: at, ...columns });

export const updateIndicator = (tx: Tx, id: number, columns: ReturnType<typeof columnsOf>) =>
  updateRow(tx, 'indicator', id, columns);

/** Target and typed months, as they are stored. */
export const numbersOf = ({ target, typed }: Pick<StoredIndicator, 'target' | 'typed'>) => ({
  target,
  months: JSON.stringify(typed),
});
export const putNumbers = (tx: Tx, id: number, numbers: ReturnType<typeof numbersOf>) =>
  updateRow(tx, 'indicator', id, numbers);

type Asked = { officeId: number; year: number; fieldId: number | null };
type Statement = (asked: Asked) => RawBuilder<{ month: number; count: number }>;

const inField = (column: string, fieldId: number | null) =>
  fieldId === null ? sql`` : sql`AND ${sql.ref(column)} = ${fieldId}`;
const trainingInField = (fieldId: number | null) =>
  fieldId === null ? sql`` : sql`AND ${isTrainingOf(fieldId)}`;
/** Its number, 1 to 12, of a local date. */
const monthIn = (column: string) => sql`CAST(substr(${sql.ref(column)}, 6, 2) AS INTEGER)`;
/** A local date of the year: from its first day to its last. */
const inYear = (column: string, year: number) =>
  sql`${sql.ref(column)} BETWEEN ${`${year}-01-01`} AND ${`${year}-12-31`}`;
const monthsOf = (column: string, year: number) =>
  sql`${sql.ref(column)} BETWEEN ${year * 100 + 1} AND ${year * 100 + 12}`;

/** What each source counts: a statement that gives the months of the year in which there was any. */
const statements: Record<Exclude<IndicatorSource, 'typed'>, Statement> = {
  session: ({ officeId, year, fieldId }) => sql`
    SELECT held.month % 100 AS month, count(*) AS count FROM mentoring_session held
     WHERE held.office_id = ${officeId} AND ${monthsOf('held.month', year)} AND held.voided_at IS NULL
       ${inField('held.field_id', fieldId)}
       AND EXISTS (SELECT 1 FROM mentoring_session_mentee there WHERE there.session_id = held.id AND there.counts = 1)
     GROUP BY 1`,
  // Who was taken on before the year began with it; who was activated afterwards was of its last month.
  mentee: ({ officeId, year, fieldId }) => sql`
    SELECT CASE WHEN started_on < ${`${year}-01-01`} THEN 1 WHEN started_on > ${`${year}-12-31`} THEN 12
             ELSE ${monthIn('started_on')} END AS month, count(*) AS count
      FROM mentee
     WHERE office_id = ${officeId} AND year = ${year} AND started_on IS NOT NULL AND merged_into_id IS NULL
       ${
         fieldId === null
           ? sql``
           : sql`AND id IN (SELECT mentee_id FROM mentee_program WHERE field_id = ${fieldId})`
       }
     GROUP BY 1`,
  consultation: ({ officeId, year, fieldId }) => sql`
    SELECT visit.month % 100 AS month, count(*) AS count
      FROM consultation JOIN visit ON visit.id = consultation.visit_id
     WHERE visit.office_id = ${officeId} AND ${monthsOf('visit.month', year)} AND visit.cancelled_at IS NULL
       AND consultation.outcome IS NOT NULL ${inField('consultation.field_id', fieldId)}
     GROUP BY 1`,
  training: ({ officeId, year, fieldId }) => sql`
    SELECT ${monthIn('end_date')} AS month, count(*) AS count FROM training
     WHERE office_id = ${officeId} AND status = 'done' AND ${inYear('end_date', year)} ${trainingInField(fieldId)}
     GROUP BY 1`,
  participant: ({ officeId, year, fieldId }) => sql`
    SELECT ${monthIn('training.end_date')} AS month, count(*) AS count
      FROM training JOIN participant ON participant.training_id = training.id
     WHERE training.office_id = ${officeId} AND training.status = 'done' AND ${inYear('training.end_date', year)}
       AND participant.role = 'Peserta' AND participant.state = 'enrolled' ${trainingInField(fieldId)}
     GROUP BY 1`,
  certificate: ({ officeId, year, fieldId }) => sql`
    SELECT ${monthIn('certificate.issued_on')} AS month, count(*) AS count
      FROM certificate LEFT JOIN training ON training.id = certificate.training_id
     WHERE certificate.office_id = ${officeId} AND ${inYear('certificate.issued_on', year)}
       AND certificate.voided_at IS NULL ${trainingInField(fieldId)}
     GROUP BY 1`,
  visit: ({ officeId, year, fieldId }) => sql`
    SELECT month % 100 AS month, count(*) AS count FROM visit
     WHERE office_id = ${officeId} AND ${monthsOf('month', year)} AND cancelled_at IS NULL
       AND ${isCountedVisit(officeId)} ${inField('field_id', fieldId)}
     GROUP BY 1`,
};

/** How many a source counts, by the number of the month; a month without any is missing. */
export const countedIn = async (
  db: Db,
  source: Exclude<IndicatorSource, 'typed'>,
  asked: Asked,
): Promise<Months> => {
  const { rows } = await statements[source](asked).execute(db);
  return Object.fromEntries(rows.map(({ month, count }) => [month, count]));
};

/** What the audit log calls them: rows of (uid, subject). */
export const indicatorSubjects = sql`SELECT uid, objective || ', ' || year AS subject FROM indicator`;
export const noteSubjects = sql`SELECT uid, CAST(year AS TEXT) AS subject FROM indicator_note`;
