import type { Scale } from '#contract/business.ts';
import { type RawBuilder, sql } from 'kysely';
import { serviceFieldColumns, toServiceField } from '#core/features/desk/ticket/index.ts';
import { workersIn } from '#core/features/people/business/index.ts';
import { responsibleAt } from '#core/features/services/mentee/index.ts';
import type { Db } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import {
  type AssistedState,
  type Attended,
  type ClientState,
  type PlannedProgram,
  type ProgressRow,
  scaleTold,
  type ScaleFacts,
} from './rules.ts';

type Stored<T> = Omit<T, 'attributes' | 'cooperative'> & {
  attributes: string | null;
  cooperative: string | null;
};

/** Of person, business and the year that is told. */
const stateColumns = sql`
  person.name AS personName, business.name AS businessName,
  coalesce(nullif(business.address, ''), person.address) AS address,
  person.region_code AS regionCode, person.district,
  coalesce(business.legal_form, '') AS legalForm, business.started_year AS startedYear,
  coalesce(business.sector, '') AS sector, coalesce(business.product, '') AS product, business.nib,
  business.attributes, business.cooperative,
  told.own_capital AS ownCapital, told.outside_capital AS outsideCapital, told.assets, told.sales,
  ${workersIn('told')} AS workers,
  told.meeting_on AS meetingOn, told.members, told.surplus`;

const toState = <T extends ClientState>({ attributes, cooperative, ...row }: Stored<T>) => ({
  ...row,
  attributes: attributes === null ? {} : (JSON.parse(attributes) as ClientState['attributes']),
  cooperative: cooperative === null ? null : (JSON.parse(cooperative) as ClientState['cooperative']),
});

/** `until`: the instant at which the year is over. */
type Listed = { officeId: number; year: number; until: string; isCooperative: boolean };
const ofKind = (isCooperative: boolean) =>
  sql`(coalesce(business.legal_form, '') = 'koperasi') = ${Number(isCooperative)}`;

/**
 * Whom the office assists by that year, larger scales left out: since a year that is recorded, or taken on as a client. The
 * first change of the card's sales after it tells what stood there until then; sales not known then are those of today.
 */
export const assistedStates = async (
  db: Db,
  { officeId, year, until, isCooperative, without }: Listed & { without: readonly Scale[] },
): Promise<AssistedState[]> => {
  const { rows } = await sql<Stored<AssistedState> & Omit<ScaleFacts, 'legalForm'>>`
    SELECT ${stateColumns}, business.scale, business.scale_basis AS scaleBasis, business.capital,
           coalesce(
             (SELECT json_extract(before, '$.sales') FROM audit
               WHERE entity_uid = business.uid AND entity = 'business' AND at >= ${until}
                 AND json_extract(before, '$.sales') IS NOT NULL ORDER BY id LIMIT 1),
             business.sales) AS salesOnCard,
           (SELECT sales FROM business_year WHERE business_id = business.id AND sales IS NOT NULL AND year < ${year}
             ORDER BY year DESC LIMIT 1) AS salesKnown,
           person.nik, person.phone, person.email,
           coalesce(business.assisted_since, (SELECT min(year) FROM mentee WHERE business_id = business.id
             AND started_on IS NOT NULL AND merged_into_id IS NULL)) AS assistedSince,
           later.assets AS laterAssets, later.sales AS laterSales, ${workersIn('later')} AS laterWorkers
      FROM business JOIN person ON person.id = business.person_id
      LEFT JOIN business_year AS told ON told.business_id = business.id AND told.year = ${year - 1}
      LEFT JOIN business_year AS later ON later.business_id = business.id AND later.year = ${year}
     WHERE business.id IN (
        SELECT id FROM business WHERE office_id = ${officeId} AND assisted_since <= ${year}
        UNION SELECT business_id FROM mentee
         WHERE office_id = ${officeId} AND year <= ${year} AND started_on IS NOT NULL AND merged_into_id IS NULL)
       AND ${ofKind(isCooperative)} AND person.removed_at IS NULL
     ORDER BY business.name COLLATE NOCASE, business.id`.execute(db);
  return rows.filter((row) => !without.includes(scaleTold(row))).map((row) => toState<AssistedState>(row));
};

