import { Worker } from 'node:worker_threads';

/** Work for a thread: what the thread holds and an input that can be copied, in; a result that can be copied, out. */
export type Job<Environment, Input, Output> = (
  environment: Environment,
  input: Input,
) => Output | Promise<Output>;
type Reply = { id: number; value: unknown } | { id: number; error: Error; code: string | undefined };

/** What a thread needs to start: it opens its own read-only connection. */
export type ThreadData = { databasePath: string; resourcesPath: string };

/** Typst and the page cache grow with every job: an idle thread that has done so many starts afresh. */
const JOBS_PER_LIFE = 500;

/**
 * Garbage is collected before it fills the memory of a small office's computer: a year of the guest book as a workbook takes
 * 180 MB more than an idle thread instead of 450, in the same time.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 16 };

/** One worker thread that does named jobs in order, started at its first job and again after a crash. */
export type Thread<Environment> = {
  run<Input, Output>(job: Job<Environment, Input, Output>, input: NoInfer<Input>): Promise<Output>;
  close(): Promise<void>;
};

/**
 * `jobs`: every job by its name, the same in the script; only a name goes to the thread. `keep`: makes this thread hold
 * what must stay in the process when that one ends.
 */
export const createThread = <Environment>(
  script: string,
  data: ThreadData,
  jobs: Record<string, Job<Environment, never, unknown>>,
  keep: () => void = () => {},
): Thread<Environment> => {
  const names = new Map<unknown, string>(Object.entries(jobs).map(([name, job]) => [job, name]));
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
    keep();
    const started = new Worker(script, { workerData: data, resourceLimits });
    started.on('message', (reply: Reply) => {
      const call = waiting.get(reply.id);
      waiting.delete(reply.id);
      // An error loses its code on the way between threads.
      if ('error' in reply) call?.reject(Object.assign(reply.error, { code: reply.code }));
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
        const name = names.get(job);
        if (name === undefined) throw new Error('a job that no feature lists');
        worker ??= start();
        worker.ref();
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, job: name, input });
      }),
    /** Waits for the jobs that were asked for, then ends the thread. */
    close: retire,
  };
};
