import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const { env, platform } = process;
const PATIENCE_MS = 4000;
const folder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** Electron's program file when it is here. Never by `require('electron')`, which would download it and block. */
export const findElectron = (): string | undefined => {
  const name = path.join(folder, 'path.txt');
  if (!existsSync(name)) return undefined;
  const file = path.join(
    env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist'),
    readFileSync(name, 'utf8').trim(),
  );
  return existsSync(file) ? file : undefined;
};

/** Whether the download host answers at all, asked for the very file that would be fetched. */
const isReachable = async (): Promise<boolean> => {
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const mirror =
    env['ELECTRON_MIRROR'] ??
    env['npm_config_electron_mirror'] ??
    'https://github.com/electron/electron/releases/download/';
  const address = `${mirror}v${version}/electron-v${version}-${platform}-${process.arch}.zip`;
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    return (await fetch(address, { method: 'HEAD', signal })).ok;
  } catch {
    return false; // no network, a wall in between, or silence: all the same to us
  }
};

/** Electron's program file, fetched by the package's own installer when that is possible; else undefined. */
export const findOrFetchElectron = async (): Promise<string | undefined> => {
  const found = findElectron();
  if (found || !(await isReachable())) return found;
  console.log('Mengunduh Electron, sekali saja …');
  spawnSync(process.execPath, [path.join(folder, 'install.js')], { stdio: 'inherit' });
  return findElectron();
};
