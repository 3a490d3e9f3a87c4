import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadData } from './kernel/threads.ts';

const data = workerData as ThreadData;

/** What a worker thread can do, by name: (environment, input) → result. Features add their jobs here. */
export const jobs = {};
export type Jobs = typeof jobs;