/** The clients of a year that has begun; of one to come those who are planned. Of whose they were at its end, or all. */
export const menteeStates = async (
  db: Db,
  {
    officeId,
    year,
    until,
    isCooperative,
    staffId,
    isPlan,
  }: Listed & { staffId: number | null; isPlan: boolean },
): Promise<ClientState[]> => {
  const { rows } = await sql<Stored<ClientState>>`
    SELECT ${stateColumns}
      FROM mentee JOIN person ON person.id = mentee.person_id
      LEFT JOIN business ON business.id = mentee.business_id
      LEFT JOIN business_year AS told ON told.business_id = business.id AND told.year = ${year - 1}
     WHERE mentee.office_id = ${officeId} AND mentee.year = ${year} AND mentee.merged_into_id IS NULL
       AND (mentee.started_on IS NOT NULL OR (${Number(isPlan)} AND mentee.status = 'candidate'))
       AND (${staffId} IS NULL OR ${responsibleAt('mentee', until)} = ${staffId}) AND ${ofKind(isCooperative)}
     ORDER BY coalesce(business.name, person.name) COLLATE NOCASE, mentee.id`.execute(db);
  return rows.map((row) => toState<ClientState>(row));
};

/** Whoever has a client or held a session in a year, or could: the consultants who work here. */
const mentors = (db: Db, officeId: number, year: number, also: readonly RawBuilder<boolean>[] = []) =>
  db
    .selectFrom('staff')
    .where('staff.office_id', '=', officeId)
    .where((eb) =>
      eb.or([
        eb.and([eb('staff.role', '=', 'consultant'), eb('staff.is_active', '=', 1)]),
        eb(
          'staff.id',
          'in',
          eb
            .selectFrom('mentee')
            .select('staff_id')
            .where('office_id', '=', officeId)
            .where('year', '=', year),
        ),
        eb(
          'staff.id',
          'in',
          eb
            .selectFrom('mentoring_session')
            .select('staff_id')
            .where('office_id', '=', officeId)
            .where('month', '>=', year * 100 + 1)
            .where('month', '<=', year * 100 + 12)
            .where('voided_at', 'is', null),
        ),
        ...also,
      ]),
    )
    .orderBy('staff.name');

/** Whoever had a client or a programme of the year and handed it over. */
const hadBefore = (officeId: number, year: number) => sql<boolean>`staff.id IN (
  SELECT json_extract(audit.before, '$.staff_id') FROM mentee
    JOIN audit ON audit.entity_uid = mentee.uid AND audit.entity = 'mentee'
   WHERE mentee.office_id = ${officeId} AND mentee.year = ${year}
  UNION ALL
  SELECT json_extract(audit.before, '$.staff_id') FROM mentee
    JOIN mentee_program ON mentee_program.mentee_id = mentee.id
    JOIN audit ON audit.entity_uid = mentee_program.uid AND audit.entity = 'mentee_program'
   WHERE mentee.office_id = ${officeId} AND mentee.year = ${year}
  UNION ALL
  SELECT mentee_program.staff_id FROM mentee JOIN mentee_program ON mentee_program.mentee_id = mentee.id
   WHERE mentee.office_id = ${officeId} AND mentee.year = ${year})`;
export const mentorsOf = async (db: Db, officeId: number, year: number) => {
  const rows = await mentors(db, officeId, year, [hadBefore(officeId, year)])
    .select(['uid', 'name'])
    .execute();
  return rows.map(({ uid, name }) => ({ uid: uidText(uid), name }));
};

