import { sql } from 'kysely';
import type { Gap, GapKind } from '#contract/completion.ts';
import { ticketNumber } from '#core/features/desk/ticket/index.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import { isUidOf } from '#core/platform/store.ts';

/** What a visit or a business says when nobody wrote it down. */
export const BLANK: Readonly<Record<GapKind, string>> = { scale: 'belum_didata', sector: '' };

const ofMonth = (db: Db, officeId: number, month: number) =>
  db
    .selectFrom('visit')
    .where('visit.office_id', '=', officeId)
    .where('month', '=', month)
    .where('cancelled_at', 'is', null)
    // What an old guest book does not tell nobody can complete.
    .where('import_id', 'is', null);

/** Businesses with visits that miss it, by the first of these; SQLite takes the other columns from the row of min(). */
export const gapsOf = async (
  db: Db,
  { officeId, month, kind }: { officeId: number; month: number; kind: GapKind },
): Promise<Gap[]> => {
  const first = ofMonth(db, officeId, month)
    .select(['business_id', 'local_date', 'person_id', 'field_id'])
    .select((eb) => [eb.fn.min('visit.id').as('visit_id'), eb.fn.countAll<number>().as('visits')])
    .where(`visit.${kind}`, '=', BLANK[kind])
    .where('business_id', 'is not', null)
    .groupBy('business_id');
  const rows = await db
    .selectFrom(first.as('first'))
    .innerJoin('business', 'business.id', 'first.business_id')
    .innerJoin('person', 'person.id', 'business.person_id')
    .innerJoin('field', 'field.id', 'first.field_id')
    .innerJoin('ticket', (join) =>
      join.on(sql`ticket.id`, '=', sql`(SELECT max(t.id) FROM ticket t WHERE t.visit_id = first.visit_id)`),
    )
    .select(['business.uid as business_uid', 'business.name as business_name', `business.${kind} as known`])
    .select(['person.uid as person_uid', 'person.name as person_name', 'field.color'])
    .select(['first.local_date', 'first.visits', 'ticket.letter', 'ticket.sequence'])
    .where('person.removed_at', 'is', null)
    .orderBy('first.local_date')
    .orderBy('first.visit_id')
    .execute();
  return rows.map((row) => ({
    businessUid: uidText(row.business_uid),
    businessName: row.business_name,
    personUid: uidText(row.person_uid),
    personName: row.person_name,
    localDate: row.local_date,
    number: ticketNumber(row.letter, row.sequence),
    color: row.color as Gap['color'],
    visits: row.visits,
    known: row.known === BLANK[kind] ? null : row.known,
  }));
};

export const countsOf = (db: Db, officeId: number, month: number) =>
  ofMonth(db, officeId, month)
    .select((eb) => [
      eb.fn.countAll<number>().as('visits'),
      sql<number>`count(CASE WHEN business_id IS NULL THEN 1 END)`.as('withoutBusiness'),
    ])
    .executeTakeFirstOrThrow();

/** Of these visits those that say `from`; all of a business in a month when none are named. */
export const visitsSaying = async (
  tx: Tx,
  kind: GapKind,
  from: string,
  those: { businessId: number; month: number } | { uids: readonly string[] },
): Promise<{ id: number; uid: string }[]> => {
  const all = tx
    .selectFrom('visit')
    .select(['id', 'uid'])
    .where(kind, '=', from)
    .where('cancelled_at', 'is', null);
  const rows = await (
    'uids' in those
      ? all.where(isUidOf('uid', those.uids))
      : all.where('business_id', '=', those.businessId).where('month', '=', those.month)
  ).execute();
  return rows.map(({ id, uid }) => ({ id, uid: uidText(uid) }));
};

export const sayOnVisit = async (tx: Tx, id: number, kind: GapKind, value: string): Promise<void> => {
  await tx
    .updateTable('visit')
    .set({ [kind]: value })
    .where('id', '=', id)
    .execute();
};
