import { appendFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Context } from '#core/index.ts';

const LIMIT_BYTES = 2_000_000;

const describe = (error: unknown): string => {
  if (!(error instanceof Error)) return error === undefined ? '' : typeof error;
  const text = error.stack ?? error.message;
  return error.cause === undefined ? text : `${text}\ncaused by ${describe(error.cause)}`;
};

/** Appends to loket.log in the data folder; at 2 MB the old one is kept beside it. Never names, NIK or PIN. */
export const createLog = (dataPath: string): Context['log'] => {
  const file = path.join(dataPath, 'loket.log');
  return (level, message, error) => {
    const line = `${new Date().toISOString()} ${level} ${message} ${describe(error)}\n`;
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LIMIT_BYTES)
        renameSync(file, `${file}.lama`);
      appendFileSync(file, line);
    } catch {
      process.stderr.write(line); // a full disk must not stop the desk
    }
  };
};
