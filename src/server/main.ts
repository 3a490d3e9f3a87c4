import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { OpenError, openCore } from '#core/index.ts';
import { startHost } from './host.ts';
import { createLog } from './log.ts';
import { openInBrowser } from './openInBrowser.ts';

/** Where Electron would keep the data of this user, so that both hosts work on the same file. */
const userData = (): string => {
  const home = homedir();
  if (process.platform === 'win32')
    return path.join(process.env['APPDATA'] ?? path.join(home, 'AppData/Roaming'), 'Loket PLUT');
  if (process.platform === 'darwin') return path.join(home, 'Library/Application Support/Loket PLUT');
  return path.join(process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), 'Loket PLUT');
};

const root = path.resolve(import.meta.dirname, '../..');
const dataPath = process.env['LOKET_DATA'] ?? userData();
const isPractice = process.env['LOKET_PRACTICE'] === '1';

const start = async () => {
  mkdirSync(dataPath, { recursive: true });
  const core = openCore({
    databasePath: path.join(dataPath, isPractice ? 'latihan.db' : 'loket.db'),
    resourcesPath: path.join(root, 'resources'),
    workerScript: path.join(import.meta.dirname, 'worker.js'),
    version: process.env['npm_package_version'] ?? '',
    log: createLog(dataPath),
    isPractice,
  });
  const host = await startHost({
    core,
    rendererPath: path.join(root, 'out/renderer'),
    port: Number(process.env['LOKET_PORT'] ?? 0),
  });
  const invite = () => {
    const address = host.newAddress();
    const isOpened = process.env['LOKET_NO_BROWSER'] !== '1' && openInBrowser(address);
    console.log(
      isOpened
        ? `Loket PLUT terbuka di peramban: ${address}`
        : `Buka Loket PLUT di peramban komputer ini: ${address}`,
    );
  };
  invite();
  if (process.stdin.isTTY) {
    console.log('Tekan Enter untuk alamat baru, Ctrl+C untuk berhenti.');
    process.stdin.on('data', invite);
  }
  const stop = async () => {
    await host.close();
    await core.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
};

start().catch((error: unknown) => {
  console.error(error instanceof OpenError ? error.message : error);
  process.exit(1);
});
