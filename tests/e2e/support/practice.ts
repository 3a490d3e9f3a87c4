import path from 'node:path';
import { openCore } from '#core/index.ts';
import { openPractice } from '#core/practice/index.ts';
import { START } from './app.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** Fills a data folder with a practice office of two weeks and the morning of START. */
export const fillPractice = async (data: string): Promise<void> => {
  const until = new Date(Date.parse(START) + 3 * 3_600_000);
  const core = openCore({
    databasePath: path.join(data, 'latihan.db'),
    resourcesPath: path.join(root, 'resources'),
    workerScript: path.join(root, 'out/main/worker.js'),
    version: '0.0.0-test',
    clock: () => until,
    isPractice: true,
    log: (_, message, error) => process.stderr.write(`${message} ${String(error)}\n`),
  });
  try {
    const practice = await openPractice(core, { from: '2026-11-09', until });
    await practice.build();
    await practice.playToday({ isWhole: false });
  } finally {
    await core.close();
  }
};
