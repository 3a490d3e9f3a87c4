import type {
  Mentee,
  MenteeChoice,
  MenteeRow,
  MenteeStatus,
  Program,
  ProgramStatus,
} from '#contract/mentee.ts';
import { type Insertable, sql } from 'kysely';
import { serviceFieldColumns, toServiceField } from '#core/features/desk/ticket/index.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { prepared } from '#core/kernel/prepared.ts';
import { insertRow, updateRow } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';
import type { DutyQuestion } from '#core/platform/duty.ts';
import { contains, dueCounts, isOneOf } from '#core/platform/store.ts';
import { RUNNING } from './rules.ts';

const unmetSince = sql<string | null>`coalesce(mentee.last_met_on, mentee.started_on)`;

/** Clients with their names; those that a merge left behind are told by the one that stayed. */
const mentees = (db: Db) =>
  db
    .selectFrom('mentee')
    .innerJoin('person', 'person.id', 'mentee.person_id')
    .leftJoin('business', 'business.id', 'mentee.business_id')
    .innerJoin('staff', 'staff.id', 'mentee.staff_id')
    .selectAll('mentee')
    .select(['person.uid as person_uid', 'person.name as person_name', 'person.removed_at as person_removed'])
    .select(['business.uid as business_uid', 'business.name as business_name'])
    .select(['staff.uid as staff_uid', 'staff.name as staff_name', unmetSince.as('unmet_since')])
    .select((eb) => {
      const programs = eb
        .selectFrom('mentee_program')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('mentee_program.mentee_id', '=', 'mentee.id');
      return [
        programs.as('programs'),
        programs.where('mentee_program.status', '=', 'reached').as('programs_reached'),
      ];
    })
    .where('mentee.merged_into_id', 'is', null);
type Row = Awaited<ReturnType<ReturnType<typeof mentees>['execute']>>[number];

const toRow = (row: Row): MenteeRow => ({
  uid: uidText(row.uid),
  year: row.year,
  status: row.status as MenteeStatus,
  person: {
    uid: uidText(row.person_uid),
    name: row.person_name,
    isRemoved: row.person_removed !== null,
  },
  business: row.business_uid && { uid: uidText(row.business_uid), name: row.business_name! },
  consultant: { uid: uidText(row.staff_uid), name: row.staff_name },
  plannedSessions: row.planned_sessions,
  sessions: row.sessions,
  lastMetOn: row.last_met_on,
  unmetSince: row.unmet_since,
  followUpDue: row.follow_up_due,
  programs: row.programs ?? 0,
  programsReached: row.programs_reached ?? 0,
});

type Wanted = {
  officeId: number;
  /** Only those of one consultant. */
  staffId: number | null;
  year: number;
  status: MenteeStatus;
  text: string;
};

/** The longest not met first: in the order of the index. */
const inOrder = (db: Db, year: number, status: string, limit: number) =>
  mentees(db)
    .where('mentee.year', '=', year)
    .where('mentee.status', '=', status)
    .orderBy(unmetSince)
    .limit(limit);
/** How many there are: of the index alone. */
const countOf = (db: Db, year: number, status: string) =>
  db
    .selectFrom('mentee')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('merged_into_id', 'is', null)
    .where('year', '=', year)
    .where('status', '=', status);

const listOf = (owner: 'mentee.office_id' | 'mentee.staff_id') => ({
  owner,
  rows: prepared((db, year: number, status: string, ownerId: number, limit: number) =>
    inOrder(db, year, status, limit).where(owner, '=', ownerId),
  ),
  count: prepared((db, year: number, status: string, ownerId: number) =>
    countOf(db, year, status).where(owner, '=', ownerId),
  ),
});
const ofOffice = listOf('mentee.office_id');
const ofStaff = listOf('mentee.staff_id');

