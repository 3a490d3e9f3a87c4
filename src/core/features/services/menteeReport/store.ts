import { type RawBuilder, sql } from 'kysely';
import type { NarrowingKind } from '#contract/report.ts';
import { workersIn } from '#core/features/people/business/index.ts';
import { responsibleAt } from '#core/features/services/mentee/index.ts';
import type { Db } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import type { IndicatorQuestion } from '#core/platform/indicator/source.ts';
import { clientShown, isOfField, monthOfDay } from '#core/platform/indicator/store.ts';
import type { Narrowed } from '#core/platform/report/source.ts';
import type { YearGrowth } from './rules.ts';

/** Whether a client is of a part of the unit: by a program, or by whose client it was. */
const isClientOf: Partial<Record<NarrowingKind, (id: number | null) => RawBuilder<boolean>>> = {
  field: (id) => sql<boolean>`mentee.id IN (SELECT mentee_id FROM mentee_program WHERE field_id = ${id})`,
  consultant: (id) => sql<boolean>`staff.id = ${id}`,
};

/**
 * The clients of these years who were taken on, of a year to come also those who are planned; `until`: at which instant it
 * is asked whose they are.
 */
export const clientsGrown = async (
  db: Db,
  {
    officeId,
    years: [from, to],
    compared: [before, after],
    until,
    staffId = null,
    only,
    isPlan = false,
  }: {
    officeId: number;
    years: readonly [number, number];
    compared: readonly [number, number];
    until: string;
    staffId?: number | null;
    only?: Narrowed | undefined;
    isPlan?: boolean;
  },
): Promise<YearGrowth[]> => {
  const rows = await db
    .selectFrom('mentee')
    .innerJoin('person', 'person.id', 'mentee.person_id')
    .innerJoin('staff', (join) => join.on('staff.id', '=', responsibleAt('mentee', until)))
    .leftJoin('business', 'business.id', 'mentee.business_id')
    .leftJoin('business_year as told', (join) =>
      join.onRef('told.business_id', '=', 'business.id').on('told.year', '=', before),
    )
    .leftJoin('business_year as later', (join) =>
      join.onRef('later.business_id', '=', 'business.id').on('later.year', '=', after),
    )
    .select(['mentee.uid', 'mentee.year', 'mentee.started_on', 'person.name as person_name'])
    .select(['business.name as business_name', 'business.started_year', 'staff.name as consultant'])
    .select(['told.sales as sales_before', 'later.sales as sales_after'])
    .select([workersIn('told').as('workers_before'), workersIn('later').as('workers_after')])
    .where('mentee.office_id', '=', officeId)
    .where('mentee.year', '>=', from)
    .where('mentee.year', '<=', to)
    .where('mentee.merged_into_id', 'is', null)
    .where(({ eb, or }) =>
      or([eb('started_on', 'is not', null), ...(isPlan ? [eb('mentee.status', '=', 'candidate')] : [])]),
    )
    .$if(staffId !== null, (query) => query.where('staff.id', '=', staffId))
    .$if(only !== undefined, (query) => query.where(isClientOf[only!.kind]!(only!.id)))
    .orderBy(sql`coalesce(business.name, person.name) COLLATE NOCASE`)
    .orderBy('mentee.id')
    .execute();
  return rows.map((row) => ({
    uid: uidText(row.uid),
    year: row.year,
    startedOn: row.started_on,
    personName: row.person_name,
    businessName: row.business_name,
    consultant: row.consultant,
    startedYear: row.started_year,
    sales: [row.sales_before, row.sales_after],
    workers: [row.workers_before, row.workers_after],
  }));
};

/** What happened with a cooperative on one day: its papers came, the office took it on, or its members met. */
export type CooperativeEvent = {
  uid: Uint8Array;
  what: 'founded' | 'taken' | 'met';
  day: string;
  kind: string | null;
  name: string;
  number: string;
  /** Of the case, of the client, or of the person who keeps it. */
  link: string;
};

const yearOf = (localDate: string): number => Number(localDate.slice(0, 4));

/**
 * Cooperatives in these days: legal entities issued by cases, clients for the first time, annual meetings. CROSS JOIN keeps
 * the order, so that not every business is read.
 */
