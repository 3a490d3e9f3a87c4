import { Worker } from 'node:worker_threads';
import type { Typesetter } from '../document/typesetter.ts';
import type { PersonFinder } from '../person/find.ts';
import type { Regions } from '../region/index.ts';
import type { Jobs } from '../worker.ts';
import type { Db } from './database.ts';

type Input<K extends keyof Jobs> = Parameters<Jobs[K]>[1];
type Output<K extends keyof Jobs> = Awaited<ReturnType<Jobs[K]>>;
type Reply = { id: number; value: unknown } | { id: number; error: Error };

/** What a thread needs to start: it opens its own read-only connection. */
export type ThreadData = { databasePath: string; resourcesPath: string };

/** What the jobs of a thread work with, each opened when a job first asks for it. */
export type Environment = { db(): Db; regions(): Regions; people(): PersonFinder; typesetter(): Typesetter };

/** Typst and the page cache grow with every job: an idle thread that has done so many starts afresh. */
const JOBS_PER_LIFE = 500;

/** One worker thread that does named jobs in order, started at its first job and again after a crash. */
export type Thread = {
  run<K extends keyof Jobs>(job: K, input: Input<K>): Promise<Output<K>>;
  close(): Promise<void>;
};

export const createThread = (script: string, data: ThreadData): Thread => {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let worker: Worker | undefined;
  let lastId = 0;
  let jobsDone = 0;

  const failAll = (error: Error) => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  // Never terminated: a native library that is torn out in the middle takes the process with it.
  const retire = async () => {
    const retired = worker;
    worker = undefined;
    jobsDone = 0;
    if (!retired) return;
    const ended = new Promise((resolve) => retired.once('exit', resolve));
    retired.ref();
    retired.postMessage('close');
    await ended;
  };

  const start = () => {
    const started = new Worker(script, { workerData: data });
    started.on('message', (reply: Reply) => {
      const call = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ('error' in reply) call?.reject(reply.error);
      else call?.resolve(reply.value as never);
      jobsDone++;
      if (waiting.size > 0) return;
      started.unref(); // an idle thread keeps no process alive
      if (jobsDone >= JOBS_PER_LIFE) void retire();
    });
    started.on('error', failAll);
    started.on('exit', () => worker === started && failAll(new Error('worker thread ended')));
    return started;
  };

  return {
    run: (job, input) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        worker.ref();
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, job, input });
      }),
    /** Waits for the jobs that were asked for, then ends the thread. */
    close: retire,
  };
};
