import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BackupContent } from '#contract/backup.ts';
import {
  backUp,
  checkCopy,
  CopyError,
  type Holding,
  rebuild,
  revisionOf,
  writeWhole,
} from '#core/kernel/backup.ts';
import { openSqlite } from '#core/kernel/database.ts';
import { sqliteCode } from '#core/kernel/open.ts';
import { checkHash, faultText, sha256Of } from '#core/kernel/restore.ts';
import type { Environment } from '#core/platform/environment.ts';
import { migrations } from '#core/migrations/index.ts';
import { contentOf, type Manifest, manifestPath } from './files.ts';
import { compareWith } from './store.ts';

/** An error loses its code on the way between threads, so the reason travels as part of a sentence. */
type Result<T> = ({ isDone: true } & T) | { isDone: false; reason: string };

type Order = { databasePath: string; target: string; at: string; version: string };

/** Only with its manifest a copy counts. */
const writeManifest = ({ target, at, version }: Order, holding: Holding): void => {
  const manifest: Manifest = {
    at,
    verifiedAt: at,
    version,
    bytes: statSync(target).size,
    sha256: sha256Of(target),
    ...holding,
  };
  writeWhole(manifestPath(target), manifest);
};

/** Copies a database and checks the copy. */
const copyWhole = (order: Order): void => {
  const source = openSqlite(order.databasePath, { readonly: true });
  try {
    writeManifest(order, backUp(source, order.target));
  } finally {
    source.close();
  }
};

/** Reads a damaged database out into a new one and checks that. */
export const rebuildWhole = (order: Order): void =>
  writeManifest(order, rebuild(order.databasePath, order.target, migrations.length));

/** What is wrong with a file, by SQLite's own words; null when nothing is. */
const verdictOf = (file: string, options: { isFull: boolean; readonly: boolean }): string | null => {
  try {
    const sqlite = openSqlite(file, { readonly: options.readonly });
    try {
      const verdict = String(
        sqlite.pragma(options.isFull ? 'integrity_check' : 'quick_check', { simple: true }),
      );
      return verdict === 'ok' ? null : verdict;
    } finally {
      sqlite.close();
    }
  } catch (error) {
    return sqliteCode(error)?.startsWith('SQLITE_CORRUPT') ? String(error) : null;
  }
};

type Made = { isDone: true } | { isDone: false; reason: string; damage: string | null };

/** When it fails because of the office's own file, `damage` says so: the copies are not to blame. */
const makeBackup = (_: Environment, order: Order): Made => {
  try {
    copyWhole(order);
    return { isDone: true };
  } catch (error) {
    const isFileSuspect = error instanceof CopyError || sqliteCode(error) !== undefined;
    const damage = isFileSuspect ? verdictOf(order.databasePath, { isFull: true, readonly: true }) : null;
    return { isDone: false, reason: faultText(error), damage };
  }
};

/**
 * Looks for damage in the office's file: quickly where it is, or all of it on a page-by-page copy, since SQLite leaves
 * CHECKs and foreign keys out when it may only read. Null: none was found.
 */
const checkFile = async (
  _: Environment,
  { databasePath, isFull }: { databasePath: string; isFull: boolean },
): Promise<string | null> => {
  const quick = verdictOf(databasePath, { isFull, readonly: true });
  if (quick !== null || !isFull) return quick;
  const copy = `${databasePath}.periksa`;
  const source = openSqlite(databasePath, { readonly: true });
  try {
    await source.backup(copy);
    return verdictOf(copy, { isFull: true, readonly: false });
  } finally {
    source.close();
    for (const part of ['', '-journal', '-wal', '-shm']) rmSync(copy + part, { force: true });
  }
};

const isFile = (place: string): boolean => statSync(place, { throwIfNoEntry: false })?.isFile() === true;

/** Of a folder the newest backup or data file in it, or in its folder of backups. */
const fileAt = (place: string): string => {
  const at = statSync(place);
  if (at.isFile()) return place;
  // Reading a pipe or a device would never end.
  if (!at.isDirectory()) throw new CopyError('no_file', place);
  const found = [place, path.join(place, 'cadangan')]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
    .filter((name) => name.endsWith('.db') && isFile(name))
    .map((file) => ({ file, revision: revisionOf(file) }))
    .toSorted((a, b) => b.revision - a.revision);
  if (!found[0] || found[0].revision < 0) throw Object.assign(new Error('no backup'), { code: 'ENOENT' });
  return found[0].file;
};

/** A copy of a backup or a data file of elsewhere, made where its own folder may be read-only. */
export const bringCopy = (order: Order): Result<object> => {
  const near = `${order.target}.baru`;
  const wal = (file: string) => `${file}-wal`;
  try {
    const source = fileAt(order.databasePath);
    mkdirSync(path.dirname(near), { recursive: true });
    copyFileSync(source, `${near}.baru`);
    if (isFile(wal(source))) copyFileSync(wal(source), wal(`${near}.baru`));
    checkCopy(`${near}.baru`, migrations.length);
    copyWhole({ ...order, databasePath: `${near}.baru` });
    return { isDone: true };
  } catch (error) {
    return { isDone: false, reason: faultText(error) };
  } finally {
    for (const part of ['', '-wal', '-shm', '-journal']) rmSync(`${near}.baru${part}`, { force: true });
  }
};

const bringBackup = (_: Environment, order: Order): Result<object> => bringCopy(order);

type Compared = ReturnType<typeof compareWith>;

/** What the present file has and the copy lacks; null when the present one is too damaged to say. */
const compared = (databasePath: string, file: string): Compared | null => {
  const sqlite = openSqlite(databasePath, { readonly: true });
  try {
    return compareWith(sqlite, file);
  } catch (error) {
    if (sqliteCode(error) === undefined) throw error;
    return null;
  } finally {
    sqlite.close();
  }
};

/** Opens and checks a copy as a restore would, and compares it with the present data. */
const inspectBackup = (
  _: Environment,
  { databasePath, file, sha256 }: { databasePath: string; file: string; sha256: string | null },
): Result<{ content: BackupContent; compared: Compared | null }> => {
  try {
    checkHash(file, sha256);
    const content = contentOf(checkCopy(file, migrations.length));
    const found = compared(databasePath, file);
    if (found?.office && found.office.isPractice !== found.isPractice)
      return {
        isDone: false,
        reason: found.isPractice ? 'berkas itu berisi data kantor' : 'berkas itu berisi data latihan',
      };
    return { isDone: true, content, compared: found };
  } catch (error) {
    return { isDone: false, reason: faultText(error) };
  }
};

export const backupJobs = { makeBackup, inspectBackup, checkFile, bringBackup };
