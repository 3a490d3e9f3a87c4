import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '#core/kernel/open.ts';
import { migrations } from '#core/migrations/index.ts';

const now = new Date('2026-11-23T02:00:00.000Z');

it('takes birthday and serial out of the NIKs that the trail still held', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-masked-trail-'));
  const file = path.join(folder, 'loket.db');
  const first = openDatabase(file, migrations.slice(0, 1), now);
  first.exec(readFileSync(path.join(import.meta.dirname, 'fixtures/version1.sql'), 'utf8'));
  first.close();
  const old = openDatabase(file, migrations.slice(0, 9), now);
  const entry = old.prepare(
    `INSERT INTO audit (office_id, at, action, entity, entity_uid, before, after)
     SELECT id, ?, 'update', 'person', ?, ?, ? FROM office`,
  );
  const was = { nik: '1471026302900003', name: 'Siti' };
  entry.run(now.toISOString(), Buffer.alloc(16, 7), JSON.stringify(was), '{"nik":null,"name":"Ani"}');
  const count = old.prepare('SELECT count(*) FROM audit').pluck().get();
  old.close();

  const sqlite = openDatabase(file, migrations, now);
  expect(sqlite.prepare('SELECT count(*) FROM audit').pluck().get()).toBe(count);
  const [before, after] = sqlite
    .prepare('SELECT before, after FROM audit ORDER BY id DESC LIMIT 1')
    .raw()
    .get() as [string, string];
  expect(JSON.parse(before)).toEqual({ nik: '147102••••••••••', name: 'Siti' });
  expect(JSON.parse(after)).toEqual({ nik: null, name: 'Ani' });
  sqlite.close();
  rmSync(folder, { recursive: true, force: true });
});
