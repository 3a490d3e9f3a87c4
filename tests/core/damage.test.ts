import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { findRescues, OpenError, type Rescue } from '#core/index.ts';
import { openTestCore, registerVisitor, type TestCore } from './support.ts';
import { ADMIN_PIN } from './pins.ts';

const NOW = '2026-11-24T02:03:04.000Z';
const until = async (isSo: () => Promise<boolean>) => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
};

/** A closed office with three visitors and a backup of the first; a byte of the index's root is wrong. */
const officeWithDamagedIndex = async (index = 'audit_day') => {
  const core = await openTestCore();
  await registerVisitor(core, core.admin, 'Siti', 'A');
  await core.admin.backup.make();
  for (const name of ['Budi', 'Rina']) await registerVisitor(core, core.admin, name, 'A');
  await core.close();
  const sqlite = new Sqlite(core.databasePath);
  const page = sqlite
    .prepare("SELECT rootpage FROM sqlite_schema WHERE type = 'index' AND name = ?")
    .pluck()
    .get(index) as number;
  const size = sqlite.pragma('page_size', { simple: true }) as number;
  sqlite.close();
  const bytes = readFileSync(core.databasePath);
  bytes[(page - 1) * size + 3]! ^= 0x40; // the number of cells
  writeFileSync(core.databasePath, bytes);
  return core;
};

const signIn = async (core: TestCore) => {
  const client = core.client();
  const [admin] = await client.session.staffList();
  return { client, admin: admin! };
};

const rescuesOf = async (databasePath: string): Promise<Rescue[]> => {
  const error = await openTestCore({ databasePath, at: NOW }).then(
    () => Promise.reject(new Error('it opened')),
    (reason: unknown) => (reason instanceof OpenError ? reason : Promise.reject(reason as Error)),
  );
  const found: Rescue[] = [];
  for await (const each of findRescues({ databasePath, error, log: () => {}, clock: () => new Date(NOW) }))
    found.push(each);
  return found;
};

const visitorsOf = async (databasePath: string) => {
  const core = await openTestCore({ databasePath, at: NOW });
  const { client, admin } = await signIn(core);
  await client.session.signIn({ staffUid: admin.uid, pin: ADMIN_PIN });
  const { visits } = await client.visit.day({ localDate: '2026-11-23' });
  return visits.map(({ personName }) => personName).toSorted((a, b) => a.localeCompare(b));
};

describe('a file with a flipped bit in an index', () => {
  it('is found by the check at the start; nothing more is written, and the sentence names the file', async () => {
    const damaged = await officeWithDamagedIndex();
    const core = await openTestCore({ databasePath: damaged.databasePath, backupAfterMs: 0, at: NOW });
    const { client, admin } = await signIn(core);
    await until(async () => (await client.backup.state()).damage !== null);
    expect((await client.backup.state()).damage).toContain('(loket.db) rusak');
    const before = readFileSync(damaged.databasePath);
    await expect(client.session.signIn({ staffUid: admin.uid, pin: ADMIN_PIN })).rejects.toMatchObject({
      code: 'STORAGE',
      data: { reason: 'damaged' },
    });
    expect(readFileSync(damaged.databasePath).equals(before)).toBe(true);
    await core.close();

    // The next start offers all that could be read out of it, and then the backup.
    const rescues = await rescuesOf(damaged.databasePath);
    expect(rescues.map(({ sentence }) => /berisi (\d) kunjungan/.exec(sentence)?.[1])).toEqual(['3', '1']);
    expect(rescues[0]!.sentence).toContain('disusun ulang');
    rescues[0]!.ask();
    expect(await visitorsOf(damaged.databasePath)).toEqual(['Budi', 'Rina', 'Siti']);
  });

  it('has a CHECK that is broken: the weekly check of all finds it', async () => {
    const intact = await openTestCore();
    await registerVisitor(intact, intact.admin, 'Siti', 'A');
    await intact.close();
    const sqlite = new Sqlite(intact.databasePath);
    sqlite.pragma('ignore_check_constraints = ON');
    sqlite.exec("UPDATE ticket SET status = 'lost'");
    sqlite.close();
    const core = await openTestCore({ databasePath: intact.databasePath, backupAfterMs: 0 });
    await until(async () => (await core.client().backup.state()).damage !== null);
    expect(readdirSync(intact.folder).filter((name) => name.includes('periksa'))).toEqual([]);
  });
});

