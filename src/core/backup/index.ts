import path from 'node:path';
import type { Backup } from '#contract/backup.ts';
import type { Context, Log, Stamp } from '../kernel/context.ts';
import { backupFolder, type RestoreOutcome } from '../kernel/restore.ts';
import type { Thread } from '../kernel/threads.ts';
import { findBackup, freeName, prefixOf, removeOutdated } from './files.ts';
import { backupName } from './rules.ts';

const RETRY_MS = 30 * 60_000;

type Options = {
  databasePath: string;
  reader: Thread;
  now: () => Promise<Stamp>;
  changes: Context['changes'];
  log: Log;
  version: string;
  restored: RestoreOutcome | null;
  onMade: () => Promise<void>;
  /** How long after the first work of a day its backup begins: the first visitor goes first. */
  afterMs: number;
};

const sentence = (reason: string) =>
  `Cadangan tidak jadi dibuat karena ${reason}. Data kantor aman dan cadangan lama tetap ada; coba lagi setelah diperbaiki.`;

/** Keeps the backups of one database: on demand, and by itself once on every day on which something is written. */
export const createBackups = (options: Options) => {
  const { databasePath, reader, now, changes, log, version, restored, onMade, afterMs } = options;
  let problem: string | null = null;
  let day = '';
  let timer: NodeJS.Timeout | undefined;

  const nameFor = (kind: Backup['kind'], stamp: Stamp): string => {
    const nameAt = (time: string) => backupName(prefixOf(databasePath), kind, stamp.localDate, time);
    return kind === 'daily' ? nameAt('') : freeName(databasePath, stamp, nameAt);
  };

  const make = async (kind: 'daily' | 'manual'): Promise<Backup | { problem: string }> => {
    const stamp = await now();
    const name = nameFor(kind, stamp);
    const target = path.join(backupFolder(databasePath), name);
    const result = await reader.run('makeBackup', { databasePath, target, at: stamp.at, version });
    problem = result.isDone ? null : sentence(result.reason);
    const made = result.isDone ? await findBackup(databasePath, name) : null;
    if (made) {
      await onMade();
      return made;
    }
    problem ??= sentence('berkasnya hilang lagi');
    log('error', `backup ${name}: ${problem}`);
    return { problem };
  };

  const makeDaily = async () => {
    const stamp = await now();
    const existing = await findBackup(databasePath, nameFor('daily', stamp));
    if (existing?.verifiedAt) return;
    const made = await make('daily');
    if ('problem' in made) wait(RETRY_MS);
    else await removeOutdated(databasePath);
    changes.publish('topics', { topics: ['backup'] });
  };

  const wait = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      makeDaily().catch((error: unknown) => log('error', 'daily backup', error));
    }, milliseconds);
    timer.unref(); // waiting for a backup keeps no process alive
  };

  return {
    databasePath,
    restored,
    nameFor,
    make: () => make('manual'),
    problem: () => problem,
    /** Something was written on this day; the first time it means that a backup is due. */
    noticed: (localDate: string) => {
      if (localDate === day) return;
      day = localDate;
      wait(afterMs);
    },
    close: () => clearTimeout(timer),
  };
};
export type Backups = ReturnType<typeof createBackups>;
