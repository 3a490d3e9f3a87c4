// The host as an installed application starts it: a window of its own, no terminal, ended by another start.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closedOffice, until } from '../crash/offices.ts';
import { enterAt, server } from '../crash/start.ts';
import { register, setUp } from '../windows/office.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'loket-application-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const opened = () => path.join(folder, 'opened');
const linesOpened = () => (existsSync(opened()) ? readFileSync(opened(), 'utf8').trim().split('\n') : []);

/** Started on a data folder beside a browser that only writes down how it was started. */
const startApplication = (data: string, ...args: string[]) => {
  writeFileSync(path.join(folder, 'chromium'), `#!/bin/sh\necho "$@" >> '${opened()}'\n`, { mode: 0o755 });
  const child = spawn(process.execPath, [server, '--jendela', ...args], {
    env: {
      ...process.env,
      PATH: `${folder}:${process.env['PATH']}`,
      DISPLAY: ':9',
      LOCALAPPDATA: undefined,
      LOKET_DATA: data,
      LOKET_NO_BROWSER: undefined,
    },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => (said += String(text)));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, ended, said: () => said };
};

const address = (line: string) => /--app=(\S+)/.exec(line)![1]!;

describe.runIf(process.platform === 'linux')('the application of this computer', () => {
  it('has a window without an address, one host for every start, and ends when somebody says so', async () => {
    const data = path.join(folder, 'data');
    const first = startApplication(data);
    await until(() => linesOpened().length === 1, first.ended);
    const [line = ''] = linesOpened();
    expect(line).toContain(`--user-data-dir=${path.join(data, 'jendela')}`);
    expect(line).toContain('--autoplay-policy=no-user-gesture-required');
    const window = await enterAt(address(line));
    await setUp(window);
    await register(window, 'Siti');

    expect(await startApplication(data).ended).toBe(0);
    expect(linesOpened()).toHaveLength(2);
    expect(new URL(address(linesOpened()[1]!)).origin).toBe(new URL(address(line)).origin);

    expect(await startApplication(data, '--henti').ended).toBe(0);
    expect(await first.ended, first.said()).toBe(0);
    expect(readdirSync(path.join(data, 'cadangan')).some((name) => name.includes('harian'))).toBe(true);
    expect(await startApplication(data, '--henti').ended).toBe(0);
  });

  it('ends with whoever started it', async () => {
    const { child, ended } = startApplication(path.join(folder, 'data'));
    await until(() => linesOpened().length === 1, ended);
    child.stdin.end();
    expect(await ended).toBe(0);
  });

  it('is not ended when there is no data yet', async () => {
    const none = startApplication(path.join(folder, 'none'), '--henti');
    expect(await none.ended).toBe(0);
    expect(existsSync(path.join(folder, 'none'))).toBe(false);
  });

  it('says a rescue in words for a small window, and takes it when it is told to', async () => {
    const { folder: data } = await closedOffice();
    truncateSync(path.join(data, 'loket.db'), 20_000);
    const broken = startApplication(data);
    expect(await broken.ended).toBe(3);
    expect(broken.said()).toContain('Pakai yang pertama sekarang?');
    expect(broken.said()).not.toContain('npm');
    const rescued = startApplication(data, '--pulihkan');
    await until(() => linesOpened().length === 1, rescued.ended);
    rescued.child.stdin.end();
    expect(await rescued.ended).toBe(0);
    rmSync(data, { recursive: true });
  });
});
