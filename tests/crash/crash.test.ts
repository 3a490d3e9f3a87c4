import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openTestCore, seededRandom } from '../core/support.ts';
import { anyMoment, startDesk as start } from './desk.ts';
import { expectWhole } from './whole.ts';

/** LOKET_CRASH_ROUNDS=200 for a long look. */
const ROUNDS = Number(process.env.LOKET_CRASH_ROUNDS ?? 20);

const officeFile = async (): Promise<string> => {
  const core = await openTestCore({ at: new Date().toISOString() });
  await core.close();
  return core.databasePath;
};

const expectHeld = (sqlite: Sqlite.Database, acknowledged: readonly string[]) => {
  const find = sqlite.prepare(
    `SELECT visit.local_date || ' ' || letter || '-' || printf('%03d', sequence)
       FROM visit JOIN ticket ON visit_id = visit.id WHERE visit.uid = ?`,
  );
  const lost = acknowledged.filter((line) => {
    const [day, number, uid] = line.split(' ');
    return find.pluck().get(Buffer.from(uid!.replaceAll('-', ''), 'hex')) !== `${day} ${number}`;
  });
  expect(lost).toEqual([]);
};

describe('a process that is killed while it registers', () => {
  it(
    'loses no visitor it has given a number, tears no visit and gives no number twice',
    async () => {
      const databasePath = await officeFile();
      const random = seededRandom(ROUNDS);
      const acknowledged: string[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const desk = start('register', databasePath);
        await desk.hasAnswered(Math.ceil(random.next() * 25));
        await anyMoment(random.next() * 12);
        desk.child.kill('SIGKILL');
        await desk.ended;
        expect(desk.complaints()).toBe('');
        acknowledged.push(...desk.acknowledged);
        const sqlite = new Sqlite(databasePath, { readonly: true }); // whoever writes would take the log away
        expectWhole(sqlite);
        expectHeld(sqlite, acknowledged);
        sqlite.close();
      }
      expect(acknowledged.length).toBeGreaterThan(ROUNDS);
    },
    60_000 + ROUNDS * 120_000,
  );
});

describe('a process that is killed while it issues certificates', () => {
  it('has issued a batch whole or not at all, and gives the numbers on without a gap', async () => {
    const size = 20;
    const databasePath = await officeFile();
    const random = seededRandom(4);
    const acknowledged: string[] = [];
    for (let round = 0; round < Math.ceil(ROUNDS / 4); round++) {
      const desk = start('issue', databasePath, String(size));
      await desk.hasAnswered(1 + Math.floor(random.next() * 3));
      await anyMoment(random.next() * 120);
      desk.child.kill('SIGKILL');
      await desk.ended;
      expect(desk.complaints()).toBe('');
      acknowledged.push(...desk.acknowledged);
      const sqlite = new Sqlite(databasePath, { readonly: true }); // as above
      expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
      const batches = sqlite
        .prepare(
          `SELECT lower(hex(batch_uid)) AS uid, count(*) AS count, count(DISTINCT document_id) AS documents,
             max(first_page + page_count) AS pages FROM certificate GROUP BY batch_uid`,
        )
        .all() as { uid: string; count: number; documents: number; pages: number }[];
      for (const { uid, ...batch } of batches)
        expect(batch, uid).toEqual({ count: size, documents: 1, pages: size });
      const issued = new Set(batches.map(({ uid }) => uid));
      expect(acknowledged.filter((uid) => !issued.has(uid.replaceAll('-', '')))).toEqual([]);
      const numbers = sqlite.prepare('SELECT sequence FROM certificate ORDER BY sequence').pluck().all();
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
      expect(sqlite.prepare(`SELECT count(*) FROM document`).pluck().get()).toBe(batches.length);
      sqlite.close();
    }
    expect(acknowledged.length).toBeGreaterThan(ROUNDS / 4);
  }, 600_000);
});

describe('two processes on one file', () => {
  it('both register; every number is given once', { timeout: 600_000 }, async () => {
    const databasePath = await officeFile();
    const desks = [start('register', databasePath, 'AB', '40'), start('register', databasePath, 'BC', '40')];
    await Promise.all(desks.map(({ ended }) => ended));
    const acknowledged = desks.flatMap((desk) => desk.acknowledged);
    expect(desks.map((desk) => desk.complaints())).toEqual(['', '']);
    expect(acknowledged).toHaveLength(80);
    const sqlite = new Sqlite(databasePath);
    expectWhole(sqlite);
    expectHeld(sqlite, acknowledged);
    sqlite.close();
  });
});
