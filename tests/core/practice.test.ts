import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sex } from '#contract/person.ts';
import { openCore } from '#core/index.ts';
import { checkNik } from '#core/platform/people/nik.ts';
import { isWorkingDay } from '#practice/calendar.ts';
import { NotPracticeError, openPractice, type PracticeOptions } from '#practice/index.ts';
import { openTestCore } from './support.ts';

const root = path.resolve(import.meta.dirname, '../..');
const cleanups: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

const asked = { from: '2026-11-09', until: new Date('2026-11-21T04:00:00.000Z'), visitsADay: 40 };

const build = async (options: Partial<PracticeOptions> = {}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-practice-'));
  const file = path.join(folder, 'latihan.db');
  const core = openCore({
    databasePath: file,
    resourcesPath: path.join(root, 'resources'),
    workerScript: path.join(root, 'src/core/worker.ts'),
    version: '0.0.0-test',
    isPractice: true,
    log: () => {},
  });
  const sqlite = new Sqlite(file, { readonly: true });
  cleanups.push(async () => {
    sqlite.close();
    await core.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const practice = await openPractice(core, { ...asked, ...options });
  await practice.build();
  return { core, practice, all: <T>(sql: string) => sqlite.prepare(sql).all() as T[] };
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
    const { all, practice } = office;
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
    const window = practice.window('frontdesk');
    for (const { name } of people.slice(0, 5))
      expect((await window.person.search({ text: name.slice(0, 64) })).map((hit) => hit.name)).toContain(
        name,
      );
  });

  it('reports the months as an independent count does', async () => {
    const { all, practice } = office;
    const report = await practice.window('manager').report.month({ month: '2026-11' });
    const where = `FROM visit WHERE local_date LIKE '2026-11-%' AND cancelled_at IS NULL`;
    const [expected] = all<{ n: number }>(`SELECT count(*) AS n ${where}`);
    for (const table of report.tables) expect(table.total.total, table.code).toBe(expected!.n);
    const fields = all<{ name: string; n: number; new: number }>(
      `SELECT (SELECT name FROM field WHERE field.id = field_id) AS name, count(*) AS n, sum(is_new) AS new
        ${where} GROUP BY field_id`,
    );
    for (const row of report.tables.find(({ code }) => code === 'B')!.rows) {
      const field = fields.find(({ name }) => name === row.label);
      expect([row.counts.total, row.counts.newL + row.counts.newP]).toEqual([field?.n ?? 0, field?.new ?? 0]);
    }
    const { certificates } = await practice.window('manager').certificate.register({ year: 2026 });
    expect(new Set(certificates.map(({ number }) => number)).size).toBe(certificates.length);
    expect(certificates.length).toBeGreaterThan(10);
  });

  it('holds trainings: one that is over, one that runs, one that is full', async () => {
    const window = office.practice.window('frontdesk');
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

  it('is the same for the same seed', async () => {
    const again = await build();
    const first = facts(office.all);
    expect(first.length).toBeGreaterThan(4000);
    expect(facts(again.all)).toEqual(first);
  });

  it('writes a past day as rows exactly as the contract stores it', async () => {
    const through = await build({ until: new Date('2026-11-20T13:00:00.000Z') });
    await through.practice.playToday({ isWhole: true });
    await through.practice.window('frontdesk').queue.closeDay({});
    const compared = [
      [
        'person',
        'id, name, nik, sex, birth_date, region_code, phone, consent_at, visit_count, last_visit_id',
      ],
      ['business', 'id, person_id, name, sector, scale, scale_basis, sales, attributes, cooperative, nib'],
      ['business_year', 'business_id, year, sales, assets'],
      ['visit', '*'],
      ['visit_need', '*'],
      ['ticket', '*'],
      ['ticket_event', '*'],
      ['consultation', '*'],
      ['consultation_service', '*'],
      ['person_search', 'rowid'],
      ['audit', 'action, entity, count(*) AS n', 'GROUP BY action, entity'],
    ] as const;
    for (const [table, columns, order = 'ORDER BY 1, 2'] of compared) {
      const rows = ({ all }: typeof office) =>
        all<Record<string, unknown>>(
          `SELECT ${columns} FROM ${table} ${table === 'person_search' ? '' : order}`,
        ).map(({ uid: _, ...row }) => row);
      expect(rows(office), table).toEqual(rows(through));
    }
  });

  it('goes on where it stopped, and closes what was left open', async () => {
    const { core, all } = office;
    const monday = await openPractice(core, { ...asked, until: new Date('2026-11-23T04:20:00.000Z') });
    await monday.build();
    await monday.playToday({ isWhole: false });
    await monday.playToday({ isWhole: false });
    const { totals } = await monday.window('frontdesk').queue.board();
    expect(totals.visitors).toBeGreaterThan(40);
    expect(totals.serving).toBeGreaterThan(0);
    expect(totals.waiting).toBeGreaterThan(0);
    const later = await openPractice(core, {
      ...asked,
      until: new Date('2026-11-26T04:00:00.000Z'),
    });
    await later.build();
    expect(all('SELECT DISTINCT local_date AS d FROM visit ORDER BY 1').slice(-4)).toEqual(
      ['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25'].map((d) => ({ d })),
    );
    expect(all("SELECT id FROM ticket WHERE status IN ('waiting', 'called', 'serving', 'parked')")).toEqual(
      [],
    );
  });

  it('never touches a real office', async () => {
    const real = await openTestCore();
    await expect(openPractice(real.core, asked)).rejects.toBeInstanceOf(NotPracticeError);
  });
});
