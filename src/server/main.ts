import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  asOpenError,
  bringRescue,
  type Core,
  type CoreOptions,
  findRescues,
  isReplaceable,
  makeFolderOf,
  OpenError,
  openCore,
  type Rescue,
} from '#core/index.ts';
import { clockFrom } from './clock.ts';
import { dataPath } from './dataPath.ts';
import { claim, answerStarts } from './instanceLock.ts';
import { startHost } from './host.ts';
import { createLog } from './log.ts';
import { openInBrowser } from './openInBrowser.ts';
import { portsOf } from './ports.ts';
import { warmUp } from './warmUp.ts';

const { env } = process;
const root = path.resolve(import.meta.dirname, '../..');
const isPractice = env['LOKET_PRACTICE'] === '1';
const databasePath = path.join(dataPath, isPractice ? 'latihan.db' : 'loket.db');

const show = (address: string) => {
  const isOpened =
    env['LOKET_NO_BROWSER'] !== '1' &&
    openInBrowser(address, () => console.log('Peramban tidak terbuka sendiri; buka alamat di atas.'));
  console.log(
    isOpened
      ? `Loket PLUT terbuka di peramban: ${address}`
      : `Buka Loket PLUT di peramban komputer ini: ${address}`,
  );
};

/** The sentence for a start that cannot be; undefined for a defect. */
const sentenceOf = (error: unknown): string | undefined => {
  if (error instanceof OpenError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `Porta ${env['LOKET_PORT']} sedang dipakai program lain. Hapus LOKET_PORT atau isi angka lain.`;
  return undefined;
};

/** "--pulihkan", the best way to go on, or "--pulihkan=" and the name of a backup or the path of a file; undefined: none. */
const wanted = process.argv.map((arg) => /^--pulihkan(?:=(.+))?$/.exec(arg)).find((found) => found !== null);

const rescueWanted = async (options: CoreOptions, error: OpenError): Promise<Rescue | undefined> => {
  const rescues: Rescue[] = [];
  const name = wanted?.[1];
  for await (const rescue of findRescues({ ...options, error })) {
    if (wanted && (name === undefined || rescue.name === name)) return rescue;
    rescues.push(rescue);
  }
  if (name !== undefined && isReplaceable(error)) return bringRescue({ ...options, error }, name);
  if (rescues.length === 0) throw error;
  console.error(error.message);
  for (const { name: own, label, sentence } of rescues)
    console.error(`- ${own === null ? '' : `${own}: `}${label}. ${sentence}`);
  console.error('Untuk memakai yang pertama, jalankan: npm start -- --pulihkan');
  console.error('Untuk memakai yang lain: npm start -- --pulihkan=NAMA, atau alamat berkas di folder lain.');
  return undefined;
};

/**
 * Opens the office. Where its file cannot be opened, `--pulihkan` puts an intact backup in its place: an option and not a
 * page, since nobody can sign in to say who they are. A file that opens is never replaced.
 */
const openOffice = async (options: CoreOptions): Promise<Core> => {
  try {
    return openCore(options);
  } catch (error) {
    if (!(error instanceof OpenError)) throw error;
    const rescue = await rescueWanted(options, error);
    if (!rescue) process.exit(1);
    rescue.ask();
    const core = openCore(options);
    console.log(
      rescue.name === null ? 'Berkas itu dilanjutkan.' : `Cadangan ${rescue.when} sudah dipulihkan.`,
    );
    return core;
  }
};

const start = async () => {
  makeFolderOf(databasePath);
  const claimed = await claim(databasePath);
  if (!claimed.isOurs) {
    const { address } = claimed;
    console.log(`Loket PLUT sudah berjalan dengan data ini${address ? '.' : ', di jendelanya sendiri.'}`);
    if (address) show(address);
    return;
  }
  const log = createLog(dataPath);
  process.on('uncaughtExceptionMonitor', (error) => log('error', 'host', error));
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const core = await openOffice({
    databasePath,
    resourcesPath: path.join(root, 'resources'),
    workerScript: path.join(import.meta.dirname, 'worker.js'),
    version,
    log,
    isPractice,
    clock: clockFrom(env['LOKET_CLOCK']),
  });
  const host = await startHost({
    core,
    rendererPath: path.join(root, 'out/renderer'),
    voicePath: path.join(root, 'resources/voice'),
    ports: env['LOKET_PORT'] ? [Number(env['LOKET_PORT'])] : portsOf(databasePath),
    log,
  });
  const shut = await answerStarts(databasePath, host.newAddress);

  show(host.newAddress());
  setImmediate(() => void warmUp(core));
  if (process.stdin.isTTY) {
    console.log('Tekan Enter untuk alamat baru, Ctrl+C untuk berhenti.');
    process.stdin.on('data', () => show(host.newAddress()));
  }
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    shut();
    await host.close();
    await core.close({ withBackup: true });
    claimed.leave();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
};

start().catch((error: unknown) => {
  console.error(sentenceOf(asOpenError(error)) ?? error);
  process.exit(1);
});