/** Of a search that finds more than it gives, nobody counts the rest. */
export const listMentees = async (
  db: Db,
  { officeId, staffId, year, status, text }: Wanted,
  limit: number,
): Promise<{ mentees: MenteeRow[]; count: number | null }> => {
  const list = staffId === null ? ofOffice : ofStaff;
  const ownerId = staffId ?? officeId;
  const given = (rows: readonly Row[], count: number | null) => ({
    mentees: rows.slice(0, limit).map(toRow),
    count: rows.length > limit ? count : rows.length,
  });
  if (text === '') {
    const rows = await list.rows(db, year, status, ownerId, limit + 1);
    const [all] = rows.length > limit ? await list.count(db, year, status, ownerId) : [];
    return given(rows, all?.count ?? null);
  }
  const named = inOrder(db, year, status, limit + 1)
    .where(list.owner, '=', ownerId)
    .where(({ or }) => or(['person.name', 'business.name'].map((column) => contains(sql.ref(column), text))));
  return given(await named.execute(), null);
};

/** Of the active clients of the year: those not met since before a day, and what was agreed with them last. */
export const countDue = ({ db, officeId, ...span }: DutyQuestion, unmetBefore: string) =>
  db
    .selectFrom('mentee')
    .select(sql<number>`count(CASE WHEN ${unmetSince} < ${unmetBefore} THEN 1 END)`.as('unmet'))
    .select(dueCounts('follow_up_due', span))
    .where('office_id', '=', officeId)
    .where('year', '=', Number(span.localDate.slice(0, 4)))
    .where('status', '=', 'active')
    .where('merged_into_id', 'is', null)
    .executeTakeFirstOrThrow();

export const findMentee = async (db: Db, uid: string): Promise<Mentee | undefined> => {
  const row = await mentees(db).where('mentee.uid', '=', uidBytes(uid)).executeTakeFirst();
  return (
    row && {
      ...toRow(row),
      statusReason: row.status_reason,
      startedOn: row.started_on,
      endedOn: row.ended_on,
      lockedAt: row.locked_at,
      minutes: row.minutes,
    }
  );
};

/** The row behind a uid; of one that was merged, the row that stayed. */
export const findMenteeRow = (db: Db, uid: string) =>
  db.selectFrom('mentee').selectAll().where('uid', '=', uidBytes(uid)).executeTakeFirst();
export type MenteeKey = NonNullable<Awaited<ReturnType<typeof findMenteeRow>>>;

type Client = { personId: number; businessId: number | null };
const ofClient = ({ personId, businessId }: Client) =>
  sql<boolean>`mentee.person_id = ${personId} AND coalesce(mentee.business_id, 0) = ${businessId ?? 0}`;

/** The years of one client, the latest first. */
export const yearsOf = async (db: Db, client: Client) =>
  (
    await db
      .selectFrom('mentee')
      .select(['uid', 'year', 'status'])
      .where(ofClient(client))
      .where('merged_into_id', 'is', null)
      .orderBy('year', 'desc')
      .execute()
  ).map((row) => ({ uid: uidText(row.uid), year: row.year, status: row.status as MenteeStatus }));

export const findOfYear = async (db: Db, client: Client, year: number) =>
  (await yearsOf(db, client)).find((each) => each.year === year);

/**
 * Who of the same person and year is planned or at work beside this client, one of the two without a business: both
 * would count the person.
 */
export const runningBeside = async (db: Db, { personId, businessId }: Client, year: number) => {
  const row = await mentees(db)
    .where('mentee.person_id', '=', personId)
    .where('mentee.year', '=', year)
    .where('mentee.business_id', businessId === null ? 'is not' : 'is', null)
    .where(isOneOf('mentee.status', RUNNING))
    .executeTakeFirst();
  return row && toRow(row);
};

/** Whom a person is in a year, by any of their businesses. */
export const menteesOfPerson = async (db: Db, personId: number) =>
  (await mentees(db).where('mentee.person_id', '=', personId).orderBy('mentee.year', 'desc').execute()).map(
    toRow,
  );

/** The clients that a person is, without those that a merge left behind. */
export const menteeRows = (tx: Tx, personId: number) =>
  tx
    .selectFrom('mentee')
    .select(['id', 'business_id', 'year', 'status'])
    .where('person_id', '=', personId)
    .where('merged_into_id', 'is', null)
    .orderBy('id')
    .execute();
export const attendancesOf = (tx: Tx, menteeId: number) =>
  tx
    .selectFrom('mentoring_session_mentee')
    .select(['session_id', 'counts'])
    .where('mentee_id', '=', menteeId)
    .orderBy('session_id')
    .execute();

export const insertMentee = (tx: Tx, row: Insertable<Tables['mentee']>): Promise<number> =>
  insertRow(tx, 'mentee', row);
