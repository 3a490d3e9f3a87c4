import { statSync } from 'node:fs';
import type { BackupContent } from '#contract/backup.ts';
import { backUp, checkCopy, writeWhole } from '../kernel/backup.ts';
import { openSqlite } from '../kernel/database.ts';
import { checkHash, faultText, sha256Of } from '../kernel/restore.ts';
import type { Environment } from '../kernel/threads.ts';
import { migrations } from '../migrations/index.ts';
import { contentOf, type Manifest, manifestPath } from './files.ts';

/** An error loses its code on the way between threads, so the reason travels as part of a sentence. */
type Result<T> = ({ isDone: true } & T) | { isDone: false; reason: string };

type Order = { databasePath: string; target: string; at: string; version: string };

/** Copies the database, checks the copy, and only then writes the manifest that makes it count. */
const makeBackup = (_: Environment, { databasePath, target, at, version }: Order): Result<object> => {
  try {
    const source = openSqlite(databasePath, { readonly: true });
    try {
      const holding = backUp(source, target);
      const manifest: Manifest = {
        at,
        verifiedAt: at,
        version,
        bytes: statSync(target).size,
        sha256: sha256Of(target),
        ...holding,
      };
      writeWhole(manifestPath(target), manifest);
      return { isDone: true };
    } finally {
      source.close();
    }
  } catch (error) {
    return { isDone: false, reason: faultText(error) };
  }
};

/** Opens and checks a copy as a restore would. */
const inspectBackup = (
  _: Environment,
  { file, sha256 }: { file: string; sha256: string | null },
): Result<{ content: BackupContent }> => {
  try {
    checkHash(file, sha256);
    return { isDone: true, content: contentOf(checkCopy(file, migrations.length)) };
  } catch (error) {
    return { isDone: false, reason: faultText(error) };
  }
};

export const backupJobs = { makeBackup, inspectBackup };
