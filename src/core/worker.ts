import { parentPort, workerData } from 'node:worker_threads';
import { openTypesetter } from '#core/platform/typesetting/typesetter.ts';
import { openReader } from '#core/kernel/database.ts';
import { lazy } from '#core/kernel/lazy.ts';
import { sqliteCode } from '#core/kernel/open.ts';
import type { ThreadData } from '#core/kernel/threads.ts';
import { brought, jobs } from './composition.ts';
import type { Environment } from '#core/platform/environment.ts';
import { createPersonFinder } from '#core/platform/people/find.ts';
import { openRegions } from '#core/platform/region/index.ts';

type Message = { id: number; job: string; input: never };

const { databasePath, resourcesPath } = workerData as ThreadData;
const db = lazy(() => openReader(databasePath));
const environment = {
  db,
  people: lazy(() => createPersonFinder(db())),
  regions: lazy(() => openRegions(resourcesPath)),
  typesetter: lazy(() => openTypesetter(resourcesPath)),
  brought,
} satisfies Environment;

const close = async () => {
  await environment.db.made()?.destroy();
  parentPort?.close();
};

const work = async ({ id, job, input }: Message) => {
  try {
    parentPort?.postMessage({ id, value: await jobs[job]!(environment, input) });
  } catch (error) {
    const told = error instanceof Error ? error : new Error(String(error));
    parentPort?.postMessage({ id, error: told, code: sqliteCode(error) });
  }
};

parentPort?.on('message', (message: Message | 'close') => {
  void (message === 'close' ? close() : work(message));
});
