import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '#core/kernel/open.ts';
import { migrations } from '#core/migrations/index.ts';

const now = new Date('2026-11-23T02:00:00.000Z');
const uid = (n: number) => Buffer.alloc(16, n);

it('takes back what was stored without a question, and keeps what was answered', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-not-asked-'));
  const file = path.join(folder, 'loket.db');
  const before = openDatabase(file, migrations.slice(0, 1), now);
  before.exec(readFileSync(path.join(import.meta.dirname, 'fixtures/version1.sql'), 'utf8'));
  before.close();
  const old = openDatabase(file, migrations.slice(0, 4), now);
  const person = old.prepare('SELECT id, office_id FROM person LIMIT 1').get() as {
    id: number;
    office_id: number;
  };
  const people = old.prepare('SELECT count(*) FROM person').pluck().get();
  old.prepare('UPDATE person SET has_disability = 1 WHERE id = ?').run(person.id);
  const business = old.prepare(
    `INSERT INTO business (uid, office_id, person_id, name, legal_form, scale, scale_basis)
     VALUES (?, ?, ?, ?, ?, 'belum_didata', 'unknown')`,
  );
  const trail = old.prepare(
    `INSERT INTO audit (office_id, at, action, entity, entity_uid) VALUES (?, ?, ?, 'business', ?)`,
  );
  const cases = [
    ['Tidak ditanya', 'perorangan', ['register'], ''],
    ['Diubah', 'perorangan', ['register', 'update'], 'perorangan'],
    ['Ditambah lengkap', 'perorangan', ['add'], 'perorangan'],
    ['CV', 'cv', ['register'], 'cv'],
  ] as const;
  cases.forEach(([name, form, actions], i) => {
    business.run(uid(200 + i), person.office_id, person.id, name, form);
    for (const action of actions) trail.run(person.office_id, now.toISOString(), action, uid(200 + i));
  });
  old.close();

  const sqlite = openDatabase(file, migrations, now);
  for (const [name, , , form] of cases)
    expect(sqlite.prepare('SELECT legal_form FROM business WHERE name = ?').pluck().get(name), name).toBe(
      form,
    );
  expect(sqlite.prepare('SELECT DISTINCT has_disability FROM person ORDER BY 1').pluck().all()).toEqual([
    null,
    1,
  ]);
  expect(sqlite.prepare('SELECT count(*) FROM person').pluck().get()).toBe(people);
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  sqlite.close();
  rmSync(folder, { recursive: true, force: true });
});