export const updateMentee = (tx: Tx, id: number, row: Partial<Insertable<Tables['mentee']>>) =>
  updateRow(tx, 'mentee', id, row);

/** Counts anew what the lists show of the sessions, in every year of these clients. */
export const recount = async (tx: Tx, menteeIds: readonly number[]): Promise<void> => {
  const held = sql`mentoring_session_mentee AS there JOIN mentoring_session AS held
    ON held.id = there.session_id AND held.voided_at IS NULL`;
  const counted = sql`FROM ${held} WHERE there.mentee_id = mentee.id AND there.counts = 1`;
  await sql`
    UPDATE mentee SET
      sessions = (SELECT count(*) ${counted}),
      minutes = (SELECT coalesce(sum(held.minutes), 0) ${counted}),
      last_met_on = (
        SELECT max(held.local_date) FROM mentee AS year, ${held}
         WHERE there.mentee_id = year.id AND year.person_id = mentee.person_id AND coalesce(year.business_id, 0) = coalesce(mentee.business_id, 0)
           AND year.year <= mentee.year AND year.merged_into_id IS NULL),
      follow_up_due = (
        SELECT held.follow_up_due FROM ${held} WHERE there.mentee_id = mentee.id
         ORDER BY held.local_date DESC, held.id DESC LIMIT 1)
    WHERE id IN (
      SELECT other.id FROM mentee AS met JOIN mentee AS other
          ON other.person_id = met.person_id AND coalesce(other.business_id, 0) = coalesce(met.business_id, 0)
       WHERE met.id IN (SELECT value FROM json_each(${JSON.stringify(menteeIds)})))`.execute(tx);
};

const programs = (db: Db) =>
  db
    .selectFrom('mentee_program')
    .innerJoin('field', 'field.id', 'mentee_program.field_id')
    .innerJoin('staff', 'staff.id', 'mentee_program.staff_id')
    .selectAll('mentee_program')
    .select(['staff.uid as staff_uid', 'staff.name as staff_name'])
    .select(serviceFieldColumns)
    .select((eb) =>
      eb
        .selectFrom('mentoring_session_mentee')
        .innerJoin('mentoring_session', 'mentoring_session.id', 'mentoring_session_mentee.session_id')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('mentoring_session_mentee.program_id', '=', 'mentee_program.id')
        // Not where a merge left the client behind, as the one that stayed was there too.
        .whereRef('mentoring_session_mentee.mentee_id', '=', 'mentee_program.mentee_id')
        .where('mentoring_session.voided_at', 'is', null)
        .as('sessions'),
    )
    .orderBy('field.position')
    .orderBy('mentee_program.id');
type ProgramRow = Awaited<ReturnType<ReturnType<typeof programs>['execute']>>[number];

const toProgram = (row: ProgramRow): Program => ({
  uid: uidText(row.uid),
  field: toServiceField(row),
  consultant: { uid: uidText(row.staff_uid), name: row.staff_name },
  title: row.title,
  problem: row.problem,
  target: row.target,
  status: row.status as ProgramStatus,
  goal: row.goal,
  reached: row.reached,
  unit: row.unit,
  lockedAt: row.locked_at,
  sessions: row.sessions ?? 0,
});

export const programsOf = async (db: Db, menteeId: number): Promise<Program[]> =>
  (await programs(db).where('mentee_id', '=', menteeId).execute()).map(toProgram);

export const findProgram = async (db: Db, uid: string): Promise<Program | undefined> => {
  const row = await programs(db).where('mentee_program.uid', '=', uidBytes(uid)).executeTakeFirst();
  return row && toProgram(row);
};
export const findProgramRow = (db: Db, uid: string) =>
  db.selectFrom('mentee_program').selectAll().where('uid', '=', uidBytes(uid)).executeTakeFirst();
/** Their rows, to be copied into another year. */
export const programRowsOf = (db: Db, menteeId: number) =>
  db.selectFrom('mentee_program').selectAll().where('mentee_id', '=', menteeId).orderBy('id').execute();

export const insertProgram = (tx: Tx, row: Insertable<Tables['mentee_program']>): Promise<number> =>
  insertRow(tx, 'mentee_program', row);
