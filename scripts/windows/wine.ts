import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Debian keeps the 64-bit program in its library folder, not on the PATH. */
const programs = ['/usr/lib/wine/wine64', '/usr/bin/wine64', '/usr/bin/wine'];
const compilers = ['/usr/bin/x86_64-w64-mingw32-gcc-win32', '/usr/bin/x86_64-w64-mingw32-gcc'];
const found = (files: string[]) => files.find((file) => existsSync(file));

const installWithApt = (...names: string[]): void => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('No Wine here: installing it for the tests.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patience = ['-o', 'DPkg::Lock::Timeout=120']; // somebody else may be installing
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...names]])
    spawnSync('apt-get', [...patience, ...args], { stdio: 'ignore', timeout: 600_000, env });
};

/** Wine and the compiler of its missing library; installed where that may be, undefined where they cannot be had. */
export const findOrInstallWine = (): { wine: string; compiler: string } | undefined => {
  if (process.arch !== 'x64') return undefined;
  if (!found(programs) || !found(compilers)) installWithApt('wine64', 'gcc-mingw-w64-x86-64-win32');
  const wine = found(programs);
  const compiler = found(compilers);
  return wine && compiler ? { wine, compiler } : undefined;
};

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

/** A Windows of its own in a folder, as version 10, with the one library of it that Wine 8 lacks. */
export const makePrefix = (wine: string, compiler: string, prefix: string): boolean => {
  const library = path.join(prefix, 'drive_c/windows/system32/bcryptprimitives.dll');
  if (existsSync(library)) return true;
  rmSync(prefix, { recursive: true, force: true });
  const source = path.join(import.meta.dirname, 'bcryptprimitives.c');
  return (
    runs(prefix, wine, 'wineboot', '--init') &&
    runs(prefix, wine, 'reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f') &&
    runs(prefix, compiler, '-shared', '-O1', '-s', '-o', library, source, '-ladvapi32')
  );
};
