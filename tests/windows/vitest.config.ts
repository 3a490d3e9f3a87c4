import { defineConfig } from 'vitest/config';

/** What must hold on Windows too: the same tests as on Linux, and those of this folder. */
const include = [
  'src/core/kernel/{backup,database,mark,open,restore,threads}.test.ts',
  'src/core/platform/backup/files.test.ts',
  'tests/core/{queue,certificate,certificateBatch,training,trainingImport,report}.test.ts',
  'tests/core/{backup,rescue,damage,practiceMode}.test.ts',
  'tests/documents/papers.test.ts',
  'tests/crash/*.test.ts',
  'tests/hosts/{host,instanceLock,ports}.test.ts',
  'tests/windows/*.test.ts',
];

/** What only Unix has, or Wine lacks: its permissions, a limit of a process, a pipe among the files, links. */
const elsewhere = [
  'the folder of backups.*that cannot be written',
  'a disk that takes no more',
  'a folder that cannot be written.*with a file',
  'what is no file',
  'in a folder that is a link',
];

export default defineConfig({
  test: {
    include,
    // Made on Linux, where that is possible.
    exclude: process.env['LOKET_SETUPS'] ? [] : ['tests/windows/setup.test.ts'],
    setupFiles: ['tests/support/samples.ts', 'tests/windows/setup.ts'],
    testNamePattern: new RegExp(`^(?!.*(${elsewhere.join('|')}))`),
    pool: 'forks',
    maxWorkers: '100%',
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Once a program that was started after a kill hung in Wine; what is wrong fails twice.
    retry: 1,
  },
});
