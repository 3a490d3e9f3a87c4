import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '#core/kernel/open.ts';
import { migrations } from '#core/migrations/index.ts';
import { openTestCore } from '../core/support.ts';

const now = new Date('2026-11-23T02:00:00.000Z');

/** A file as version 1 left it in the middle of a morning. */
const versionOneFile = (): { folder: string; file: string } => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-version-1-'));
  const file = path.join(folder, 'loket.db');
  const sqlite = openDatabase(file, migrations.slice(0, 1), now);
  sqlite.exec(readFileSync(path.join(import.meta.dirname, 'fixtures/version1.sql'), 'utf8'));
  sqlite.close();
  return { folder, file };
};

it('keeps every number, step and sheet when the table of numbers is rebuilt', () => {
  const { folder, file } = versionOneFile();
  const count =
    'SELECT (SELECT count(*) FROM ticket), (SELECT count(*) FROM ticket_event), count(*) FROM consultation';
  const sqlite = openDatabase(file, migrations, now);
  expect(sqlite.prepare(count).raw().get()).toEqual([3, 8, 1]);
  expect(sqlite.prepare('SELECT DISTINCT for_staff_id FROM ticket').pluck().all()).toEqual([null]);
  expect(sqlite.prepare('SELECT status FROM ticket ORDER BY letter, sequence').pluck().all()).toEqual([
    'waiting',
    'parked',
    'waiting',
  ]);
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  sqlite.close();
  rmSync(folder, { recursive: true, force: true });
});

it('goes on with the morning: the parked visitor can be called again', async () => {
  const { folder, file } = versionOneFile();
  const core = await openTestCore({ databasePath: file, at: now.toISOString() });
  const window = core.client();
  const [rina] = (await window.session.staffList()).filter(({ name }) => name === 'Rina Marlina');
  await window.session.signIn({ staffUid: rina!.uid, pin: '222222' });
  const { parked } = await window.queue.mine();
  expect(parked.map(({ number }) => number)).toEqual(['A-002']);
  await window.queue.call({ uid: core.uid(), ticketUid: parked[0]!.uid });
  expect((await window.queue.mine()).active?.person.name).toBe("Ma'ruf Amin");
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});