/** What each consultant had on the forms of a year at the end of some months of it (202601 to 202612); 7f is of these. */
export const progressOf = (
  db: Db,
  { officeId, year, first, last, until }: Months & { officeId: number; year: number },
): Promise<ProgressRow[]> => {
  const ofYear = sql`mentee.year = ${year} AND mentee.office_id = ${officeId} AND mentee.merged_into_id IS NULL`;
  const recorded = sql`EXISTS (SELECT 1 FROM business_year WHERE business_id = business.id AND year = ${year - 1})`;
  const clients = sql<{ staff_id: number } & Record<'a' | 'b' | 'c' | 'd', number>>`(
    SELECT ${responsibleAt('mentee', until)} AS staff_id,
           sum(${ofKind(true)} AND ${recorded}) AS a, sum(${ofKind(false)} AND ${recorded}) AS b,
           sum(${ofKind(true)}) AS c, sum(${ofKind(false)}) AS d
      FROM mentee LEFT JOIN business ON business.id = mentee.business_id
     WHERE ${ofYear} AND mentee.started_on IS NOT NULL GROUP BY 1)`;
  const programs = sql<{ staff_id: number; e: number }>`(
    SELECT ${responsibleAt('mentee_program', until)} AS staff_id, count(*) AS e
      FROM mentee_program JOIN mentee ON mentee.id = mentee_program.mentee_id WHERE ${ofYear} GROUP BY 1)`;
  const sessions = sql<number>`(
    SELECT count(*) FROM mentoring_session AS held
     WHERE held.staff_id = staff.id AND held.office_id = ${officeId} AND held.month BETWEEN ${first} AND ${last}
       AND held.voided_at IS NULL
       AND EXISTS (SELECT 1 FROM mentoring_session_mentee WHERE session_id = held.id AND counts = 1))`;
  // Whoever has moved since stands in the field in which they worked then.
  const heldIn = sql<string | null>`(
    SELECT field.name FROM mentoring_session AS held JOIN field ON field.id = held.field_id
     WHERE held.staff_id = staff.id AND held.office_id = ${officeId} AND held.month BETWEEN ${first} AND ${last}
       AND held.voided_at IS NULL
     GROUP BY field.id ORDER BY count(*) DESC, max(held.local_date) DESC, field.position LIMIT 1)`;
  const had = sql<boolean>`coalesce(client.staff_id, program.staff_id) IS NOT NULL`;
  return mentors(db, officeId, year, [had])
    .leftJoin('field', 'field.id', 'staff.field_id')
    .leftJoin(clients.as('client'), 'client.staff_id', 'staff.id')
    .leftJoin(programs.as('program'), 'program.staff_id', 'staff.id')
    .select(['staff.name', sql<string>`coalesce(${heldIn}, field.name, '')`.as('field')])
    .select(({ fn, val }) => [
      fn.coalesce('client.a', val(0)).as('7A'),
      fn.coalesce('client.b', val(0)).as('7B'),
      fn.coalesce('client.c', val(0)).as('7C'),
      fn.coalesce('client.d', val(0)).as('7D'),
      fn.coalesce('program.e', val(0)).as('7E'),
    ])
    .select(sessions.as('7F'))
    .execute();
};

/** Whose papers are wanted: of a year, of one consultant or client, or of all. */
export type Chosen = { officeId: number; year: number; staffId: number | null; menteeId: number | null };
/** Some months (202601 to 202612), and the instant at which they are over. */
export type Months = { first: number; last: number; until: string };

