import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import {
  _electron,
  test as base,
  type Browser,
  type ElectronApplication,
  expect,
  type Page,
} from '@playwright/test';
import { findElectron } from '../../../scripts/electronBinary.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Monday 23 November 2026, 08.00 WIB: the clock of the host starts here and goes on. */
export const START = '2026-11-23T01:00:00.000Z';

export type HostOptions = { host: 'electron' | 'browser' };
export type LaunchOptions = { at?: string; env?: Record<string, string> };

/** The built application in one of its hosts, and what only a host can tell. */
export type App = {
  page: Page;
  /** Does something that saves a file, and gives the bytes that were saved. */
  saved(action: () => Promise<void>): Promise<Buffer>;
  /** Opens the waiting room's display from the command palette or a button, and gives its window. */
  openedWindow(action: () => Promise<void>): Promise<Page>;
  close(): Promise<void>;
  /** As in a power cut: no process of it is asked. */
  kill(): Promise<void>;
  electron?: ElectronApplication;
  /** A further window of the browser, on its own. */
  newWindow?: () => Promise<Page>;
  /** Ends the browser's host and leaves the window open. */
  stopHost?: (signal?: 'SIGINT' | 'SIGKILL') => void;
  address?: string;
};

const gone = (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', resolve));

const environment = (data: string, { at = START, env = {} }: LaunchOptions): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  LOKET_DATA: data,
  LOKET_CLOCK: at,
  ...env,
});

export const launchElectron = async (data: string, options: LaunchOptions = {}): Promise<App> => {
  const electron = await _electron.launch({
    executablePath: findElectron() ?? path.join(root, 'tests/support/electron-standin/electron'),
    args: [...asRoot, '.'],
    cwd: root,
    env: environment(data, options),
    timeout: 180_000,
  });
  const child = electron.process();
  const page = await electron.firstWindow({ timeout: 180_000 });
  // A new window is blank at first.
  await page.locator('#root > *').first().waitFor({ state: 'attached', timeout: 180_000 });
  return {
    page,
    electron,
    saved: async (action) => {
      const file = path.join(data, `disimpan-${crypto.randomUUID()}`);
      await electron.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      }, file);
      await action();
      await expect.poll(() => sizeOf(file)).toBeGreaterThan(0);
      return readFileSync(file);
    },
    openedWindow: async (action) => {
      const opened = electron.waitForEvent('window');
      await action();
      return opened;
    },
    close: async () => {
      await electron.close();
      await gone(child);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone(child);
    },
  };
};

const sizeOf = (file: string): number => {
  try {
    return readFileSync(file).length;
  } catch {
    return 0;
  }
};

const startServer = async (data: string, options: LaunchOptions) => {
  const child = spawn(process.execPath, [path.join(root, 'out/main/server.js')], {
    env: { ...environment(data, options), LOKET_NO_BROWSER: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const address = await new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      const found = /http:\/\/127\.0\.0\.1:\S+/.exec(line);
      if (found) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`the browser host ended with ${code}`)));
  });
  return { child, address };
};

/** Starts the browser host once more on the same data and gives what it said. */
export const startAgain = (data: string): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, 'out/main/server.js')], {
      env: { ...process.env, LOKET_DATA: data, LOKET_NO_BROWSER: '1' },
    });
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text.toString()));
    child.on('exit', (code) => resolve({ code, said }));
  });

export const launchBrowser = async (
  browser: Browser,
  data: string,
  options: LaunchOptions = {},
): Promise<App> => {
  const { child, address } = await startServer(data, options);
  const context = await browser.newContext({ viewport: { width: 1366, height: 696 }, acceptDownloads: true });
  // A page stands still while it prints and the keys of that moment are nobody's: in front of a person stands a dialog
  // then, here nothing does, and a test types on.
  await context.addInitScript(() => {
    window.print = () => {};
  });
  const page = await context.newPage();
  await page.goto(address);
  const end = async (signal: 'SIGINT' | 'SIGKILL') => {
    child.kill(signal);
    await gone(child);
    await context.close();
  };
  return {
    page,
    address,
    newWindow: async () => {
      const window = await context.newPage();
      await window.goto(new URL(address).origin);
      return window;
    },
    saved: async (action) => {
      const [download] = await Promise.all([page.waitForEvent('download'), action()]);
      return readFileSync(await download.path());
    },
    openedWindow: async (action) => {
      const [window] = await Promise.all([context.waitForEvent('page'), action()]);
      return window;
    },
    stopHost: (signal = 'SIGINT') => void child.kill(signal),
    close: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
  };
};

type Fixtures = HostOptions & {
  data: string;
  launch: (options?: LaunchOptions) => Promise<App>;
  app: App;
};

export const test = base.extend<Fixtures>({
  host: ['electron', { option: true }],

  /** A data folder of its own, removed whether the test passes or fails. */
  data: async ({ host }, provide) => {
    const folder = mkdtempSync(path.join(tmpdir(), `loket-${host}-`));
    await provide(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },

  /** Starts the application; what still runs at the end of the test is closed. */
  launch: async ({ host, data, browser }, provide) => {
    const running = new Set<App>();
    await provide(async (options = {}) => {
      const app = await (host === 'electron'
        ? launchElectron(data, options)
        : launchBrowser(browser, data, options));
      running.add(app);
      const once = (end: () => Promise<void>) => async () => {
        if (running.delete(app)) await end();
      };
      return Object.assign(app, { close: once(app.close), kill: once(app.kill) });
    });
    for (const app of running) await app.close();
  },

  app: async ({ launch }, provide) => provide(await launch()),
});

export { expect } from '@playwright/test';
