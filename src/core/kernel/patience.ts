import { renameSync } from 'node:fs';

/** On Windows a virus scanner looks into every new file, and nobody else may have it meanwhile: refused for a moment. */
const MOMENT_MS = 2000;
const PAUSE_MS = 50;
const passing = ['EBUSY', 'EPERM', 'EACCES'];
export const patiently = <T>(act: () => T): T => {
  for (const until = performance.now() + MOMENT_MS; ;)
    try {
      return act();
    } catch (error) {
      const isPassing = error instanceof Error && 'code' in error && passing.includes(String(error.code));
      if (process.platform !== 'win32' || !isPassing || performance.now() >= until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
};

/** Gives a file another name, in place of what has that name. */
export const moveFile = (from: string, to: string): void => patiently(() => renameSync(from, to));
