import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** SHA-256 of a secret beside the database: the same at every start, and known to nobody who may not read the data. */
export const secretHash = (databasePath: string): Buffer => {
  const file = `${databasePath}.pintu`;
  try {
    writeFileSync(file, randomBytes(24).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return createHash('sha256').update(readFileSync(file)).digest();
};
