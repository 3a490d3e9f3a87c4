import { sql } from 'kysely';
import type { IndicatorDraft } from '#contract/indicator.ts';
import { serviceFieldColumns, toServiceField } from '#core/features/desk/ticket/index.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
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
    source: row.source,
    subject: row.subject,
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
  subject: row.subject,
  position: row.position,
  isActive: row.isActive,
});

/** A field of service by its uid. */
export const fieldOf = (db: Db, uid: string) =>
  db.selectFrom('field').select(['id', 'name']).where('uid', '=', uidBytes(uid)).executeTakeFirst();

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
  subject: draft.subject,
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

/** What the audit log calls them: rows of (uid, subject). */
export const indicatorSubjects = sql`SELECT uid, objective || ', ' || year AS subject FROM indicator`;
export const noteSubjects = sql`SELECT uid, CAST(year AS TEXT) AS subject FROM indicator_note`;
