import { parentPort, workerData } from 'node:worker_threads';
import { backupJobs } from './backup/jobs.ts';
import { certificateJobs } from './certificate/jobs.ts';
import { documentJobs } from './document/jobs.ts';
import { openTypesetter } from './document/typesetter.ts';
import { openReader } from './kernel/database.ts';
import { once } from './kernel/once.ts';
import type { Environment, ThreadData } from './kernel/threads.ts';
import { createPersonFinder } from './person/find.ts';
import { openRegions } from './region/index.ts';
import { reportJobs } from './report/jobs.ts';
import { rosterJobs } from './roster/jobs.ts';
import { statisticJobs } from './statistic/jobs.ts';
import { trailJobs } from './trail/jobs.ts';
import { visitJobs } from './visit/jobs.ts';

/** What a worker thread can do, by name: (environment, input) → result. Features add their jobs here. */
export const jobs = {
  ...documentJobs,
  ...reportJobs,
  ...certificateJobs,
  ...statisticJobs,
  ...backupJobs,
  ...rosterJobs,
  ...trailJobs,
  ...visitJobs,
};
export type Jobs = typeof jobs;

type Message = { id: number; job: keyof Jobs; input: never };
type Job = (environment: Environment, input: never) => unknown;

const { databasePath, resourcesPath } = workerData as ThreadData;
const db = once(() => openReader(databasePath));
const environment = {
  db,
  people: once(() => createPersonFinder(db())),
  regions: once(() => openRegions(resourcesPath)),
  typesetter: once(() => openTypesetter(resourcesPath)),
} satisfies Environment;

const close = async () => {
  await environment.db.made()?.destroy();
  parentPort?.close();
};

const work = async ({ id, job, input }: Message) => {
  try {
    parentPort?.postMessage({ id, value: await (jobs[job] as Job)(environment, input) });
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error : new Error(String(error)) });
  }
};

parentPort?.on('message', (message: Message | 'close') => {
  void (message === 'close' ? close() : work(message));
});
