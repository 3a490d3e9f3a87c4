import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openPractice } from '#practice/index.ts';
import { workerScript } from '../support/worker.ts';

type Played = Pick<Parameters<typeof openPractice>[0], 'seed' | 'from' | 'until' | 'visitsADay'>;

/** An office that has used everything in these days, and its file; gone when the test is over. */
export const playedOffice = async (played: Played) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-played-'));
  const databasePath = path.join(folder, 'latihan.db');
  const practice = await openPractice({
    databasePath,
    resourcesPath: path.resolve(import.meta.dirname, '../../resources'),
    workerScript,
    version: '0.0.0-test',
    log: () => {},
    ...played,
  });
  onTestFinished(async () => {
    await practice.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await practice.build();
  return { practice, databasePath };
};
