import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { lockFile } from '#core/index.ts';
import { secretHash } from './folderSecret.ts';

/** The longest address of a socket that every Unix takes, bytes. */
const LONGEST = 100;
/** How long a second start waits for the first, which has the data but does not answer yet. */
const START_MS = 15_000;
const PAUSE_MS = 100;

/** Beside the database, so that only who may read the data may ask; elsewhere its name is a secret of that folder. */
const addressOf = (databasePath: string): string => {
  const beside = `${databasePath}.sock`;
  const isWindows = process.platform === 'win32';
  if (!isWindows && Buffer.byteLength(beside) <= LONGEST) return beside;
  const hash = secretHash(databasePath).toString('hex').slice(0, 32);
  return isWindows ? `\\\\.\\pipe\\loket-plut-${hash}` : path.join(tmpdir(), `loket-plut-${hash}.sock`);
};

/** An address of our browser host on this computer; whatever else another process says is not opened. */
const isOurs = (said: string): boolean =>
  /^http:\/\/127\.0\.0\.1:\d{1,5}\/\?kunci=[\w-]{1,100}$/.test(said) && URL.canParse(said);

/** Asks whoever has this database open; null when nobody has, else the address they gave, or nothing. */
export const askRunning = (databasePath: string): Promise<string | null> =>
  new Promise((resolve) => {
    let said = '';
    const socket = connect(addressOf(databasePath), () => socket.write('buka\n'));
    const leave = (answer: string) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(START_MS, () => leave('')); // it is there, but too busy to speak
    socket.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (said.length > 200) leave('');
    });
    socket.on('end', () => leave(isOurs(said.trim()) ? said.trim() : ''));
    socket.on('error', () => resolve(null));
  });

/** This process alone has the database, until `leave`; or another one has it, and may have given its address. */
export type Claim = { isOurs: true; leave: () => void } | { isOurs: false; address: string };

/**
 * Of two starts at the same moment one gets the database; the other waits until that one answers. The lock ends with the
 * process, also when the power goes. Throws when the folder cannot be written.
 */
export const claim = async (databasePath: string, patienceMs = START_MS): Promise<Claim> => {
  for (const until = performance.now() + patienceMs; ; await setTimeout(PAUSE_MS)) {
    const unlock = lockFile(`${databasePath}.kunci`);
    if (unlock) return { isOurs: true, leave: unlock };
    const address = await askRunning(databasePath);
    if (address !== null) return { isOurs: false, address };
    if (performance.now() >= until) return { isOurs: false, address: '' };
  }
};

/** Answers a second start on the same database, whichever host it is. Only for whoever has claimed it. */
export const answerStarts = async (databasePath: string, answer: () => string): Promise<() => void> => {
  const address = addressOf(databasePath);
  if (process.platform !== 'win32') rmSync(address, { force: true }); // left behind by a process that was killed
  const server = createServer((socket) => {
    // On Windows anyone may read a pipe, but only its owner may write: no answer before a word.
    socket.once('data', () => socket.end(`${answer()}\n`));
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
  if (process.platform !== 'win32') chmodSync(address, 0o600);
  return () => server.close();
};
