import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { moveFile } from '#core/kernel/patience.ts';
import { closedOffice, copyOf, signedIn, visitorsIn } from '../crash/offices.ts';
import { startHost, tryToOpen } from '../crash/start.ts';

/** Opened so, nobody else may open, rename or remove the file. */
const ALONE = 0x10000000;

/** Another program that has the files for itself, for so long or until it is let go. */
const hold = async (files: string[], ms = 600_000) => {
  const script = `for (const file of process.argv.slice(1)) require('node:fs').openSync(file, ${ALONE});
    console.log('held'); setTimeout(() => {}, ${ms})`;
  const child = spawn(process.execPath, ['-e', script, ...files], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  return async () => {
    child.kill();
    await ended;
  };
};

let office: Awaited<ReturnType<typeof closedOffice>>;
let data: string;
beforeAll(async () => {
  office = await closedOffice();
});
afterAll(() => rmSync(office.folder, { recursive: true, force: true }));
beforeEach(() => void (data = copyOf(office.folder)));
afterEach(() => rmSync(data, { recursive: true, force: true }));
const inData = (...names: string[]) => path.join(data, ...names);

/** An office that was told to restore its backup at the next start. */
const askToRestore = async () => {
  const host = startHost(data);
  await (await signedIn(host)).backup.restore({ name: office.backup });
  await host.stop();
};

describe('a file that another program holds', () => {
  it('the data: one sentence, and it opens when it is free', async () => {
    const letGo = await hold([inData('loket.db')]);
    const { isOpen, said } = await tryToOpen(data);
    expect(isOpen).toBe(false);
    expect(said.trim()).toBe('Berkas data sedang dipakai program lain. Tutup program itu, lalu buka lagi.');
    await letGo();
    expect(await tryToOpen(data)).toMatchObject({ isOpen: true });
    expect(visitorsIn(data)).toEqual(['Siti', 'Budi']);
  });

  it('the data, while a restore waits: nothing is lost, and the reason is told', async () => {
    await askToRestore();
    const letGo = await hold([inData('loket.db')]);
    expect((await tryToOpen(data)).said).toContain('program lain');
    await letGo();
    expect(await tryToOpen(data)).toMatchObject({ isOpen: true });
    expect(visitorsIn(data)).toEqual(['Siti', 'Budi']);
  });

  it('is not removed from under whoever holds it, which every other test of this folder relies on', async () => {
    const letGo = await hold([inData('loket.db')]);
    expect(() => rmSync(inData('loket.db'))).toThrow(/EPERM|EBUSY/);
    await letGo();
    const reader = new Sqlite(inData('loket.db'), { readonly: true });
    reader.prepare('SELECT count(*) FROM visit').get();
    expect(() => rmSync(inData('loket.db'))).toThrow(/EPERM|EBUSY/);
    reader.close();
    rmSync(inData('loket.db'));
    expect(existsSync(inData('loket.db'))).toBe(false);
  });

  it('for a moment, as a virus scanner does: what shall take its place waits for it', async () => {
    writeFileSync(inData('baru'), 'new');
    writeFileSync(inData('lama'), 'old');
    await hold([inData('lama')], 300);
    moveFile(inData('baru'), inData('lama'));
    expect(readFileSync(inData('lama'), 'utf8')).toBe('new');
    writeFileSync(inData('baru'), 'newest');
    const letGo = await hold([inData('lama')]);
    expect(() => moveFile(inData('baru'), inData('lama'))).toThrow(/EPERM|EBUSY/);
    await letGo();
    expect(readFileSync(inData('lama'), 'utf8')).toBe('new');
  });

  it('backups that are copied to a stick: others are made, and those of no use go when they are free', async () => {
    const old = [1, 2, 3, 4].map((version) =>
      inData('cadangan', `loket-sebelum-versi-${version}-2026-01-01.db`),
    );
    for (const file of old) copyFileSync(inData('cadangan', office.backup), file);
    const letGo = await hold(old);
    const host = startHost(data);
    const client = await signedIn(host);
    const { name } = await client.backup.make();
    expect(readdirSync(inData('cadangan'))).toContain(name);
    await letGo();
    await client.backup.make();
    await host.stop();
    expect(old.filter((file) => existsSync(file))).toHaveLength(3);
  });
});
