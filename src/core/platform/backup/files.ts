import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Backup, BackupContent } from '#contract/backup.ts';
import type { Holding } from '#core/kernel/backup.ts';
import { localTime } from '#core/kernel/clock.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import { backupFolder, readRequest } from '#core/kernel/restore.ts';
import { newestFirst, outdated, readName } from './rules.ts';

/** Beside each backup: what was found when it was opened and checked. */
const manifest = z.object({
  at: z.string(),
  verifiedAt: z.string(),
  version: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  lastVisit: z.string().nullable(),
  rows: z.record(z.string(), z.int()),
  /** Not in backups of before it was counted. */
  revision: z.int().optional(),
});
export type Manifest = z.infer<typeof manifest>;

export const manifestPath = (backup: string): string => backup.replace(/\.db$/, '.json');
export const prefixOf = (databasePath: string): string => path.basename(databasePath, '.db');

export const contentOf = ({ rows, lastVisit }: Pick<Holding, 'rows' | 'lastVisit'>): BackupContent => ({
  people: rows['person'] ?? 0,
  businesses: rows['business'] ?? 0,
  visits: rows['visit'] ?? 0,
  certificates: rows['certificate'] ?? 0,
  lastVisit,
});

const readManifest = async (file: string): Promise<Manifest | null> => {
  try {
    if (!(await stat(manifestPath(file))).isFile()) return null;
    return manifest.parse(JSON.parse(await readFile(manifestPath(file), 'utf8')));
  } catch {
    return null; // none, or cut off: the backup counts as never checked
  }
};

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return await readdir(folder);
  } catch {
    return []; // no backup has been made yet
  }
};

/** One backup as it lies in the folder; null when it is not there. */
export const findBackup = async (databasePath: string, name: string): Promise<Backup | null> => {
  const known = readName(prefixOf(databasePath), name);
  if (!known) return null;
  const file = path.join(backupFolder(databasePath), name);
  const facts = await stat(file).catch(() => null);
  if (!facts?.isFile()) return null;
  const checked = await readManifest(file);
  const isSame = checked?.bytes === facts.size;
  return {
    name,
    at: checked?.at ?? facts.mtime.toISOString(),
    kind: known.kind,
    bytes: facts.size,
    revision: (isSame ? checked?.revision : null) ?? null,
    content: checked && isSame ? contentOf(checked) : null,
    sha256: checked?.sha256 ?? null,
    verifiedAt: checked && isSame ? checked.verifiedAt : null,
  };
};

/** A name of the present second; a later one when a clock that was set back has used it before. */
export const freeName = (
  databasePath: string,
  { at, zone }: Pick<Stamp, 'at' | 'zone'>,
  nameAt: (time: string) => string,
): string => {
  for (let second = Date.parse(at); ; second += 1000) {
    const instant = new Date(second).toISOString();
    const name = nameAt(localTime(instant, zone).replace(':', '') + instant.slice(17, 19));
    if (!existsSync(path.join(backupFolder(databasePath), name))) return name;
  }
};

/** Whether the folder holds backups of this database, whatever they are worth. */
export const hasBackups = (databasePath: string): boolean => {
  const folder = backupFolder(databasePath);
  try {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return false;
    return readdirSync(folder).some((name) => readName(prefixOf(databasePath), name) !== null);
  } catch {
    return true; // closed to us: whoever closed it did not put it there for nothing
  }
};

/** Newest first. */
export const listBackups = async (databasePath: string): Promise<Backup[]> => {
  const names = await namesIn(backupFolder(databasePath));
  const found = await Promise.all(names.map((name) => findBackup(databasePath, name)));
  return found.filter((each) => each !== null).sort(newestFirst);
};

/** Removes the backups that are no longer needed, each with its manifest; not the one that the next start restores. */
export const removeOutdated = async (databasePath: string): Promise<void> => {
  const folder = backupFolder(databasePath);
  const wanted = readRequest(databasePath)?.name;
  for (const name of outdated(prefixOf(databasePath), await listBackups(databasePath))) {
    if (name === wanted) continue;
    const file = path.join(folder, name);
    // One that another program holds goes the next time.
    await rm(file, { force: true })
      .then(() => rm(manifestPath(file), { force: true }))
      .catch(() => {});
  }
};

/** What a kill left behind in the middle of a copy. */
export const removeLeftovers = async (databasePath: string): Promise<void> => {
  const prefix = prefixOf(databasePath);
  for (const folder of [backupFolder(databasePath), path.dirname(databasePath)])
    for (const name of await namesIn(folder))
      if (name.startsWith(prefix) && /\.(baru|pulih|lihat|periksa)(-journal|-wal|-shm)?$/.test(name))
        await rm(path.join(folder, name), { force: true });
};
