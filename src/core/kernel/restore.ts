import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { dropped } from '#contract/backup.ts';
import { backUp, checkCopy, CopyError, syncFile, writeWhole } from './backup.ts';
import { openSqlite } from './database.ts';
import { moveFile } from './patience.ts';

/** Written beside the database by the running application, carried out when it is opened next. */
const request = z.object({
  /** The copy's name in the folder of backups, and its hash where it has a manifest. */
  name: z.string(),
  sha256: z.string().nullable(),
  /** The name the present data gets in that folder: fixed beforehand, so that a power cut in the middle is no harm. */
  aside: z.string(),
  at: z.string(),
  staffUid: z.string(),
  staffName: z.string(),
  /** Why nobody could sign in to ask for it; null when somebody did. */
  problem: z.string().nullable().default(null),
  /** When the backup was made, what of the present data it lacks, and what was stored when it was asked for. */
  madeAt: z.string().nullable().default(null),
  dropped: dropped.nullable().catch(null).default(null),
  atRequest: dropped.nullable().catch(null).default(null),
});
export type RestoreRequest = z.infer<typeof request>;
export type RestoreOrder = z.input<typeof request>;
export type RestoreOutcome =
  /** `isKept`: there was data in its place, which now lies beside the backups. */
  | { isDone: true; request: RestoreRequest; isKept: boolean }
  | { isDone: false; request: RestoreRequest | null; reason: string };

/** Has the restore carried out when the database is opened next. */
export const askForRestore = (databasePath: string, wanted: RestoreOrder): void =>
  writeWhole(requestPath(databasePath), wanted);

export const backupFolder = (databasePath: string): string =>
  path.join(path.dirname(databasePath), 'cadangan');
export const requestPath = (databasePath: string): string => `${databasePath}.pulihkan.json`;

/** Null when there is none, or when it cannot be read as one. */
export const readRequest = (databasePath: string): RestoreRequest | null => {
  try {
    return request.parse(JSON.parse(readFileSync(requestPath(databasePath), 'utf8')));
  } catch {
    return null;
  }
};

/** Of the file in pieces of 1 MB: a backup may be larger than what a process should hold. */
export const sha256Of = (file: string): string => {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(1024 * 1024);
  const descriptor = openSync(file, 'r');
  try {
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece))
      hash.update(piece.subarray(0, read));
  } finally {
    closeSync(descriptor);
  }
  return hash.digest('hex');
};

const faults: Record<string, string> = {
  no_file: 'di alamat itu bukan berkas',
  foreign: 'cadangan itu bukan data Loket PLUT',
  newer: 'cadangan itu dibuat oleh Loket PLUT yang lebih baru',
  damaged: 'cadangan itu rusak',
  altered: 'isi cadangan itu sudah berubah sejak dibuat',
  ENOENT: 'cadangan itu sudah tidak ada',
  ENOSPC: 'disk penuh',
  SQLITE_FULL: 'disk penuh',
  SQLITE_NOTADB: 'cadangan itu rusak',
  SQLITE_CORRUPT: 'cadangan itu rusak',
  SQLITE_CANTOPEN: 'cadangan itu tidak dapat dibuka',
  EBUSY: 'berkas data sedang dipakai program lain',
  EPERM: 'folder data atau folder cadangan tidak dapat ditulis',
  EACCES: 'folder data atau folder cadangan tidak dapat ditulis',
  EROFS: 'folder data atau folder cadangan tidak dapat ditulis',
  EEXIST: 'di folder data ada berkas bernama cadangan di tempat folder cadangan',
  ELOOP: 'di folder data ada berkas bernama cadangan di tempat folder cadangan',
  ENOTDIR: 'di folder data ada berkas bernama cadangan di tempat folder cadangan',
  SQLITE_IOERR: 'disk tidak dapat dibaca atau ditulis',
};

/** Why a copy could not be made or used, as part of a sentence. */
export const faultText = (error: unknown): string => {
  if (error instanceof CopyError) return faults[error.fault]!;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return faults[code] ?? faults[code.split('_').slice(0, 2).join('_')] ?? 'terjadi hal yang tidak terduga';
};

/** Whether the file still is what its manifest says. Throws like checkCopy when it is not. */
export const checkHash = (file: string, sha256: string | null): void => {
  if (sha256 !== null && sha256Of(file) !== sha256)
    throw Object.assign(new Error('hash differs'), { code: 'altered' });
};

const parts = ['', '-wal', '-shm'];

const putBack = (databasePath: string, aside: string) => {
  if (existsSync(databasePath)) return;
  for (const part of parts) if (existsSync(aside + part)) moveFile(aside + part, databasePath + part);
};

/** A checked copy of the copy goes in place; what was there moves aside with its write-ahead log. */
const swap = (databasePath: string, source: string, aside: string, keep: () => void) => {
  const fresh = `${databasePath}.pulih`;
  const copy = openSqlite(source, { readonly: true });
  try {
    backUp(copy, fresh);
  } finally {
    copy.close();
  }
  try {
    keep();
    for (const part of parts)
      if (existsSync(databasePath + part)) moveFile(databasePath + part, aside + part);
    moveFile(fresh, databasePath);
    syncFile(databasePath);
  } finally {
    rmSync(fresh, { force: true });
  }
};

/**
 * Carries out a restore that was asked for, before the file is opened. When anything is wrong with the copy or the
 * disk, the present data stays or comes back, and the outcome says why. Null: nothing was asked for.
 */
export const carryOutRestore = (
  databasePath: string,
  newestVersion: number,
  /** Keeps what the file that is replaced knows of numbers on paper. */
  keepNumbers: (replaced: string) => void,
): RestoreOutcome | null => {
  if (!existsSync(requestPath(databasePath))) return null;
  const wanted = readRequest(databasePath);
  if (!wanted) {
    rmSync(requestPath(databasePath), { force: true });
    return { isDone: false, request: null, reason: 'permintaannya tidak terbaca' };
  }
  const source = path.join(backupFolder(databasePath), path.basename(wanted.name));
  const aside = path.join(backupFolder(databasePath), path.basename(wanted.aside));
  try {
    const keep = () => keepNumbers(existsSync(aside) ? aside : databasePath);
    // Both there: it was carried out already and the power went before the request was removed.
    if (existsSync(aside) && existsSync(databasePath)) keep();
    else {
      checkHash(source, wanted.sha256);
      checkCopy(source, newestVersion);
      swap(databasePath, source, aside, keep);
    }
    rmSync(requestPath(databasePath), { force: true });
    return { isDone: true, request: wanted, isKept: existsSync(aside) };
  } catch (error) {
    putBack(databasePath, aside);
    rmSync(requestPath(databasePath), { force: true });
    return { isDone: false, request: wanted, reason: faultText(error) };
  }
};
