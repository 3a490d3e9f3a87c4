import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#contract/base.ts';
import type { Sex } from '#contract/person.ts';
import { checkNik } from '#core/platform/people/nik.ts';
import { isWorkingDay } from '#practice/calendar.ts';
import { NotPracticeError, openPractice, type PracticeOptions } from '#practice/index.ts';
import { openTestCore } from './support.ts';
import { workerScript } from '../support/worker.ts';

const root = path.resolve(import.meta.dirname, '../..');
const cleanups: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

const core = {
  resourcesPath: path.join(root, 'resources'),
  workerScript,
  version: '0.0.0-test',
  log: () => {},
};
/** With this seed a certificate is printed again, which a thread reads from the file. */
const asked = {
  ...core,
  seed: 2,
  from: '2026-11-09',
  until: new Date('2026-11-21T04:00:00.000Z'),
  visitsADay: 40,
};

const build = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-practice-'));
  const databasePath = path.join(folder, 'latihan.db');
  let practice = await openPractice({ ...asked, databasePath });
  const sqlite = new Sqlite(databasePath, { readonly: true });
  cleanups.push(async () => {
    sqlite.close();
    await practice.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await practice.build();
  return {
    window: (role: Role) => practice.window(role),
    /** Another day: the file is closed and opened again. */
    reopen: async (options: Partial<PracticeOptions>) => {
      await practice.close();
      practice = await openPractice({ ...asked, databasePath, ...options });
      return practice;
    },
    all: <T>(sql: string) => sqlite.prepare(sql).all() as T[],
  };
};

/** Random by design: PIN salts, the office's key, what is signed with it and the documents that show it. */
const random = new Set(['pin_hash', 'pin_salt', 'public_key', 'private_key', 'payload', 'bytes', 'sha256']);

/** Everything that is a fact. */
const facts = (all: <T>(sql: string) => T[]) => {
  const names = all<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
      AND name NOT LIKE 'person_search%' AND name NOT LIKE 'person_vocabulary%' ORDER BY name`,
  ).map(({ name }) => name);
  return names.flatMap((name) =>
    all<Record<string, unknown>>(`SELECT * FROM "${name}"`).map((row) => [
      name,
      Object.fromEntries(Object.entries(row).filter(([column]) => !random.has(column))),
    ]),
  );
};

// Each office is built once: most of the time goes into the twelve PINs of its staff.
describe('the practice office', { timeout: 600_000 }, () => {
  let office: Awaited<ReturnType<typeof build>>;
  beforeAll(async () => {
    office = await build();
  }, 600_000);

  it('is whole: references, numbers, NIKs, counts and the index', async () => {
    const { all, window: windowOf } = office;
    expect(all('PRAGMA foreign_key_check')).toEqual([]);
    expect(
      all('SELECT local_date FROM ticket GROUP BY local_date, letter HAVING max(sequence) != count(*)'),
    ).toEqual([]);
    const people = all<{ nik: string; sex: Sex; birth_date: string; name: string }>(
      'SELECT nik, sex, birth_date, name FROM person WHERE nik IS NOT NULL',
    );
    expect(people.length).toBeGreaterThan(100);
    for (const { nik, sex, birth_date: birthDate } of people)
      expect(checkNik(nik, { sex, birthDate, today: '2026-11-23' }), nik).toEqual([]);
    expect(
      all(`SELECT person.id FROM person LEFT JOIN visit ON visit.person_id = person.id AND visit.cancelled_at IS NULL
            GROUP BY person.id HAVING count(visit.id) != person.visit_count OR max(visit.id) IS NOT person.last_visit_id`),
    ).toEqual([]);
    expect(
      all(`SELECT id FROM visit WHERE is_new != (SELECT count(*) = 0 FROM visit earlier
            WHERE earlier.person_id = visit.person_id AND earlier.id < visit.id AND earlier.cancelled_at IS NULL)`),
    ).toEqual([]);
    for (const { local_date: day } of all<{ local_date: string }>('SELECT DISTINCT local_date FROM visit'))
      expect(isWorkingDay(day), day).toBe(true);
    const window = windowOf('frontdesk');
    for (const { name } of people.slice(0, 5))
      expect((await window.person.search({ text: name.slice(0, 64) })).map((hit) => hit.name)).toContain(
        name,
      );
  });

  it('reports the months as an independent count does', async () => {
    const { all, window: windowOf } = office;
    const report = await windowOf('manager').report.figures({ period: '2026-11' });
    const where = `FROM visit WHERE local_date LIKE '2026-11-%' AND cancelled_at IS NULL`;
    const [expected] = all<{ n: number }>(`SELECT count(*) AS n ${where}`);
    const ofVisits = report.tables.filter(({ code }) => /^[A-E]$/.test(code));
    for (const table of ofVisits) expect(table.total.total, table.code).toBe(expected!.n);
    const [came] = all<{ people: number; businesses: number }>(
      `SELECT count(DISTINCT person_id) AS people, count(DISTINCT business_id) AS businesses ${where}`,
    );
    const whoCame = (code: string) =>
      report.tables.find((table) => table.code === code)!.rows.find(({ key }) => key === 'visit')!.counts[
        'total'
      ];
    expect([whoCame('A1'), whoCame('A2')]).toEqual([came!.people, came!.businesses]);
    const fields = all<{ name: string; n: number; new: number }>(
      `SELECT (SELECT name FROM field WHERE field.id = field_id) AS name, count(*) AS n, sum(is_new) AS new
        ${where} GROUP BY field_id`,
    );
    for (const row of report.tables.find(({ code }) => code === 'B')!.rows) {
      const field = fields.find(({ name }) => name === row.label);
      expect([row.counts['total'], row.counts['newL']! + row.counts['newP']!]).toEqual([
        field?.n ?? 0,
        field?.new ?? 0,
      ]);
    }
    const { entries: certificates } = await windowOf('manager').certificate.register({ year: 2026 });
    expect(new Set(certificates.map(({ number }) => number)).size).toBe(certificates.length);
    expect(certificates.length).toBeGreaterThan(10);
    expect(all("SELECT id FROM audit WHERE entity = 'certificate' AND action = 'reprint'")).toHaveLength(1);
  });

  it('holds trainings: one that is over, one that runs, one that is full', async () => {
    const window = office.window('frontdesk');
    const { trainings } = await window.training.list({});
    expect(
      trainings.map(({ status, quota, enrolled, waiting }) => [status, enrolled === quota, waiting]),
    ).toEqual([
      ['open', true, 4],
      ['running', true, 0],
      ['done', false, 0],
    ]);
    const [, running, done] = trainings;
    expect(done!.certificates).toBeGreaterThan(10);
    const participants = await window.training.participants({ trainingUid: done!.uid });
    const issued = participants.filter(({ certificateNumber }) => certificateNumber !== null);
    expect(issued.length).toBe(done!.certificates);
    for (const { attendedPercent } of issued) expect(attendedPercent).toBeGreaterThanOrEqual(80);
    const now = await window.training.participants({ trainingUid: running!.uid });
    expect(now.some(({ attendedHours }) => attendedHours > 0)).toBe(true);
    expect(now.every(({ attendedPercent }) => attendedPercent! <= 50)).toBe(true);
  });

  it('mentors clients: what their lists show is what the sessions say', async () => {
    const { all } = office;
    const counted = `SELECT count(*) AS n, coalesce(sum(minutes), 0) AS minutes
      FROM mentoring_session_mentee there JOIN mentoring_session held ON held.id = there.session_id
      WHERE there.mentee_id = mentee.id AND there.counts = 1 AND held.voided_at IS NULL`;
    expect(
      all(`SELECT id FROM mentee WHERE (sessions, minutes) IS NOT (SELECT n, minutes FROM (${counted}))`),
    ).toEqual([]);
    const { mentees, count } = await office
      .window('manager')
      .mentoring.list({ whose: 'office', year: 2026, status: 'active' });
    expect(count).toBeGreaterThan(10);
    expect(mentees.some(({ sessions }) => sessions > 0)).toBe(true);
    expect(mentees.every(({ programs }) => programs === 1)).toBe(true);
    const became = all<{ n: number }>("SELECT count(*) AS n FROM consultation WHERE outcome = 'mentoring'");
    expect(became[0]!.n).toBe(count);
  });

  it('has cases of facilitation that run, and counts of them what an independent count does', async () => {
    const { all, window } = office;
    const { cases, totals } = await window('manager').facilitation.list({
      state: 'current',
      kind: null,
      staffUid: null,
    });
    expect(cases.length).toBeGreaterThan(3);
    // On the third Thursday one of them was written about, and its letter stands with the case.
    const [letter] = all<{ sequence: number; letter: string; signed: string; text: string }>(
      `SELECT facilitation.letter, facilitation.sequence, letter.facts ->> '$.draft.signedOn' AS signed,
          letter.facts ->> 'statement' AS text
        FROM letter JOIN facilitation ON facilitation.id = facilitation_id`,
    );
    expect(letter).toMatchObject({ signed: '2026-11-19' });
    expect(letter!.text).toContain(`kasus ${letter!.letter}-00${letter!.sequence}`);
    expect(totals.reduce((sum, each) => sum + each.cases, 0)).toBe(cases.length);
    expect(
      all(`SELECT id FROM facilitation WHERE paid_rp IS NOT (SELECT coalesce(sum(rupiah), 0) FROM facilitation_payment
            WHERE facilitation_id = facilitation.id AND paid_on IS NOT NULL AND cancelled_on IS NULL)`),
    ).toEqual([]);
    expect(
      all(`SELECT id FROM facilitation WHERE step IS NOT (SELECT code FROM facilitation_step
            WHERE facilitation_id = facilitation.id ORDER BY position DESC LIMIT 1)`),
    ).toEqual([]);
  });

  it('is the same for the same seed', async () => {
    const again = await build();
    const first = facts(office.all);
    expect(first.length).toBeGreaterThan(4000);
    expect(facts(again.all)).toEqual(first);
  });

  it('goes on where it stopped, and closes what was left open', async () => {
    const { all, reopen } = office;
    const monday = await reopen({ until: new Date('2026-11-23T04:20:00.000Z') });
    await monday.build();
    await monday.playToday({ isWhole: false });
    await monday.playToday({ isWhole: false });
    const { totals } = await monday.window('frontdesk').queue.board();
    expect(totals.visitors).toBeGreaterThan(40);
    expect(totals.serving).toBeGreaterThan(0);
    expect(totals.waiting).toBeGreaterThan(0);
    const later = await reopen({ until: new Date('2026-11-26T04:00:00.000Z') });
    await later.build();
    expect(all('SELECT DISTINCT local_date AS d FROM visit ORDER BY 1').slice(-4)).toEqual(
      ['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25'].map((d) => ({ d })),
    );
    const [since] = all<{ again: number; promised: number }>(
      `SELECT sum(1 - is_new) AS again, sum(answers_id IS NOT NULL) AS promised
         FROM visit WHERE local_date >= '2026-11-24' AND cancelled_at IS NULL`,
    );
    expect(since!.again, 'guests of the days before').toBeGreaterThan(3);
    expect(since!.promised, 'returns that were agreed on').toBeGreaterThan(0);
    expect(all("SELECT id FROM ticket WHERE status IN ('waiting', 'called', 'serving', 'parked')")).toEqual(
      [],
    );
  });

  it('never touches a real office', async () => {
    const { databasePath, close } = await openTestCore();
    await close();
    await expect(openPractice({ ...asked, databasePath })).rejects.toBeInstanceOf(NotPracticeError);
  });
});
