import { rupiahText } from '#contract/dates.ts';
import type { RowsBehind } from '#contract/report.ts';
import { type RawBuilder, sql } from 'kysely';
import { caseNumber } from '#core/features/services/facilitation/index.ts';
import type { Db } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import type { Narrowed } from '#core/platform/report/source.ts';
import { isOf, isOneOf } from '#core/platform/store.ts';
import type { Fact } from './rules.ts';

type Days = { from: string; to: string };

/** Whether a case is of a field, or of whoever is responsible for it; it knows no other part of the unit. */
const isAsked = (only: Narrowed | undefined) =>
  isOf(only, { field: 'own.field_id', consultant: 'own.staff_id' });

/** Everything of these days that a table of the month's report counts, each on the day it happened. */
export const factsOf = async (
  db: Db,
  officeId: number,
  table: 'F' | 'G',
  { from, to }: Days,
  only?: Narrowed,
): Promise<Fact[]> => {
  const step = (what: 'asked' | 'approved' | 'issued', rupiah: RawBuilder<number | null>) => sql`
    SELECT own.uid, own.id AS caseId, own.person_id, ${what} AS what, own.${sql.ref(`${what}_on`)} AS day,
           coalesce(${rupiah}, 0) AS amount, own.subject, own.subject_name, own.partner
      FROM facilitation AS own
     WHERE own.office_id = ${officeId} AND own.report_table = ${table}
       AND own.${sql.ref(`${what}_on`)} BETWEEN ${from} AND ${to} AND ${isAsked(only)}`;
  const { rows } = await sql<Fact>`
    SELECT uid, caseId, person_id AS personId, what, day, amount, subject, subject_name AS subjectName, partner,
           CAST(substr(day, 1, 4) || substr(day, 6, 2) AS INTEGER) AS month
      FROM (${step('asked', sql`own.asked_rp`)} UNION ALL ${step('approved', sql`own.approved_rp`)}
            UNION ALL ${step('issued', sql`0`)}
            UNION ALL
            SELECT part.uid, own.id, own.person_id, 'paid', part.paid_on, part.rupiah, own.subject, own.subject_name,
                   own.partner
              FROM facilitation_payment AS part JOIN facilitation AS own ON own.id = part.facilitation_id
             WHERE part.office_id = ${officeId} AND part.paid_on BETWEEN ${from} AND ${to}
               AND part.cancelled_on IS NULL AND own.report_table = ${table} AND ${isAsked(only)})
     ORDER BY day, caseId`.execute(db);
  return rows;
};

/** Parts that were paid in these days and are not counted, because they were cancelled afterwards. */
export const cancelledIn = (db: Db, officeId: number, { from, to }: Days, only: Narrowed | undefined) =>
  db
    .selectFrom('facilitation_payment')
    .select([sql<number>`count(*)`.as('parts'), sql<number>`coalesce(sum(rupiah), 0)`.as('rupiah')])
    .where('office_id', '=', officeId)
    .where('paid_on', '>=', from)
    .where('paid_on', '<=', to)
    // What was cancelled within the month is in no printed report of it.
    .where('cancelled_on', '>', to)
    .$if(only !== undefined, (all) =>
      all.where(
        sql<boolean>`EXISTS (SELECT 1 FROM facilitation AS own WHERE own.id = facilitation_id AND ${isAsked(only)})`,
      ),
    )
    .executeTakeFirstOrThrow();

const whatWords = { asked: 'Diajukan', approved: 'Disetujui', issued: 'Terbit', paid: 'Cair' };

/** The facts behind a number as a reader wants to see them, newest first. */
export const factRows = async (db: Db, facts: readonly Fact[]): Promise<RowsBehind['rows']> => {
  const rows = await db
    .selectFrom('facilitation')
    .innerJoin('person', 'person.id', 'facilitation.person_id')
    .leftJoin('business', 'business.id', 'facilitation.business_id')
    .innerJoin('field', 'field.id', 'facilitation.field_id')
    .selectAll('facilitation')
    .select(['person.name as person_name', 'business.name as business_name', 'field.color'])
    .where(
      isOneOf(
        'facilitation.id',
        facts.map(({ caseId }) => caseId),
      ),
    )
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return facts
    .map((fact) => {
      const row = byId.get(fact.caseId)!;
      return {
        uid: uidText(fact.uid),
        color: row.color,
        link: `/fasilitasi/${uidText(row.uid)}`,
        cells: {
          date: fact.day,
          number: caseNumber(row.letter, row.sequence),
          client: row.business_name ?? row.person_name,
          subject: row.subject_name,
          partner: row.partner,
          what: whatWords[fact.what],
          rupiah: rupiahText(fact.amount),
        },
      };
    })
    .reverse();
};
