// The setup as an office uses it: installed, a day's work, stopped, upgraded while it runs, removed. Two setups come from
// scripts/testWindows.ts, with a Node that runs in Wine and a program in the place of Edge that writes down its command.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#core/kernel/open.ts';
import { migrations } from '#core/migrations/index.ts';
import { faultsIn, sizeWithoutNode } from '../../scripts/windows/checkPayload.ts';
import { ADMIN_PIN } from '../core/pins.ts';
import { visitorsIn } from '../crash/offices.ts';
import { enterAt } from '../crash/start.ts';
import { readPdfFile } from '../support/pdfText.ts';
import { newUid, register, setUp, sitDown } from './office.ts';

const { env } = process;
const setups = env['LOKET_SETUPS']!;
const programs = path.join(env['LOCALAPPDATA']!, 'Programs/LoketPLUT');
const launcher = path.join(programs, 'Loket PLUT.exe');
const remover = path.join(programs, 'Copot Loket PLUT.exe');
const data = path.join(env['APPDATA']!, 'Loket PLUT');
const startMenu = path.join(env['APPDATA']!, 'Microsoft/Windows/Start Menu/Programs');
const withWindows = path.join(startMenu, 'StartUp/Loket PLUT.lnk');
const onDesktop = path.join(env['USERPROFILE']!, 'Desktop/Buka Loket PLUT.lnk');
const edge = path.join(env['PROGRAMFILES']!, 'Microsoft/Edge/Application/msedge.exe');

/** As on a computer of an office: the Windows runtime of C++ is not there, and nothing of the project is. */
const office = {
  ...env,
  NODE_PATH: undefined,
  WINEDLLOVERRIDES: 'mscoree,mshtml=;vcruntime140=n',
  LOKET_SETUPS: undefined,
};

const run = async (
  program: string,
  args: string[] = [],
  more: NodeJS.ProcessEnv = {},
): Promise<number | null> => {
  const child = spawn(program, args, { stdio: 'ignore', env: { ...office, ...more } });
  const [code] = await once(child, 'close');
  return code as number | null;
};

const waitFor = async <T>(what: () => T | undefined | false): Promise<T> => {
  for (;;) {
    const found = what();
    if (found) return found;
    await setTimeout(50);
  }
};

/** The addresses that windows were opened at, oldest first. */
const windows = (): string[] =>
  existsSync(`${edge}.txt`)
    ? [...readFileSync(`${edge}.txt`, 'utf8').matchAll(/--app=(\S+)/g)].map(([, address]) => address!)
    : [];

/** Starts it as its entry of the Start menu does; the address of the window that it opens. */
const start = async (more?: NodeJS.ProcessEnv) => {
  const before = windows().length;
  const ended = run(launcher, [], more);
  const address = await Promise.race([waitFor(() => windows()[before]), ended.then(() => undefined)]);
  expect(address, 'a window').toBeDefined();
  return { address: address!, ended };
};
const stop = (more?: NodeJS.ProcessEnv) => run(launcher, ['--henti', '--diam'], more);

