import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, registerVisitor } from '../core/support.ts';
import { until } from './offices.ts';
import { startHost, tryToOpen } from './start.ts';

const ROUNDS = Number(process.env.LOKET_CRASH_ROUNDS ?? 8);
const TIMEOUT = 240_000;

let data: string;
let databasePath: string;
beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'loket-crash-'));
  databasePath = path.join(data, 'loket.db');
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

/** An office with visitors; all that its process would leave behind when it is killed now lies in `data`. */
const killedOffice = async (visitors: number) => {
  const core = await openTestCore();
  for (let i = 0; i < visitors; i++) await registerVisitor(core, core.admin, `Pengunjung ${i}`, 'A');
  const take = () => {
    for (const name of readdirSync(core.folder))
      if (name.startsWith('loket.db')) copyFileSync(path.join(core.folder, name), path.join(data, name));
  };
  return { core, take };
};

describe('a first start that is killed', { timeout: TIMEOUT }, () => {
  it.each(['loket.db', 'loket.db-journal', 'loket.db-wal', 'loket.db-shm'])(
    'when %s has just appeared: the next start opens',
    async (name) => {
      for (let round = 0; round < Math.ceil(ROUNDS / 4); round++) {
        const first = startHost(data);
        await until(() => existsSync(path.join(data, name)), Promise.race([first.opened, first.ended]));
        for (let i = 0; i < round * 3; i++) await new Promise(setImmediate);
        await first.kill();
        expect(await tryToOpen(data)).toMatchObject({ isOpen: true });
        rmSync(data, { recursive: true });
        mkdirSync(data);
      }
    },
  );

  it('with nothing but an empty file left: the next start opens', async () => {
    writeFileSync(databasePath, '');
    expect(await tryToOpen(data)).toMatchObject({ isOpen: true });
  });

  it('in the middle of its first transaction, with a journal left: the next start opens', async () => {
    // A transaction that has begun to write: the file is torn, and the journal says how it was.
    const torn = path.join(data, 'torn.db');
    const sqlite = new Sqlite(torn);
    sqlite.exec('CREATE TABLE early (text TEXT); DROP TABLE early; VACUUM');
    sqlite.pragma('cache_size = 1');
    sqlite.exec('BEGIN; CREATE TABLE office (text TEXT)');
    const insert = sqlite.prepare('INSERT INTO office VALUES (?)');
    for (let i = 0; i < 200; i++) insert.run('x'.repeat(1000));
    copyFileSync(torn, databasePath);
    copyFileSync(`${torn}-journal`, `${databasePath}-journal`);
    sqlite.close();
    expect(await tryToOpen(data)).toMatchObject({ isOpen: true });
    expect(
      readdirSync(data).filter((name) => /journal|lihat/.test(name) && !name.startsWith('torn')),
    ).toEqual([]);
  });
});

describe('two first starts at once', { timeout: TIMEOUT }, () => {
  it('open one office: one has it, the other says where', async () => {
    const hosts = [startHost(data), startHost(data)];
    expect(await Promise.all(hosts.map(({ opened }) => opened))).toEqual([true, true]);
    expect(hosts.filter((host) => host.said().includes('sudah berjalan'))).toHaveLength(1);
    expect(new Set(hosts.map((host) => new URL(host.address()!).host)).size).toBe(1);
    await Promise.all(hosts.map((host) => host.stop()));
  });
});

describe('a write-ahead log', { timeout: TIMEOUT }, () => {
  it('that is gone after a kill is told as a loss, and nothing is written', async () => {
    const { core, take } = await killedOffice(25);
    await core.admin.backup.make();
    for (let i = 0; i < 25; i++) await registerVisitor(core, core.admin, `Sesudah cadangan ${i}`, 'A');
    take();
    for (const part of ['-wal', '-shm']) rmSync(databasePath + part, { force: true });
    const before = readFileSync(databasePath);
    const { isOpen, said } = await tryToOpen(data);
    expect(isOpen).toBe(false);
    expect(said).toMatch(/Berkas data (kosong|ini lebih lama)/);
    expect(readFileSync(databasePath).equals(before)).toBe(true);
  });

  it('that is cut opens as far as it reaches, or is told as a loss', async () => {
    const { take } = await killedOffice(25);
    take();
    truncateSync(`${databasePath}-wal`, 40_000);
    rmSync(`${databasePath}-shm`, { force: true });
    const { isOpen, said } = await tryToOpen(data);
    expect(isOpen).toBe(false);
    expect(said).toMatch(/Berkas data (kosong|ini lebih lama)/);
  });

  it('that is whole loses nothing', async () => {
    const { take } = await killedOffice(25);
    take();
    expect(await tryToOpen(data)).toMatchObject({ isOpen: true });
    const sqlite = new Sqlite(databasePath, { readonly: true });
    expect(sqlite.prepare('SELECT count(*) FROM visit').pluck().get()).toBe(25);
    sqlite.close();
  });
});

describe('a folder that cannot be written', { timeout: TIMEOUT }, () => {
  it('with a file that can: one sentence, no raw error', async () => {
    const { core, take } = await killedOffice(1);
    await core.close();
    take();
    const nobody = { uid: 65534, gid: 65534 };
    const isRoot = process.getuid?.() === 0;
    for (const name of readdirSync(data)) chmodSync(path.join(data, name), 0o666);
    if (isRoot) chownSync(data, nobody.uid, nobody.gid);
    chmodSync(data, 0o555);
    const { isOpen, said } = await tryToOpen(data, isRoot ? { as: nobody } : {});
    chmodSync(data, 0o755);
    expect(isOpen).toBe(false);
    expect(said.trim()).toBe(
      'Folder data tidak dapat ditulis. Data yang ada aman; beri izin tulis pada folder itu, lalu buka lagi.',
    );
  });

  it('because a file stands in its place: the same sentence', async () => {
    const file = path.join(data, 'file');
    writeFileSync(file, '');
    expect((await tryToOpen(file)).said).toContain('Folder data tidak dapat ditulis.');
  });
});