/** The programmes of clients, by client and then by field in the office's order; those of one consultant at the end. */
export const programsOf = async (
  db: Db,
  { officeId, year, staffId, menteeId, until }: Chosen & Pick<Months, 'until'>,
): Promise<PlannedProgram[]> => {
  const rows = await db
    .selectFrom('mentee_program')
    .innerJoin('mentee', 'mentee.id', 'mentee_program.mentee_id')
    .innerJoin('person', 'person.id', 'mentee.person_id')
    .leftJoin('business', 'business.id', 'mentee.business_id')
    .innerJoin('field', 'field.id', 'mentee_program.field_id')
    .innerJoin('staff', (join) => join.on('staff.id', '=', responsibleAt('mentee_program', until)))
    .select(['mentee_program.mentee_id', 'mentee_program.title', 'mentee_program.problem'])
    .select(['mentee_program.target', 'mentee_program.goal', 'mentee_program.unit'])
    .select(['person.name as person_name', 'business.name as business_name', 'staff.name as staff_name'])
    .select(serviceFieldColumns)
    .where('mentee.office_id', '=', officeId)
    .where('mentee.year', '=', year)
    .where('mentee.merged_into_id', 'is', null)
    .$if(menteeId !== null, (query) => query.where('mentee.id', '=', menteeId))
    .$if(staffId !== null, (query) => query.where('staff.id', '=', staffId))
    .orderBy(sql`coalesce(business.name, person.name) COLLATE NOCASE`)
    .orderBy('mentee.id')
    .orderBy('field.position')
    .orderBy('mentee_program.id')
    .execute();
  return rows.map((row) => ({
    menteeId: row.mentee_id,
    clientName: row.business_name ?? row.person_name,
    field: toServiceField(row),
    consultant: row.staff_name,
    problem: row.problem,
    title: row.title,
    target: row.target,
    goal: row.goal,
    unit: row.unit,
  }));
};

/** The sessions that clients had in some months, by consultant, client and programme. */
export const attendedIn = async (
  db: Db,
  { officeId, staffId, menteeId, first, last }: Omit<Chosen, 'year'> & Omit<Months, 'until'>,
): Promise<Attended[]> => {
  const rows = await db
    .selectFrom('mentoring_session')
    .innerJoin('mentoring_session_mentee as there', 'there.session_id', 'mentoring_session.id')
    .innerJoin('mentee', 'mentee.id', 'there.mentee_id')
    .innerJoin('person', 'person.id', 'mentee.person_id')
    .leftJoin('business', 'business.id', 'mentee.business_id')
    .leftJoin('mentee_program', 'mentee_program.id', 'there.program_id')
    .innerJoin('field', (join) =>
      join.on((eb) =>
        eb('field.id', '=', eb.fn.coalesce('mentee_program.field_id', 'mentoring_session.field_id')),
      ),
    )
    .innerJoin('field as held_in', 'held_in.id', 'mentoring_session.field_id')
    .innerJoin('staff', 'staff.id', 'mentoring_session.staff_id')
    .select(['mentoring_session.id', 'mentoring_session.staff_id', 'staff.name as staff_name'])
    .select(['mentoring_session.local_date', 'mentoring_session.material', 'mentoring_session.follow_up'])
    .select(['there.mentee_id', 'there.program_id', 'there.counts', 'held_in.name as held_in_name'])
    .select(['mentee_program.title', 'mentee_program.problem'])
    .select(['person.name as person_name', 'business.name as business_name'])
    .select(serviceFieldColumns)
    .where('mentoring_session.voided_at', 'is', null)
    .where('mentee.merged_into_id', 'is', null)
    .where('mentoring_session.office_id', '=', officeId)
    .where('mentoring_session.month', '>=', first)
    .where('mentoring_session.month', '<=', last)
    .$if(staffId !== null, (query) => query.where('mentoring_session.staff_id', '=', staffId))
    .$if(menteeId !== null, (query) => query.where('there.mentee_id', '=', menteeId))
    .orderBy('staff.name')
    .orderBy('staff.id')
    .orderBy(sql`coalesce(business.name, person.name) COLLATE NOCASE`)
    .orderBy('there.mentee_id')
    .orderBy('field.position')
    .orderBy(sql`there.program_id NULLS LAST`)
    .orderBy('mentoring_session.local_date')
    .orderBy('mentoring_session.id')
    .execute();
  return rows.map((row) => ({
    sessionId: row.id,
    staffId: row.staff_id,
    consultant: row.staff_name,
    menteeId: row.mentee_id,
    ownerName: row.person_name,
    clientName: row.business_name ?? row.person_name,
    programId: row.program_id,
    field: toServiceField(row),
    heldIn: row.held_in_name,
    title: row.title ?? '',
    problem: row.problem ?? '',
    localDate: row.local_date,
    material: row.material,
    followUp: row.follow_up,
    counts: row.counts === 1,
  }));
};
