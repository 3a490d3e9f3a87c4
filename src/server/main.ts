import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { asOpenError, makeFolderOf, OpenError } from '#core/index.ts';
import { clockFrom } from './clock.ts';
import { dataPath } from './dataPath.ts';
import { answerStarts, claim, stopRunning, UNANSWERED } from './instanceLock.ts';
import { startHost } from './host.ts';
import { createLog } from './log.ts';
import { openAsApplication, openInBrowser } from './openInBrowser.ts';
import { portsOf } from './ports.ts';
import { openOffice } from './rescue.ts';
import { warmUp } from './warmUp.ts';

const { env, argv } = process;
const root = path.resolve(import.meta.dirname, '../..');
const isPractice = env['LOKET_PRACTICE'] === '1';
const databasePath = path.join(dataPath, isPractice ? 'latihan.db' : 'loket.db');

/** Started by the program that the setup for Windows installs: no console, and it ends when that program lets go of its input. */
const isInstalled = argv.includes('--jendela');

const open = (address: string): boolean => {
  const onFailure = () => console.log('Peramban tidak terbuka sendiri; buka alamat di atas.');
  return isInstalled ? openAsApplication(address, dataPath, onFailure) : openInBrowser(address, onFailure);
};

const show = (address: string) => {
  const isOpened = env['LOKET_NO_BROWSER'] !== '1' && open(address);
  console.log(
    isOpened
      ? `Loket PLUT terbuka di peramban: ${address}`
      : `Buka Loket PLUT di peramban komputer ini: ${address}`,
  );
};

/** How a process ends that has said why on its standard error; what nobody foresaw ends with 1. */
const SENTENCE_SAID = 2;

/** The sentence for a start that cannot be; undefined for a defect. */
const sentenceOf = (error: unknown): string | undefined => {
  if (error instanceof OpenError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && env['LOKET_PORT'])
    return `Porta ${env['LOKET_PORT']} sedang dipakai program lain. Hapus LOKET_PORT atau isi angka lain.`;
  return undefined;
};

/** "--henti": ends the host that has this data open. */
const stopOther = async () => {
  if (!existsSync(dataPath) || (await stopRunning(databasePath)))
    return console.log('Loket PLUT tidak berjalan.');
  console.error('Loket PLUT masih berjalan. Tutup jendelanya, lalu coba lagi.');
  process.exit(SENTENCE_SAID);
};

const start = async () => {
  makeFolderOf(databasePath);
  const claimed = await claim(databasePath);
  if (!claimed.isOurs) {
    const { address } = claimed;
    if (address === null) {
      console.error(UNANSWERED);
      process.exit(SENTENCE_SAID);
    }
    console.log(`Loket PLUT sudah berjalan dengan data ini${address ? '.' : ', di jendelanya sendiri.'}`);
    if (address) show(address);
    return;
  }
  const log = createLog(dataPath);
  process.on('uncaughtExceptionMonitor', (error) => log('error', 'host', error));
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const options = {
    databasePath,
    resourcesPath: path.join(root, 'resources'),
    workerScript: path.join(import.meta.dirname, 'worker.js'),
    version,
    log,
    isPractice,
    clock: isInstalled ? undefined : clockFrom(env['LOKET_CLOCK']),
  };
  const core = await openOffice(options, isInstalled);
  const host = await startHost({
    core,
    rendererPath: path.join(root, 'out/renderer'),
    voicePath: path.join(root, 'resources/voice'),
    ports: env['LOKET_PORT'] ? [Number(env['LOKET_PORT'])] : portsOf(databasePath),
    log,
  });
  let shut = (): void => {};
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
  shut = await answerStarts(databasePath, host.newAddress, () => void stop());

  show(host.newAddress());
  setImmediate(() => void warmUp(core));
  if (isInstalled) process.stdin.on('close', () => void stop()).resume();
  else if (process.stdin.isTTY) {
    console.log('Tekan Enter untuk alamat baru, Ctrl+C untuk berhenti.');
    process.stdin.on('data', () => show(host.newAddress()));
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
};

const run = argv.includes('--henti') ? stopOther : start;
run().catch((error: unknown) => {
  const sentence = sentenceOf(asOpenError(error));
  if (isInstalled && !sentence) {
    createLog(dataPath)('error', 'host', error);
    console.error(
      'Loket PLUT tidak dapat dimulai. Sebabnya dicatat di loket.log; tidak ada data yang diubah.',
    );
  } else console.error(sentence ?? error);
  process.exit(SENTENCE_SAID);
});
