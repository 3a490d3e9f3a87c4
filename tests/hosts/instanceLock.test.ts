import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerStarts, askRunning, claim, stopRunning } from '../../src/server/instanceLock.ts';

const ADDRESS = 'http://127.0.0.1:1/?kunci=a';
let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'loket-lock-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Another process that answers starts on the database. */
const startOther = async (database: string, answer: string): Promise<ChildProcess> => {
  const lockFile = new URL('../../src/server/instanceLock.ts', import.meta.url).href;
  const script = `import { answerStarts } from ${JSON.stringify(lockFile)};
    await answerStarts(${JSON.stringify(database)}, ${answer}); console.log('open'); setInterval(() => {}, 1e6);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script]);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
};
const kill = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
};

describe('a database that is open', () => {
  it('answers nothing when no process has it', async () => {
    expect(await askRunning(path.join(folder, 'loket.db'))).toBeNull();
  });

  it('tells a second start the address of the first, until that ends', async () => {
    const database = path.join(folder, 'loket.db');
    const shut = await answerStarts(database, () => ADDRESS);
    expect(await askRunning(database)).toBe(ADDRESS);
    expect(await askRunning(path.join(folder, 'latihan.db'))).toBeNull();
    shut();
    expect(await askRunning(database)).toBeNull();
  });

  it('opens again after a process that was killed', async () => {
    const database = path.join(folder, 'loket.db');
    const first = await startOther(database, "() => ''");
    expect(await askRunning(database)).toBe('');
    await kill(first);
    expect(await askRunning(database)).toBeNull();
    const shut = await answerStarts(database, () => ADDRESS);
    expect(await askRunning(database)).toBe(ADDRESS);
    shut();
  });

  it.each([
    'file:///home/desk/lain.desktop',
    'http://example.org:80/?kunci=a',
    'http://127.0.0.1:80@example.org/?kunci=a',
    'http://127.0.0.1:1/lain?kunci=a',
    'https://127.0.0.1:1/?kunci=a',
    'javascript:alert(1)',
    `${ADDRESS}\nfile:///tmp/x`,
    ADDRESS.repeat(50),
  ])('says nothing of what is no address of ours: %s', async (said) => {
    const database = path.join(folder, 'loket.db');
    const shut = await answerStarts(database, () => said);
    expect(await askRunning(database)).toBe('');
    shut();
  });

  it('is one process, also when two start at once; the other waits for its address', async () => {
    const database = path.join(folder, 'loket.db');
    const claims = await Promise.all([claim(database), claim(database, 0)]);
    expect(claims.filter(({ isOurs }) => isOurs)).toHaveLength(1);
    expect(claims).toContainEqual({ isOurs: false, address: null });
    const waiting = claim(database);
    const shut = await answerStarts(database, () => ADDRESS);
    expect(await waiting).toEqual({ isOurs: false, address: ADDRESS });
    shut();
    for (const each of claims) if (each.isOurs) each.leave();
    const again = await claim(database);
    expect(again.isOurs).toBe(true);
    if (again.isOurs) again.leave();
  });

  it('gives no address while whoever has it hangs, or dies before it answers', async () => {
    const database = path.join(folder, 'loket.db');
    const claimed = await claim(database);
    const hanging = await startOther(database, '() => { for (;;); }');
    expect(await claim(database, 300)).toEqual({ isOurs: false, address: null });
    await kill(hanging);
    const dying = await startOther(database, '() => process.exit()');
    expect(await claim(database, 300)).toEqual({ isOurs: false, address: null });
    await kill(dying);
    if (claimed.isOurs) claimed.leave();
  });

  it('ends when it is asked to, and whoever asks waits until it has', async () => {
    const database = path.join(folder, 'loket.db');
    expect(await stopRunning(database)).toBe(true);
    const claimed = await claim(database);
    let hasLeft = false;
    const shut = await answerStarts(
      database,
      () => ADDRESS,
      () => {
        shut();
        setTimeout(() => {
          hasLeft = true;
          if (claimed.isOurs) claimed.leave();
        }, 300);
      },
    );
    expect(await stopRunning(database)).toBe(true);
    expect(hasLeft).toBe(true);
  });

  it('goes on when it is one that nobody may end, or that does not', async () => {
    const database = path.join(folder, 'loket.db');
    const claimed = await claim(database);
    const shut = await answerStarts(database, () => ADDRESS);
    expect(await stopRunning(database)).toBe(false);
    expect(await askRunning(database)).toBe(ADDRESS);
    shut();
    const shutAgain = await answerStarts(
      database,
      () => ADDRESS,
      () => {},
    );
    expect(await stopRunning(database, 0)).toBe(false);
    shutAgain();
    if (claimed.isOurs) claimed.leave();
  });

  it('works in a folder whose name is too long for a socket', async () => {
    const database = path.join(folder, 'Dinas Koperasi '.repeat(10), 'loket.db');
    mkdirSync(path.dirname(database));
    const shut = await answerStarts(database, () => ADDRESS);
    expect(await askRunning(database)).toBe(ADDRESS);
    shut();
  });
});
