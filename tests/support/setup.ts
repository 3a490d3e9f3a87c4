import type { TestProject } from 'vitest/node';
import { buildChecker } from '../../scripts/buildChecker.ts';
import { buildWorker } from './buildWorker.ts';

/** Before the first test: what the core reads and no source file holds, and what its threads run. */
export const setup = async (project: TestProject): Promise<void> => {
  // A run within a run would take away what the outer one uses.
  if (process.env['LOKET_TESTS_BUILT']) return;
  await buildChecker();
  await buildWorker();
  project.onTestsRerun(buildWorker);
};
