// What Debian brings for making and running Windows programs; installed where that may be.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

type Tool = { files: string[]; package: string };

const tools = {
  // Debian keeps the 64-bit program in its library folder, not on the PATH.
  wine: { files: ['/usr/lib/wine/wine64', '/usr/bin/wine64', '/usr/bin/wine'], package: 'wine64' },
  compiler: {
    files: ['/usr/bin/x86_64-w64-mingw32-gcc-win32', '/usr/bin/x86_64-w64-mingw32-gcc'],
    package: 'gcc-mingw-w64-x86-64-win32',
  },
  resourceCompiler: {
    files: ['/usr/bin/x86_64-w64-mingw32-windres'],
    package: 'binutils-mingw-w64-x86-64',
  },
  setupCompiler: { files: ['/usr/bin/makensis'], package: 'nsis' },
} satisfies Record<string, Tool>;

type Name = keyof typeof tools;

const find = (name: Name) => tools[name].files.find((file) => existsSync(file));

const installWithApt = (packages: string[]): void => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${packages.join(', ')}.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patience = ['-o', 'DPkg::Lock::Timeout=120']; // somebody else may be installing
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]])
    spawnSync('apt-get', [...patience, ...args], { stdio: 'ignore', timeout: 600_000, env });
};

/** Where these programs are; undefined when one of them cannot be had. */
export const findOrInstall = <N extends Name>(...names: N[]): Record<N, string> | undefined => {
  const missing = names.filter((name) => !find(name));
  if (missing.length > 0) installWithApt(missing.map((name) => tools[name].package));
  const found = names.map((name) => [name, find(name)] as const);
  return found.every(([, file]) => file !== undefined)
    ? (Object.fromEntries(found) as Record<N, string>)
    : undefined;
};