const isRegistered = (): boolean =>
  spawnSync('reg', ['query', 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\LoketPLUT'])
    .status === 0;
const installedVersion = (): string =>
  (JSON.parse(readFileSync(path.join(programs, 'app/package.json'), 'utf8')) as { version: string }).version;

/** Every file and folder of the program with its size; without what waits in "lama" to be removed. */
const programFiles = () =>
  readdirSync(programs, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('lama'))
    .sort()
    .map((name) => [name, statSync(path.join(programs, name)).size]);

const removeAll = () => {
  for (const folder of [programs, data, path.dirname(edge)])
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
};

let older: string;
beforeEach(() => {
  removeAll();
  mkdirSync(path.dirname(edge), { recursive: true });
  copyFileSync(path.join(setups, 'msedge.exe'), edge);
  older = mkdtempSync(path.join(tmpdir(), 'loket-older-'));
});
afterEach(async () => {
  if (existsSync(launcher)) for (const LOKET_DATA of [undefined, older]) await stop({ LOKET_DATA });
  removeAll();
  rmSync(older, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
});

/** Registration, queue, consultation, and the month as it prints. */
const workADay = async (address: string) => {
  const admin = await enterAt(address);
  await setUp(admin);
  await register(admin, 'Siti');
  await register(admin, 'Budi');
  // A second start opens a second window of the same host. It does not wait until Edge has begun.
  expect(await run(launcher)).toBe(0);
  const second = await waitFor(() => windows()[1]);
  expect(new URL(second).origin).toBe(new URL(address).origin);
  const desk = await enterAt(second);
  await sitDown(admin, desk);
  const { uid: ticketUid, field } = await desk.queue.callNext({ uid: newUid() });
  await desk.queue.arrived({ uid: newUid(), ticketUid });
  await desk.consultation.save({ ticketUid, fieldUid: field.uid, problem: 'Belum punya NIB.' });
  await desk.queue.finish({ uid: newUid(), ticketUid, outcome: 'done', deliveredServiceUids: [] });
  const { localDate, count } = await admin.visit.day({});
  expect(count).toBe(2);
  const paper = await readPdfFile(await admin.report.pdf({ period: localDate.slice(0, 7), paper: 'a4' }));
  expect(paper.text).toContain('A. Kunjungan');
};

/** The file of an office of the version before, in a folder of its own. */
const makeOlderOffice = () => {
  const file = path.join(older, 'loket.db');
  for (const count of [1, migrations.length - 1]) {
    const sqlite = openDatabase(file, migrations.slice(0, count), new Date('2026-11-23T02:00:00.000Z'));
    if (count === 1) sqlite.exec(readFileSync('tests/migrations/fixtures/version1.sql', 'utf8'));
    sqlite.close();
  }
  const names = visitorsIn(older);
  rmSync(path.join(older, 'cadangan'), { recursive: true, force: true });
  return names;
};

const versionOf = (file: string): unknown => {
  const sqlite = new Sqlite(file, { readonly: true });
  const version = sqlite.pragma('user_version', { simple: true });
  sqlite.close();
  return version;
};

describe('the setup', () => {
  it('installs, works a day, is upgraded while it runs and removed; the data stays', async () => {
    const began = performance.now();
    expect(await run(path.join(setups, 'earlier.exe'), ['/S', '/BERSAMA=1'])).toBe(0);
    const installed = performance.now();
    expect(faultsIn(programs)).toEqual(['Copot Loket PLUT.exe: a program that is none of ours']);
    expect(existsSync(path.join(startMenu, 'Loket PLUT/Loket PLUT.lnk'))).toBe(true);
    expect(existsSync(path.join(startMenu, 'Loket PLUT/Hentikan Loket PLUT.lnk'))).toBe(true);
    expect([existsSync(withWindows), isRegistered(), installedVersion()]).toEqual([true, true, '0.0.1']);
    expect(existsSync(onDesktop)).toBe(true);

    const starting = performance.now();
    const morning = await start();
    const started = performance.now();
    expect(readFileSync(`${edge}.txt`, 'utf8')).toContain(
      `"--user-data-dir=${path.join(env['LOCALAPPDATA']!, 'Loket PLUT\\jendela')}"`,
    );
    await workADay(morning.address);
    expect([await stop(), await morning.ended]).toEqual([0, 0]);
    const backups = () => readdirSync(path.join(data, 'cadangan'));
    expect(backups().some((name) => name.startsWith('loket-harian-'))).toBe(true);

    const again = performance.now();
    const noon = await start();
    const startedAgain = performance.now();
    expect(new URL(noon.address).origin).toBe(new URL(morning.address).origin);

    // The setup stops what runs before it replaces it, and keeps what was chosen.
    expect(await run(path.join(setups, 'this.exe'), ['/S'])).toBe(0);
    expect(await noon.ended).toBe(0);
    expect([existsSync(withWindows), installedVersion()]).toEqual([true, env['npm_package_version']]);
    const evening = await start();
    const admin = await enterAt(evening.address);
    const [{ uid: staffUid } = { uid: '' }] = await admin.session.staffList();
    await admin.session.signIn({ staffUid, pin: ADMIN_PIN });
    expect((await register(admin, 'Rahmat')).ticket.number).toBe('A-003');

    // Nobody stops it in the evening: they shut the computer down.
    expect(await run(path.join(setups, 'shutDown.exe'))).toBe(0);
    expect(await evening.ended).toBe(0);
    const daily = backups().find((name) => name.startsWith('loket-harian-'))!;
    expect(visitorsIn(path.join(data, 'cadangan'), daily)).toEqual(['Siti', 'Budi', 'Rahmat']);

    const { ended } = await start();
    expect(await run(remover, ['/S'])).toBe(0);
    expect(await ended).toBe(0);
    await waitFor(() => !existsSync(programs)); // it goes on in a copy of itself, since a file that runs cannot be removed
    await waitFor(() => !isRegistered());
    expect([existsSync(withWindows), existsSync(onDesktop)]).toEqual([false, false]);
    expect(existsSync(path.join(startMenu, 'Loket PLUT'))).toBe(false);
    expect(visitorsIn(data)).toEqual(['Siti', 'Budi', 'Rahmat']);

    const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`;
    process.stdout.write(
      `Setup in Wine: installed in ${seconds(began, installed)}, first start ${seconds(starting, started)}, ` +
        `next start ${seconds(again, startedAgain)}\n`,
    );
  });

  it('changes nothing while a program of it goes on that its own stop does not end', async () => {
    expect(await run(path.join(setups, 'earlier.exe'), ['/S'])).toBe(0);
    const before = programFiles();
    // Of another folder of data: nobody stops it, and it holds node.exe and the launcher.
    const LOKET_DATA = older;
    const { address, ended } = await start({ LOKET_DATA });
    expect(await run(path.join(setups, 'this.exe'), ['/S'])).toBe(2);
    expect([installedVersion(), isRegistered()]).toEqual(['0.0.1', true]);
    expect(programFiles()).toEqual(before);
    // With "_?=" it removes from where it lies and can be waited for.
    expect(await run(remover, ['/S', `_?=${programs}`])).toBe(2);
    expect(isRegistered()).toBe(true);
    expect(programFiles()).toEqual(before);
    expect(await (await enterAt(address)).session.staffList()).toEqual([]);
    expect([await stop({ LOKET_DATA }), await ended]).toEqual([0, 0]);
  });

  it('puts the version before back when one of its files cannot be replaced', async () => {
    expect(await run(path.join(setups, 'earlier.exe'), ['/S'])).toBe(0);
    const before = programFiles();
    // A program that runs where the old Node is to wait cannot be moved away or written over.
    const held = path.join(programs, 'lama/node.exe');
    mkdirSync(path.dirname(held));
    copyFileSync(path.join(programs, 'node.exe'), held);
    const holder = spawn(held, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'ignore' });
    await once(holder, 'spawn');
    const ended = once(holder, 'close');
    expect(await run(path.join(setups, 'this.exe'), ['/S'])).toBe(2);
    expect([installedVersion(), isRegistered()]).toEqual(['0.0.1', true]);
    expect(programFiles()).toEqual(before);
    holder.kill();
    await ended;
    expect(await run(path.join(setups, 'this.exe'), ['/S'])).toBe(0);
    expect(installedVersion()).toBe(env['npm_package_version']);
    expect(readdirSync(programs).sort()).toEqual([
      'Copot Loket PLUT.exe',
      'Loket PLUT.exe',
      'app',
      'node.exe',
    ]);
  });

  it('mends what lacks a file, and changes data of the version before only after a checked backup', async () => {
    const names = makeOlderOffice();
    expect(names.length).toBeGreaterThan(0);
    expect(await run(path.join(setups, 'this.exe'), ['/S'])).toBe(0);
    // A virus scanner has taken a file away, say: the same setup mends it.
    rmSync(path.join(programs, 'node.exe'));
    expect(await stop()).not.toBe(0);
    expect(await run(path.join(setups, 'this.exe'), ['/S'])).toBe(0);
    process.stdout.write(
      `Setup: ${(sizeWithoutNode(programs) / 1e6).toFixed(1)} MB installed without Node\n`,
    );
    const LOKET_DATA = older;
    const { ended } = await start({ LOKET_DATA });
    expect([await stop({ LOKET_DATA }), await ended]).toEqual([0, 0]);
    expect(versionOf(path.join(older, 'loket.db'))).toBe(migrations.length);
    expect(visitorsIn(older)).toEqual(names);
    const [backup = ''] = readdirSync(path.join(older, 'cadangan')).filter((name) =>
      name.startsWith('loket-sebelum-versi-'),
    );
    expect(versionOf(path.join(older, 'cadangan', backup))).toBe(migrations.length - 1);
  });
});