export const updateProgram = (tx: Tx, id: number, row: Partial<Insertable<Tables['mentee_program']>>) =>
  updateRow(tx, 'mentee_program', id, row);

/** Clients with their programmes, by name. */
export const choicesOf = async (db: Db, menteeIds: readonly number[]): Promise<MenteeChoice[]> => {
  const rows = await mentees(db).where(isOneOf('mentee.id', menteeIds)).execute();
  const ofThem = await programs(db).where(isOneOf('mentee_program.mentee_id', menteeIds)).execute();
  const byMentee = Map.groupBy(ofThem, (row) => row.mentee_id);
  return rows
    .map((row) => ({
      uid: uidText(row.uid),
      name: row.business_name ?? row.person_name,
      programs: (byMentee.get(row.id) ?? []).map(toProgram).map(({ uid, title, field, status }) => ({
        uid,
        title,
        field,
        status,
      })),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
};

/** Active clients of a year who are this consultant's, or one of whose programmes is. */
export const mineOf = async (db: Db, staffId: number, year: number): Promise<number[]> => {
  const rows = await db
    .selectFrom('mentee')
    .select('id')
    .where('year', '=', year)
    .where('status', '=', 'active')
    .where('merged_into_id', 'is', null)
    .where('staff_id', '=', staffId)
    .union((eb) =>
      eb
        .selectFrom('mentee_program')
        .innerJoin('mentee', 'mentee.id', 'mentee_program.mentee_id')
        .select('mentee.id')
        .where('mentee_program.staff_id', '=', staffId)
        .where('mentee_program.status', 'in', ['planned', 'running'])
        .where('mentee.year', '=', year)
        .where('mentee.status', '=', 'active')
        .where('mentee.merged_into_id', 'is', null),
    )
    .execute();
  return rows.map(({ id }) => id);
};

/** What a consultant would leave behind: clients not ended, of a year before those still active, and programmes still open. */
export const openWorkOf = async (db: Db, staffId: number, year: number) => {
  const isOpen = sql<boolean>`mentee.merged_into_id IS NULL
    AND (mentee.status = 'active' OR mentee.status = 'candidate' AND mentee.year >= ${year})`;
  return {
    mentees: await db
      .selectFrom('mentee')
      .select(['id', 'uid', 'staff_id'])
      .where('staff_id', '=', staffId)
      .where(isOpen)
      .execute(),
    programs: await db
      .selectFrom('mentee_program')
      .innerJoin('mentee', 'mentee.id', 'mentee_program.mentee_id')
      .select(['mentee_program.id', 'mentee_program.uid', 'mentee_program.staff_id'])
      .where('mentee_program.staff_id', '=', staffId)
      .where('mentee_program.status', 'in', ['planned', 'running'])
      .where(({ or, eb }) => or([eb('mentee.year', '>=', year), isOpen]))
      .execute(),
  };
};
export const countOpenCases = async (db: Db, staffId: number): Promise<number> => {
  const { count } = await db
    .selectFrom('facilitation')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('staff_id', '=', staffId)
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
};

/** What the audit log calls them: rows of (uid, subject). */
export const menteeSubjects = sql`
    SELECT mentee.uid, coalesce(business.name, person.name) || ', ' || mentee.year AS subject
      FROM mentee JOIN person ON person.id = mentee.person_id LEFT JOIN business ON business.id = mentee.business_id`;
export const programSubjects = sql`
    SELECT mentee_program.uid, mentee_program.title || ', ' || coalesce(business.name, person.name) AS subject
      FROM mentee_program JOIN mentee ON mentee.id = mentee_program.mentee_id
      JOIN person ON person.id = mentee.person_id LEFT JOIN business ON business.id = mentee.business_id`;

/**
 * Whose a client or programme was at an instant: the first change after it tells who it was until then; without one it is
 * whose it is now.
 */
export const responsibleAt = (entity: 'mentee' | 'mentee_program', until: string) => sql<number>`coalesce(
    (SELECT json_extract(audit.before, '$.staff_id') FROM audit
      WHERE audit.entity_uid = ${sql.ref(`${entity}.uid`)} AND audit.entity = ${entity} AND audit.at >= ${until}
        AND json_extract(audit.before, '$.staff_id') IS NOT NULL ORDER BY audit.id LIMIT 1),
    ${sql.ref(`${entity}.staff_id`)})`;