export const cooperativesIn = async (
  db: Db,
  officeId: number,
  { from, to }: { from: string; to: string },
): Promise<CooperativeEvent[]> => {
  const cooperative = sql`json_extract(business.cooperative, '$.kind') AS kind, business.name`;
  const isOne = sql`business.office_id = ${officeId} AND business.legal_form = 'koperasi'`;
  const { rows } = await sql<Omit<CooperativeEvent, 'link'> & { page: string; subject: Uint8Array }>`
    SELECT own.uid, 'founded' AS what, own.issued_on AS day, ${cooperative}, own.document_number AS number,
           '/fasilitasi/' AS page, own.uid AS subject
      FROM facilitation AS own CROSS JOIN business ON business.id = own.business_id
     WHERE own.office_id = ${officeId} AND own.subject = 'badanHukum' AND own.issued_on BETWEEN ${from} AND ${to}
       AND ${isOne}
    UNION ALL
    SELECT mentee.uid, 'taken', mentee.started_on, ${cooperative}, '', '/pendampingan/', mentee.uid
      FROM mentee CROSS JOIN business ON business.id = mentee.business_id
     WHERE mentee.office_id = ${officeId} AND mentee.year BETWEEN ${yearOf(from) - 1} AND ${yearOf(to) + 1}
       AND mentee.started_on BETWEEN ${from} AND ${to} AND mentee.merged_into_id IS NULL AND ${isOne}
       AND NOT EXISTS (SELECT 1 FROM mentee AS earlier WHERE earlier.business_id = business.id
         AND earlier.merged_into_id IS NULL AND (earlier.started_on, earlier.id) < (mentee.started_on, mentee.id))
    UNION ALL
    SELECT told.uid, 'met', told.meeting_on, ${cooperative}, 'Tahun buku ' || told.year, '/pelaku-usaha/', person.uid
      FROM business_year AS told CROSS JOIN business ON business.id = told.business_id
      JOIN person ON person.id = business.person_id
     WHERE told.meeting_on BETWEEN ${from} AND ${to} AND ${isOne}
     ORDER BY day, name`.execute(db);
  return rows.map(({ page, subject, ...row }) => ({ ...row, link: page + uidText(subject) }));
};

/** The sessions that an indicator counts: those that count for one client at least. */
export const sessionsFor = ({ officeId, months: { from, to }, fieldId }: IndicatorQuestion) => sql`
  SELECT held.uid, held.local_date AS day, held.month, 1 AS amount, held.staff_id AS who,
         (SELECT group_concat(coalesce(business.name, person.name), ', ') FROM mentoring_session_mentee AS there
            JOIN mentee ON mentee.id = there.mentee_id JOIN person ON person.id = mentee.person_id
            LEFT JOIN business ON business.id = mentee.business_id
           WHERE there.session_id = held.id AND there.counts = 1) AS title,
         held.material AS about, '/pendampingan/' AS page,
         (SELECT mentee.uid FROM mentoring_session_mentee AS there JOIN mentee ON mentee.id = there.mentee_id
           WHERE there.session_id = held.id AND there.counts = 1 LIMIT 1) AS opens
    FROM mentoring_session AS held
   WHERE held.office_id = ${officeId} AND held.month BETWEEN ${from} AND ${to} AND held.voided_at IS NULL
     AND ${isOfField('held.field_id', fieldId)}
     AND EXISTS (SELECT 1 FROM mentoring_session_mentee AS there WHERE there.session_id = held.id AND there.counts = 1)`;

/** Each client of each session that counts for them. */
export const metFor = ({ officeId, months: { from, to }, fieldId }: IndicatorQuestion) => sql`
  SELECT mentee.uid, held.local_date AS day, held.month, 1 AS amount, mentee.person_id AS who,
         ${clientShown('mentee.business_id', 'mentee.person_id')}, held.material AS about,
         '/pendampingan/' AS page, mentee.uid AS opens
    FROM mentoring_session AS held
    JOIN mentoring_session_mentee AS there ON there.session_id = held.id AND there.counts = 1
    JOIN mentee ON mentee.id = there.mentee_id
   WHERE held.office_id = ${officeId} AND held.month BETWEEN ${from} AND ${to} AND held.voided_at IS NULL
     AND ${isOfField('held.field_id', fieldId)}`;

/**
 * The clients of a year: who was taken on before it began with it, who was activated afterwards was of its last month.
 */
export const takenFor = ({ officeId, months, fieldId }: IndicatorQuestion) => {
  const year = Math.floor(months.from / 100);
  return sql`
    SELECT uid, started_on AS day,
           min(max(${monthOfDay('started_on')}, ${year * 100 + 1}), ${year * 100 + 12}) AS month, 1 AS amount,
           person_id AS who, ${clientShown('mentee.business_id', 'mentee.person_id')},
           (SELECT name FROM staff WHERE staff.id = mentee.staff_id) AS about, '/pendampingan/' AS page, uid AS opens
      FROM mentee
     WHERE office_id = ${officeId} AND year = ${year} AND started_on IS NOT NULL AND merged_into_id IS NULL
       AND ${fieldId === null ? sql`true` : isClientOf.field!(fieldId)}`;
};
