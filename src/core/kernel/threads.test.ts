import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createThread, type Job, type Thread } from './threads.ts';

// What the thread does with a job's name stands in the script; here the jobs are names only.
type Jobs = Record<'echo' | 'fail' | 'die' | 'leave' | 'life', Job<null, unknown, unknown>>;
const job = (): Job<null, unknown, unknown> => () => null;
const jobs: Jobs = { echo: job(), fail: job(), die: job(), leave: job(), life: job() };
const script = `
  import { writeFileSync } from 'node:fs';
  import { parentPort, threadId, workerData } from 'node:worker_threads';
  let held = [];
  process.once('exit', () => writeFileSync(workerData.resourcesPath + '/ended', ''));
  parentPort.on('message', (message) => {
    if (message === 'close') return parentPort.close();
    const { id, job, input } = message;
    if (job === 'die') throw new Error('a crash');
    if (job === 'leave') process.exit();
    if (job === 'fail') return parentPort.postMessage({ id, error: new Error('refused'), code: 'SQLITE_FULL' });
    if (job === 'life') return parentPort.postMessage({ id, value: [threadId, workerData.databasePath] });
    if (input !== 'last') return held.push({ id, value: input });
    for (const reply of [{ id, value: input }, ...held.reverse()]) parentPort.postMessage(reply);
    held = [];
  });
`;

let folder = '';
let thread: Thread<null>;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'loket-thread-'));
  const file = path.join(folder, 'script.mjs');
  writeFileSync(file, script);
  thread = createThread<null>(file, { databasePath: '/data/loket.db', resourcesPath: folder }, jobs);
});
afterEach(async () => {
  await thread.close();
  rmSync(folder, { recursive: true });
});
const lifeOf = async () => (await thread.run(jobs.life, null)) as [id: number, data: string];

describe('a thread', () => {
  it('gives each job its own answer, in whatever order they come', async () => {
    const asked = ['first', 'second', 'last'].map((input) => thread.run(jobs.echo, input));
    expect(await Promise.all(asked)).toEqual(['first', 'second', 'last']);
  });
  it('is one for all jobs, with the data it was given', async () => {
    const [id, data] = await lifeOf();
    expect([await lifeOf(), data]).toEqual([[id, data], '/data/loket.db']);
  });
  it('brings an error back with its code, and lives on', async () => {
    const [id] = await lifeOf();
    await expect(thread.run(jobs.fail, null)).rejects.toMatchObject({
      message: 'refused',
      code: 'SQLITE_FULL',
    });
    expect((await lifeOf())[0]).toBe(id);
  });
  it('that crashes fails what it was asked for, and the next job has another', async () => {
    const [id] = await lifeOf();
    const waiting = [thread.run(jobs.echo, 'held'), thread.run(jobs.die, null)];
    for (const each of waiting) await expect(each).rejects.toThrow('a crash');
    expect((await lifeOf())[0]).not.toBe(id);
  });
  it('that ends without a word fails what it was asked for', async () => {
    await expect(thread.run(jobs.leave, null)).rejects.toThrow('worker thread ended');
  });
  it('does no job that nobody listed', async () => {
    await expect(thread.run(job(), null)).rejects.toThrow('a job that no feature lists');
  });
  it('ends when it is asked to, also twice, and begins anew with the next job', async () => {
    const [id] = await lifeOf();
    await thread.close();
    expect(existsSync(path.join(folder, 'ended'))).toBe(true);
    await thread.close();
    expect((await lifeOf())[0]).not.toBe(id);
  });
  it('keeps its process alive while it works and while it ends, and not while it is idle', () => {
    const file = path.join(folder, 'main.mjs');
    writeFileSync(
      file,
      `import { createThread } from ${JSON.stringify(new URL('threads.ts', import.meta.url).href)};
       const life = () => null;
       const data = { databasePath: '', resourcesPath: ${JSON.stringify(folder)} };
       const thread = createThread(${JSON.stringify(path.join(folder, 'script.mjs'))}, data, { life });
       const idle = () => new Promise((resolve) => setImmediate(resolve));
       for (let i = 0; i < 2; i++) (await thread.run(life, null), await idle());
       if (process.argv[2] === 'close') await thread.close();
       console.log('done');`,
    );
    for (const end of ['close', '']) {
      const { status, stdout } = spawnSync(process.execPath, [file, end], { timeout: 60_000 });
      expect([end, status, String(stdout)]).toEqual([end, 0, 'done\n']);
    }
  });

  const lives = async (count: number) => {
    const ids: number[] = [];
    for (let i = 0; i < count; i++) ids.push((await lifeOf())[0]);
    return ids;
  };
  it('starts afresh after five hundred jobs, and again only after as many', async () => {
    const ids = await lives(502);
    expect(new Set(ids.slice(0, 500)).size).toBe(1);
    expect(ids[500]).not.toBe(ids[0]);
    expect(ids[501]).toBe(ids[500]);
  });
  it('starts afresh as soon as nobody waits, not before', async () => {
    const held = thread.run(jobs.echo, 'held');
    const ids = await lives(501);
    expect(new Set(ids).size).toBe(1);
    expect(await Promise.all([held, thread.run(jobs.echo, 'last')])).toEqual(['held', 'last']);
    expect((await lifeOf())[0]).not.toBe(ids[0]);
  });
  it('waits for nobody whom a crash has failed', async () => {
    await expect(thread.run(jobs.die, null)).rejects.toThrow('a crash');
    const ids = await lives(501);
    expect(ids[500]).not.toBe(ids[499]);
  });
});
