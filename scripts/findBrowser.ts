import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { browserPlaces } from '../src/server/browsers.ts';

const { env, platform } = process;

/** Some machines have a `chromium` that only advises to install one, or one without its libraries. */
const isWorking = (file: string): boolean =>
  existsSync(file) &&
  (platform === 'win32' || spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0);

/** The program file of a Chromium, Chrome or Edge on this machine; $CHROMIUM wins. */
export const findBrowser = (): string | undefined => env['CHROMIUM'] || browserPlaces().find(isWorking);

const playwrightBrowser = async (): Promise<string | undefined> => {
  const { chromium } = await import('@playwright/test');
  return [chromium.executablePath()].find(isWorking);
};

const runs = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 }).status === 0;

const installWithPlaywright = (): boolean => {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  // Silence is a machine without that network, not a slow download.
  const patience = { ...env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 300_000,
    env: patience,
  });
  return status === 0;
};

const installWithApt = (): boolean =>
  platform === 'linux' &&
  process.getuid?.() === 0 &&
  existsSync('/usr/bin/apt-get') &&
  runs('apt-get', 'update', '-qq') &&
  runs('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium');

/** A browser for the tests, installed when there is none; undefined when that is not possible either. */
export const findOrInstallBrowser = async (): Promise<string | undefined> => {
  const found = findBrowser() ?? (await playwrightBrowser());
  if (found) return found;
  console.log('No Chromium, Chrome or Edge here: installing one for the tests.');
  const downloaded = installWithPlaywright() ? await playwrightBrowser() : undefined;
  return downloaded ?? (installWithApt() ? findBrowser() : undefined);
};
