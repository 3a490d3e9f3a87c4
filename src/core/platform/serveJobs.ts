import { parentPort, workerData } from 'node:worker_threads';
import { openReader } from '#core/kernel/database.ts';
import { lazy } from '#core/kernel/lazy.ts';
import { sqliteCode } from '#core/kernel/open.ts';
import type { Job, ThreadData } from '#core/kernel/threads.ts';
import { openTypesetter } from '#core/platform/typesetting/typesetter.ts';
import type { Brought } from './brought.ts';
import type { Environment } from './environment.ts';
import { createPersonFinder } from './people/find.ts';
import { openRegions } from './region/index.ts';

type Message = { id: number; job: string; input: never };

/** Makes this thread do what the main thread asks for by name, until it is told to close. */
export const serveJobs = ({
  jobs,
  brought,
}: {
  jobs: Readonly<Record<string, Job<Environment, never, unknown>>>;
  brought: Brought;
}) => {
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
};
