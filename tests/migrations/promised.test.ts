import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '#core/kernel/open.ts';
import { migrations } from '#core/migrations/index.ts';
import { promised } from '#core/migrations/0011_promised.ts';

const now = new Date('2026-11-23T02:00:00.000Z');

it('leaves agreements without an hour, visits without a promise, and lets a promise wait behind two', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-promised-'));
  const file = path.join(folder, 'loket.db');
  const first = openDatabase(file, migrations.slice(0, 1), now);
  first.exec(readFileSync(path.join(import.meta.dirname, 'fixtures/version1.sql'), 'utf8'));
  first.close();
  const old = openDatabase(file, migrations.slice(0, migrations.indexOf(promised)), now);
  old.prepare("UPDATE consultation SET follow_up_due = '2026-11-30'").run();
  old
    .prepare(
      `INSERT INTO queue_policy (office_id, max_calls, rejoin_behind, priority_rule, priority_every,
         override_roles, late_minutes, very_late_minutes, voice)
       SELECT id, 3, 4, 'ratio', 2, '[]', 30, 60, '{}' FROM office`,
    )
    .run();
  old.close();

  const sqlite = openDatabase(file, migrations, now);
  const all = (sql: string) => sqlite.prepare(sql).raw().all();
  expect(all('SELECT follow_up_due, follow_up_time FROM consultation')).toEqual([['2026-11-30', null]]);
  expect(all('SELECT DISTINCT answers_id FROM visit')).toEqual([[null]]);
  expect(all('SELECT rejoin_behind, promised_behind FROM queue_policy')).toEqual([[4, 2]]);
  expect(() => sqlite.exec("UPDATE consultation SET follow_up_time = '9.00'")).toThrow(/CHECK/);
  sqlite.close();
  rmSync(folder, { recursive: true, force: true });
});
