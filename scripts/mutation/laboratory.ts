import path from 'node:path';
import { createVitest } from 'vitest/node';

/** How long a test may hang before its mutant counts as noticed; far beyond the slowest test. */
const HANGS_MS = 120_000;

/** One warm Vitest that runs tests with one file of the source replaced. */
export const openLaboratory = async (root: string, tests: string[]) => {
  let replaced: { file: string; source: string } | undefined;
  const vitest = await createVitest(
    'test',
    {
      root,
      config: path.resolve(import.meta.dirname, '../../vitest.config.ts'),
      include: tests,
      watch: false,
      maxWorkers: 1,
      // A cache of what the files on disk say would hide the mutants, or keep one for the next run of the tests.
      fsModuleCache: false,
      reporters: [{}],
      testTimeout: HANGS_MS,
      hookTimeout: HANGS_MS,
    },
    {
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          load: (id) => (id === replaced?.file ? replaced.source : undefined),
        },
      ],
    },
  );
  const all = await vitest.getRelevantTestSpecifications();

  /** Whether every test of the file passes with this source in the place of that file's. */
  const passes = async (test: string, file: string, source: string): Promise<boolean> => {
    if (replaced) vitest.invalidateFile(replaced.file);
    replaced = { file: path.join(root, file), source };
    vitest.invalidateFile(replaced.file);
    const specifications = all.filter(({ moduleId }) => moduleId === path.join(root, test));
    if (specifications.length === 0) throw new Error(`no such test: ${test}`);
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, false);
    // Modules of earlier runs may be among them.
    const ran = testModules.find(({ moduleId }) => moduleId === path.join(root, test));
    return ran?.state() === 'passed' && unhandledErrors.length === 0;
  };
  return { passes, close: () => vitest.close() };
};
