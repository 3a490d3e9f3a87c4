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
/** How long it is waited for one that ends, whose last backup may be large. */
const STOP_MS = 60_000;
const PAUSE_MS = 100;
/** What a host says that ends because it was asked to. */
const STOPPING = 'berhenti';

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

/** Says one word to whoever has this database open; null when nobody answers, else what they said, or nothing. */
const say = (
  databasePath: string,
  word: 'buka' | 'henti',
  patienceMs: number = START_MS,
): Promise<string | null> =>
  new Promise((resolve) => {
    let said = '';
    const socket = connect(addressOf(databasePath), () => socket.write(`${word}\n`));
    const leave = (answer: string | null) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(Math.max(PAUSE_MS, patienceMs), () => leave(null)); // it is there, but hangs or is too busy
    socket.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (said.length > 200) leave('');
    });
    socket.on('end', () => leave(said.endsWith('\n') ? said.trim() : null)); // it may end in the middle
    socket.on('error', () => resolve(null));
  });

/** Asks whoever has this database open; null when nobody answers, else the address they gave, or nothing. */
export const askRunning = async (databasePath: string, patienceMs?: number): Promise<string | null> => {
  const said = await say(databasePath, 'buka', patienceMs);
  return said === null || isOurs(said) ? said : '';
};

/** Ends the host that has this database open and waits until it has; `false`: it goes on, as one with a window of its own does. */
export const stopRunning = async (databasePath: string, patienceMs = STOP_MS): Promise<boolean> => {
  for (const until = performance.now() + patienceMs; ; await setTimeout(PAUSE_MS)) {
    const unlock = lockFile(`${databasePath}.kunci`);
    unlock?.();
    if (unlock) return true;
    const said = await say(databasePath, 'henti');
    if ((said !== null && said !== STOPPING) || performance.now() >= until) return false;
  }
};

/**
 * This process alone has the database, until `leave`; or another one has it and gave its address, '' where it has a window of
 * its own, null where it did not answer: it hangs, or it is ending.
 */
export type Claim = { isOurs: true; leave: () => void } | { isOurs: false; address: string | null };

/** What a second start says when the address is null. */
export const UNANSWERED =
  'Loket PLUT sedang berhenti atau tidak menjawab. Tunggu sebentar, lalu buka lagi. Bila tetap begitu, nyalakan ulang komputer.';

/**
 * Of two starts at the same moment one gets the database; the other waits until that one answers. The lock ends with the
 * process, also when the power goes. Throws when the folder cannot be written.
 */
export const claim = async (databasePath: string, patienceMs = START_MS): Promise<Claim> => {
  for (const until = performance.now() + patienceMs; ; await setTimeout(PAUSE_MS)) {
    const unlock = lockFile(`${databasePath}.kunci`);
    if (unlock) return { isOurs: true, leave: unlock };
    const address = await askRunning(databasePath, until - performance.now());
    if (address !== null || performance.now() >= until) return { isOurs: false, address };
  }
};

/**
 * Answers a second start on the same database, whichever host it is, and ends by `stop` when somebody asks for that; without
 * it nobody can. Only for whoever has claimed it.
 */
export const answerStarts = async (
  databasePath: string,
  answer: () => string,
  stop?: () => void,
): Promise<() => void> => {
  const address = addressOf(databasePath);
  if (process.platform !== 'win32') rmSync(address, { force: true }); // left behind by a process that was killed
  const server = createServer((socket) => {
    // On Windows anyone may read a pipe, but only its owner may write: no answer before a word.
    socket.once('data', (word) => {
      if (word.toString().trim() !== 'henti') return socket.end(`${answer()}\n`);
      socket.end(stop ? `${STOPPING}\n` : '\n', stop);
    });
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
  if (process.platform !== 'win32') chmodSync(address, 0o600);
  return () => server.close();
};
