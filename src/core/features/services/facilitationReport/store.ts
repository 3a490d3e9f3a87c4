import { rupiahText } from '#contract/dates.ts';
import type { RowsBehind } from '#contract/report.ts';
import { type RawBuilder, sql } from 'kysely';
import { caseNumber } from '#core/features/services/facilitation/index.ts';
import type { Db } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import type { IndicatorQuestion } from '#core/platform/indicator/source.ts';
import { clientShown, isDayIn, isOfField, monthOfDay } from '#core/platform/indicator/store.ts';
import { daysOf } from '#core/platform/report/months.ts';
import type { Narrowed } from '#core/platform/report/source.ts';
import { isOf, isOneOf } from '#core/platform/store.ts';
import type { Fact, Subject } from './rules.ts';

type Days = { from: string; to: string };

/** Whether a case is of a field, or of whoever is responsible for it; it knows no other part of the unit. */
const isAsked = (only: Narrowed | undefined) =>
  isOf(only, { field: 'own.field_id', consultant: 'own.staff_id' });

/** Everything that happened in these days with cases of a table, each on its day. */
const happened = (
  officeId: number,
  table: 'F' | 'G',
  { from, to }: Days,
  isCounted: RawBuilder<boolean>,
): RawBuilder<unknown> => {
  const ofCase = sql`own.id AS caseId, own.uid AS case_uid, own.person_id, own.business_id`;
  const about = sql`own.kind, own.subject, own.subject_name, own.partner`;
  const step = (what: 'asked' | 'approved' | 'issued', rupiah: RawBuilder<number | null>) => sql`
    SELECT own.uid, ${ofCase}, ${what} AS what, own.${sql.ref(`${what}_on`)} AS day, coalesce(${rupiah}, 0) AS amount,
           ${about}
      FROM facilitation AS own
     WHERE own.office_id = ${officeId} AND own.report_table = ${table}
       AND own.${sql.ref(`${what}_on`)} BETWEEN ${from} AND ${to} AND ${isCounted}`;
  return sql`${step('asked', sql`own.asked_rp`)} UNION ALL ${step('approved', sql`own.approved_rp`)}
    UNION ALL ${step('issued', sql`0`)}
    UNION ALL
    SELECT part.uid, ${ofCase}, 'paid', part.paid_on, part.rupiah, ${about}
      FROM facilitation_payment AS part JOIN facilitation AS own ON own.id = part.facilitation_id
     WHERE part.office_id = ${officeId} AND part.paid_on BETWEEN ${from} AND ${to}
       AND part.cancelled_on IS NULL AND own.report_table = ${table} AND ${isCounted}`;
};

/** Everything of these days that a table of the month's report counts. */
export const factsOf = async (
  db: Db,
  officeId: number,
  table: 'F' | 'G',
  days: Days,
  only?: Narrowed,
): Promise<Fact[]> => {
  const { rows } = await sql<Fact>`
    SELECT uid, caseId, person_id AS personId, what, day, amount, subject, subject_name AS subjectName, partner,
           ${monthOfDay('day')} AS month
      FROM (${happened(officeId, table, days, isAsked(only))})
     ORDER BY day, caseId`.execute(db);
  return rows;
};

/** What an indicator counts of a table: what happened with cases about anything, or about one subject. */
export const happenedFor =
  (table: 'F' | 'G', what: Fact['what']) =>
  ({ officeId, months, fieldId, subject }: IndicatorQuestion) => sql`
    SELECT uid, day, ${monthOfDay('day')} AS month, amount, person_id AS who,
           ${clientShown('business_id', 'person_id')}, subject_name AS about, '/fasilitasi/' AS page, case_uid AS opens
      FROM (${happened(officeId, table, daysOf(months), isOfField('own.field_id', fieldId))})
     WHERE what = ${what} AND (${subject} IN ('', subject, kind || '/' || subject))`;

/** The cases that came to their result, of any kind or of one. */
export const doneFor = ({ officeId, months, fieldId, subject }: IndicatorQuestion) => sql`
  SELECT own.uid, own.ended_on AS day, ${monthOfDay('own.ended_on')} AS month, 1 AS amount, own.person_id AS who,
         ${clientShown('own.business_id', 'own.person_id')}, own.subject_name AS about, '/fasilitasi/' AS page,
         own.uid AS opens
    FROM facilitation AS own
   WHERE own.office_id = ${officeId} AND ${isDayIn('own.ended_on', months)} AND own.ending IS NULL
     AND ${isOfField('own.field_id', fieldId)} AND (own.kind = ${subject} OR ${subject} = '')`;

/** Of which kinds cases are, by the name of the latest. */
export const kindsIn = async (db: Db, officeId: number) => {
  const { rows } = await sql<{ code: string; name: string }>`
    SELECT kind AS code, kind_name AS name, max(id) FROM facilitation
     WHERE office_id = ${officeId} GROUP BY 1`.execute(db);
  return rows;
};

/** What cases of a table are about, of each kind, by the names of the latest. */
export const subjectsIn = async (db: Db, officeId: number, table: 'F' | 'G'): Promise<Subject[]> => {
  const { rows } = await sql<Subject>`
    SELECT kind, subject AS code, kind_name AS kindName, subject_name AS name, max(id) FROM facilitation
     WHERE office_id = ${officeId} AND report_table = ${table} GROUP BY 1, 2`.execute(db);
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
