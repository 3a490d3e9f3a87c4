import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { browserPlaces } from './browsers.ts';

const { platform, env } = process;

const hasScreen = (): boolean =>
  platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);

/** Starts a program that outlives this process. */
const start = (command: string, args: string[], onFailure: () => void) => {
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', onFailure);
  child.unref();
  return child;
};

/** Opens the system's browser; false when there is no screen to open it on. `onFailure` when it did not open. */
export const openInBrowser = (address: string, onFailure: () => void): boolean => {
  if (!hasScreen()) return false;
  const [command, args]: [string, string[]] =
    platform === 'win32'
      ? ['rundll32', ['url.dll,FileProtocolHandler', address]]
      : [platform === 'darwin' ? 'open' : 'xdg-open', [address]];
  const child = start(command, args, onFailure);
  child.on('exit', (code) => code !== 0 && code !== null && onFailure());
  return true;
};

/**
 * As `openInBrowser`, but where Edge or Chrome is there in a window of its own, without tabs and an address. Its profile is its
 * own too: what the office types is not among the pages and passwords that somebody keeps in the browser.
 */
export const openAsApplication = (address: string, dataPath: string, onFailure: () => void): boolean => {
  const browser = browserPlaces().find((file) => existsSync(file));
  if (!browser || !hasScreen()) return openInBrowser(address, onFailure);
  // On Windows the folder of data may follow its user from computer to computer; a profile is large and stays.
  const local = env['LOCALAPPDATA'] ? path.join(env['LOCALAPPDATA'], 'Loket PLUT') : dataPath;
  const args = [
    `--app=${address}`,
    `--user-data-dir=${path.join(local, 'jendela')}`,
    '--start-maximized',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-mode',
    '--autoplay-policy=no-user-gesture-required', // the queue is called on a display that nobody clicks
  ];
  start(browser, args, () => openInBrowser(address, onFailure));
  return true;
};
