import { createHash } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The longest address of a socket that every Unix takes, bytes. */
const LONGEST = 100;
const PATIENCE_MS = 3000;

/** Beside the database, so that only who may read the data may ask; on Windows a pipe named after it. */
const doorOf = (databasePath: string): string => {
  const hash = createHash('sha256').update(databasePath.toLowerCase()).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\loket-plut-${hash}`;
  const beside = `${databasePath}.sock`;
  return Buffer.byteLength(beside) <= LONGEST ? beside : path.join(tmpdir(), `loket-plut-${hash}.sock`);
};

/** Asks whoever has this database open; null when nobody has, else what they say: an address, or nothing. */
export const knock = (databasePath: string): Promise<string | null> =>
  new Promise((resolve) => {
    let said = '';
    const socket = connect(doorOf(databasePath), () => socket.write('buka\n'));
    socket.setTimeout(PATIENCE_MS, () => {
      socket.destroy();
      resolve(''); // it is there, but too busy to speak
    });
    socket.setEncoding('utf8').on('data', (text) => (said += text));
    socket.on('end', () => resolve(said.trim()));
    socket.on('error', () => resolve(null));
  });

/**
 * Answers a second start on the same database, whichever host it is. The lock is a socket, not a file: it ends with
 * the process, also when the power goes. Call after `knock` said null.
 */
export const openDoor = async (databasePath: string, answer: () => string): Promise<() => void> => {
  const door = doorOf(databasePath);
  if (process.platform !== 'win32') rmSync(door, { force: true }); // left behind by a process that was killed
  const server = createServer((socket) => {
    // On Windows anyone may read a pipe, but only its owner may write: no answer before a word.
    socket.once('data', () => socket.end(`${answer()}\n`));
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(door, resolve);
  });
  if (process.platform !== 'win32') chmodSync(door, 0o600);
  return () => server.close();
};
