import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildChecker } from './buildChecker.ts';

export const root = path.resolve(import.meta.dirname, '..');

/** The newest change below a file or folder, milliseconds; a folder changes when a file in it goes. */
const newest = (file: string): number => {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
};

const sources = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
/** The last thing of each half that a build writes. */
const results = [
  'out/main/index.js',
  'out/main/server.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'resources/checker.html',
];

const isBuilt = (): boolean => {
  const built = results.map(
    (file) => statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  );
  return Math.min(...built) > Math.max(...sources.map((file) => newest(path.join(root, file))));
};

/** Builds main, preload, renderer and the checker unless that is newer than the sources. Ends the process on failure. */
export const build = async (isNeeded = !isBuilt()): Promise<void> => {
  if (!isNeeded) return;
  console.log('Menyiapkan aplikasi dari sumbernya …');
  const cli = path.join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const { status } = spawnSync(process.execPath, [cli, 'build', '--logLevel', 'error'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
  await buildChecker();
};
