import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';

/** What a Windows program is started with: no screen, and neither .NET nor a browser is offered to a new prefix. */
export const environment = (prefix: string): NodeJS.ProcessEnv => ({
  ...process.env,
  DISPLAY: undefined,
  WINEPREFIX: prefix,
  WINEDEBUG: '-all',
  WINEDLLOVERRIDES: 'mscoree,mshtml=',
});

export const runs = (prefix: string, command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore', env: environment(prefix), timeout: 120_000 }).status === 0;

/**
 * A Windows of its own in a folder, as version 10, with the one library of it that Wine 8 lacks, and with windows that are
 * there without a screen.
 */
export const makePrefix = (wine: string, compiler: string, prefix: string): boolean => {
  const set = (key: string, name: string, value: string) =>
    runs(prefix, wine, 'reg', 'add', `HKCU\\Software\\Wine${key}`, '/v', name, '/d', value, '/f');
  const source = path.join(import.meta.dirname, 'bcryptprimitives.c');
  const library = path.join(prefix, 'drive_c/windows/system32/bcryptprimitives.dll');
  if (existsSync(library)) return set('\\Drivers', 'Graphics', 'null');
  rmSync(prefix, { recursive: true, force: true });
  const isThere =
    runs(prefix, wine, 'wineboot', '--init') &&
    set('', 'Version', 'win10') &&
    set('\\Drivers', 'Graphics', 'null');
  if (isThere && !runs(prefix, compiler, '-shared', '-O1', '-s', '-o', library, source, '-ladvapi32'))
    throw new Error(`${source} does not compile`);
  return isThere;
};
