import type Sqlite from 'better-sqlite3';
import { openSqlite } from '#core/kernel/database.ts';
import { type BenchCore, startOfBench } from './core.ts';
import { inTurns, type Measure, measureCalls, median } from './measure.ts';
import { uidMaker } from './office.ts';
import { seededRandom } from './random.ts';

const CONSULTANTS = 40;
const FIRST_YEAR = 2016;
const SESSIONS_EACH = 4 / 3;
const TURNS = 60;

/**
 * Everybody a client of one year, one programme each, and four sessions for three of them, over eleven years and forty
 * consultants: with 300,000 people, 400,000 sessions. The counts that the lists repeat are as the application writes them.
 */
const fill = (sqlite: Sqlite.Database): void => {
  const random = seededRandom(7);
  const newUid = uidMaker(random);
  const uid = () => newUid(startOfBench.getTime());
  const prepared = (table: string, columns: string) =>
    sqlite.prepare(
      `INSERT INTO ${table} (${columns}) VALUES (${columns
        .split(', ')
        .map(() => '?')
        .join()})`,
    );
  const staff = sqlite.prepare(
    `INSERT INTO staff (id, uid, office_id, name, role, field_id, pin_hash, pin_salt)
     SELECT ?, ?, 1, ?, 'consultant', ?, pin_hash, pin_salt FROM staff WHERE id = 1`,
  );
  const mentee = prepared(
    'mentee',
    'id, uid, office_id, person_id, business_id, year, status, staff_id, planned_sessions, started_on, ended_on, created_at',
  );
  const program = prepared(
    'mentee_program',
    'id, uid, office_id, mentee_id, field_id, staff_id, title, problem, status, goal, unit, created_at',
  );
  const session = prepared(
    'mentoring_session',
    'id, uid, office_id, local_date, month, minutes, place, material, staff_id, field_id, created_at, created_on',
  );
  const there = prepared('mentoring_session_mentee', 'session_id, mentee_id, program_id, counts');
  const thisYear = startOfBench.getUTCFullYear();
  const at = startOfBench.toISOString();
  sqlite.transaction(() => {
    for (let id = 2; id <= CONSULTANTS; id++) staff.run(id, uid(), `Konsultan ${id}`, 1 + (id % 7));
    const { people } = sqlite.prepare('SELECT count(*) AS people FROM person').get() as { people: number };
    let sessions = 0;
    for (let id = 1; id <= people; id++) {
      const year = FIRST_YEAR + random.below(thisYear - FIRST_YEAR + 1);
      const isOver = year < thisYear;
      const staffId = 1 + random.below(CONSULTANTS);
      const fieldId = 1 + random.below(7);
      const ended = isOver ? `${year}-12-31` : null;
      mentee.run(
        id,
        uid(),
        1,
        id,
        id,
        year,
        isOver ? 'finished' : 'active',
        staffId,
        8,
        `${year}-01-05`,
        ended,
        at,
      );
      program.run(
        id,
        uid(),
        1,
        id,
        fieldId,
        staffId,
        'Legalitas',
        'Belum ada P-IRT',
        'running',
        3,
        'izin',
        at,
      );
      while (sessions < id * SESSIONS_EACH) {
        sessions++;
        const month = 1 + random.below(isOver ? 12 : 11);
        const day = `${year}-${String(month).padStart(2, '0')}-${10 + random.below(13)}`;
        session.run(
          sessions,
          uid(),
          1,
          day,
          year * 100 + month,
          90,
          'office',
          'Mengisi NIB',
          staffId,
          fieldId,
          at,
          day,
        );
        there.run(sessions, id, id, 1);
      }
    }
    sqlite.exec(`
      UPDATE mentee SET (sessions, minutes, last_met_on) = (
        SELECT count(*), coalesce(sum(held.minutes), 0), max(held.local_date)
          FROM mentoring_session_mentee AS there JOIN mentoring_session AS held ON held.id = there.session_id
         WHERE there.mentee_id = mentee.id);
      ANALYZE mentee; ANALYZE mentoring_session; ANALYZE mentoring_session_mentee;`);
  })();
};

/** The rows of a list, as one statement gives them. */
const listSql = (whose: 'office_id' | 'staff_id') => `
  SELECT mentee.*, person.uid, person.name, business.uid, business.name, staff.uid, staff.name,
         (SELECT count(*) FROM mentee_program WHERE mentee_id = mentee.id) AS programs,
         (SELECT count(*) FROM mentee_program WHERE mentee_id = mentee.id AND status = 'reached') AS reached
    FROM mentee JOIN person ON person.id = mentee.person_id LEFT JOIN business ON business.id = mentee.business_id
    JOIN staff ON staff.id = mentee.staff_id
   WHERE merged_into_id IS NULL AND mentee.year = 2026 AND mentee.status = 'active' AND mentee.${whose} = 1
   ORDER BY coalesce(last_met_on, started_on) LIMIT 201`;
const countSql = (whose: 'office_id' | 'staff_id') =>
  `SELECT count(*) FROM mentee WHERE merged_into_id IS NULL AND year = 2026 AND status = 'active' AND ${whose} = 1`;

const MOST_MS = 50;

export const measureMentoring = async ({ client }: BenchCore, databasePath: string): Promise<Measure[]> => {
  const raw = openSqlite(databasePath, { readonly: false });
  fill(raw);
  const { alone: measureP95, toItsSql: measure } = measureCalls(TURNS, MOST_MS);
  const list = (whose: 'mine' | 'office') => {
    const column = whose === 'mine' ? 'staff_id' : 'office_id';
    const rows = raw.prepare(listSql(column));
    const count = raw.prepare(countSql(column));
    return measure(
      `clients, ${whose === 'mine' ? 'of a consultant' : 'of the office'}`,
      () => client.mentoring.list({ whose, year: 2026, status: 'active' }),
      () => [rows.all(), count.get()],
    );
  };
  const held = raw.prepare(`
    SELECT place, count(*), sum(minutes) FROM mentoring_session
     WHERE voided_at IS NULL AND month = 202610 AND staff_id = 1 GROUP BY place`);
  const clients = raw.prepare(`
    SELECT count(DISTINCT mentee_id) FROM mentoring_session JOIN mentoring_session_mentee ON session_id = id
     WHERE voided_at IS NULL AND month = 202610 AND staff_id = 1`);
  const planned = raw.prepare(`
    SELECT sum(planned_sessions) FROM mentee
     WHERE merged_into_id IS NULL AND year = 2026 AND status = 'active' AND staff_id = 1`);
  const { mentees } = await client.mentoring.list({ whose: 'mine', year: 2026, status: 'active' });
  const consultantUid = mentees[0]!.consultant.uid;
  const report = { form: '7g', period: '2026-10', consultantUid, menteeUid: null, paper: 'f4' } as const;
  const papers = await inTurns(
    9,
    () => client.mentoring.formPdf(report),
    () => undefined,
  );
  const results = [
    ...(await list('mine')),
    ...(await list('office')),
    ...(await measure(
      'sessions of a month',
      () => client.mentoring.month({ whose: 'mine', month: '2026-10' }),
      () => [held.all(), clients.get(), planned.get()],
    )),
    await measureP95('one client, with programmes and sessions', () =>
      client.mentoring.get({ uid: mentees[0]!.uid }),
    ),
    await measureP95('the card of a client', () => client.person.card({ uid: mentees[0]!.person.uid })),
    { name: '7g of a month, median', value: median(papers.ours), floor: null, limit: { most: 500 } },
  ] satisfies Measure[];
  raw.close();
  return results;
};
