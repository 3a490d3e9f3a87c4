import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { openTestCore, seededRandom } from '../core/support.ts';
import { anyMoment, startDesk } from './desk.ts';
import { expectWhole } from './whole.ts';

const ROUNDS = 8;

it(
  'a desk that is killed while it locks months leaves each locked whole or not at all, under numbers without a gap',
  async () => {
    const office = await openTestCore({ at: new Date().toISOString() });
    await office.close();
    const random = seededRandom(ROUNDS);
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const desk = startDesk('lock', office.databasePath);
      await desk.hasAnswered(1 + (round % 2));
      await anyMoment(random.next() * 400);
      desk.child.kill('SIGKILL');
      await desk.ended;
      expect(desk.complaints()).toBe('');
      acknowledged.push(...desk.acknowledged);
      const sqlite = new Sqlite(office.databasePath, { readonly: true });
      expectWhole(sqlite);
      const all = sqlite
        .prepare(
          "SELECT number || ' ' || (month / 100) || '-' || printf('%02d', month % 100) FROM month_lock ORDER BY 1 * number",
        )
        .pluck()
        .all() as string[];
      expect(all.filter((each) => acknowledged.includes(each))).toEqual(acknowledged);
      expect(all.map((each) => Number(each.split(' ')[0]))).toEqual(all.map((_, i) => i + 1));
      const count = (sql: string) => sqlite.prepare(sql).pluck().get();
      expect(count("SELECT count(*) FROM document WHERE kind = 'monthLock'")).toBe(3 * all.length);
      expect(count('SELECT count(*) FROM month_lock_rows')).toBe(all.length);
      expect(count("SELECT count(*) FROM audit WHERE entity = 'month_lock'")).toBe(all.length);
      expect(count('SELECT count(*) FROM month_lock_key')).toBe(1);
      sqlite.close();
    }
    const again = await openTestCore({
      databasePath: office.databasePath,
      at: new Date().toISOString(),
      isSetUp: false,
    });
    const window = again.client();
    const [admin] = await window.session.staffList();
    await window.session.signIn({ staffUid: admin!.uid, pin: ADMIN_PIN });
    expect((await window.monthLock.check({})).state).toBe('intact');
  },
  60_000 + ROUNDS * 120_000,
);
