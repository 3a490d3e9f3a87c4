import path from 'node:path';

/** The script of the threads, built before the first test (buildWorker.ts). */
export const workerScript = path.resolve(import.meta.dirname, '../../out/test/worker.js');