/** Refused with the sentence of a damaged file, and not a byte of it is written. */
const expectNothingWritten = async (core: TestCore, attempt: Promise<unknown>) => {
  const before = readFileSync(core.databasePath);
  await expect(attempt).rejects.toMatchObject({
    code: 'STORAGE',
    data: { reason: 'damaged' },
    message:
      'Berkas data kantor (loket.db) rusak, maka tidak ada lagi yang disimpan agar tidak bertambah rusak. Yang sudah tersimpan tidak dihapus dan cadangan aman; tutup Loket PLUT, buka lagi, lalu pilih pemulihan yang ditawarkan.',
  });
  expect(readFileSync(core.databasePath).equals(before)).toBe(true);
};

describe('damage that is met while the office is open', () => {
  it('by a read: no write after it, nor a copy over a good one, and the next start offers the way out', async () => {
    const damaged = await officeWithDamagedIndex('visit_day');
    const core = await openTestCore({ databasePath: damaged.databasePath, at: NOW });
    const { client, admin } = await signIn(core);
    await client.session.signIn({ staffUid: admin.uid, pin: ADMIN_PIN });
    await expectNothingWritten(core, client.visit.day({ localDate: '2026-11-23' }));
    await expectNothingWritten(core, client.session.signOut());
    expect((await client.backup.state()).damage).toContain('(loket.db) rusak');
    await expect(client.backup.make()).rejects.toMatchObject({
      code: 'BACKUP_FAILED',
      message: expect.stringContaining('(loket.db) rusak') as string,
    });
    await core.close();
    const rescues = await rescuesOf(damaged.databasePath);
    expect(rescues.map(({ sentence }) => /berisi (\d) kunjungan/.exec(sentence)?.[1])).toEqual(['3', '1']);
  });

  it('by a thread, in a file that no longer looks like one: the same', async () => {
    const core = await openTestCore({ at: NOW });
    await registerVisitor(core, core.admin, 'Siti', 'A');
    await core.admin.backup.make();
    const bytes = readFileSync(core.databasePath);
    bytes.fill(0x5a, 0, 100);
    writeFileSync(core.databasePath, bytes);
    await expectNothingWritten(core, core.admin.report.figures({ period: '2026-11' }));
    await expectNothingWritten(core, registerVisitor(core, core.admin, 'Budi', 'A'));
    await core.close();
    expect((await rescuesOf(core.databasePath)).map(({ name }) => name)).toHaveLength(1);
  });

  it('in the middle of the opening: its sentence, and no handle is left in the way of the rescue', async () => {
    const damaged = await officeWithDamagedIndex('sqlite_autoindex_office_1');
    const [first] = await rescuesOf(damaged.databasePath);
    first!.ask();
    expect(await visitorsOf(damaged.databasePath)).toEqual(['Budi', 'Rina', 'Siti']);
  });
});

describe('a file that is older than it was', () => {
  it('may go on as it is, behind the numbers of its mark, or give way to a newer backup', async () => {
    const core = await openTestCore();
    await registerVisitor(core, core.admin, 'Siti', 'A');
    const backup = await core.admin.backup.make();
    await registerVisitor(core, core.admin, 'Budi', 'A');
    const newer = await core.admin.backup.make();
    await registerVisitor(core, core.admin, 'Rina', 'A');
    await core.close();
    writeFileSync(core.databasePath, readFileSync(path.join(core.folder, 'cadangan', backup.name)));
    const rescues = await rescuesOf(core.databasePath);
    expect(rescues.map(({ name }) => name)).toEqual([newer.name, null, backup.name]);
    rescues[1]!.ask();
    expect(await visitorsOf(core.databasePath)).toEqual(['Siti']);
  });
});
