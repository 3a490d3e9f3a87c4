import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';

/**
 * A copy that has been opened and checked: VACUUM INTO a temporary name, integrity_check, fsync, rename.
 * Throws when the copy is not whole; then no file of that name is left or replaced.
 */
export const backUp = (source: Sqlite.Database, target: string): void => {
  mkdirSync(path.dirname(target), { recursive: true });
  const temporary = `${target}.baru`;
  rmSync(temporary, { force: true });
  try {
    source.prepare('VACUUM INTO ?').run(temporary);
    const copy = new Sqlite(temporary, { readonly: true });
    const verdict = copy.pragma('integrity_check', { simple: true });
    copy.close();
    if (verdict !== 'ok') throw new Error(`backup failed its check: ${String(verdict)}`);
    const descriptor = openSync(temporary, 'r+');
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
};
