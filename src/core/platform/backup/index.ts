import path from 'node:path';
import type { Backup } from '#contract/backup.ts';
import type { Changes, Log, Stamp } from '#core/kernel/stamp.ts';
import type { DamageWatch } from '#core/kernel/damage.ts';
import { backupFolder, readRequest, type RestoreOutcome } from '#core/kernel/restore.ts';
import type { Environment } from '#core/platform/environment.ts';
import type { Thread } from '#core/kernel/threads.ts';
import { findBackup, freeName, prefixOf, removeOutdated } from './files.ts';
import { backupName } from './rules.ts';
import { backupJobs } from './jobs.ts';

const RETRY_MS = 30 * 60_000;

/** So many transactions are a large piece of work: a day of them is not left to one copy of the morning. */
const LARGE = 200;

type Options = {
  databasePath: string;
  reader: Thread<Environment>;
  now: () => Promise<Stamp>;
  changes: Changes;
  log: Log;
  version: string;
  restored: RestoreOutcome | null;
  onMade: () => Promise<void>;
  damage: DamageWatch;
  /** Whether all of the file is to be checked, and not only quickly. */
  isFullCheckDue: () => boolean;
  onChecked: () => void;
  /** How long after the first work of a day its backup begins: the first visitor goes first. null: none by itself. */
  afterMs: number | null;
};

const sentence = (reason: string) =>
  `Cadangan tidak jadi dibuat karena ${reason}. Data kantor aman dan cadangan lama tetap ada; coba lagi setelah diperbaiki.`;

/**
 * Keeps the backups of one database: on demand, and by itself soon after the first work of a day, when much has been
 * done since, when the day is closed, and on leaving. Looks for damage in the file itself at every start.
 */
export const createBackups = (options: Options) => {
  const { databasePath, reader, now, changes, log, version, restored, onMade, damage, afterMs } = options;
  let problem: string | null = null;
  let day = '';
  /** Transactions since the newest backup. */
  let unsaved = 0;
  let timer: NodeJS.Timeout | undefined;

  const tell = () => changes.publish('topics', { topics: ['backup'] });

  const nameFor = (kind: Backup['kind'], stamp: Stamp): string => {
    const nameAt = (time: string) => backupName(prefixOf(databasePath), kind, stamp.localDate, time);
    if (kind !== 'daily') return freeName(databasePath, stamp, nameAt);
    // The copy of this morning is not written over while it waits to be restored.
    return readRequest(databasePath)?.name === nameAt('') ? nameFor('manual', stamp) : nameAt('');
  };

  const make = async (kind: 'daily' | 'manual'): Promise<Backup | { problem: string }> => {
    // What is copied out of a damaged file must not take the place of a good copy.
    const known = damage.sentence();
    if (known !== null) return { problem: known };
    const stamp = await now();
    const name = nameFor(kind, stamp);
    const target = path.join(backupFolder(databasePath), name);
    const since = unsaved;
    const result = await reader.run(backupJobs.makeBackup, { databasePath, target, at: stamp.at, version });
    if (!result.isDone && result.damage !== null) damage.found(result.damage);
    problem = result.isDone ? null : (damage.sentence() ?? sentence(result.reason));
    const made = result.isDone ? await findBackup(databasePath, name) : null;
    if (made) {
      unsaved -= since;
      await onMade();
      await removeOutdated(databasePath);
      return made;
    }
    problem ??= sentence('berkasnya hilang lagi');
    log('error', `backup ${name}: ${problem}`);
    return { problem };
  };

  const makeDaily = async () => {
    const made = await make('daily');
    if ('problem' in made && damage.sentence() === null) wait(RETRY_MS, makeDaily);
    tell();
  };

  /** The first of a day; not once more after every restart. */
  const makeFirst = async () => {
    const existing = await findBackup(databasePath, nameFor('daily', await now()));
    if (!existing?.verifiedAt) await makeDaily();
  };

  const failed = (what: string) => (error: unknown) => {
    damage.isMetIn(error);
    log('error', what, error);
  };

  const wait = (milliseconds: number | null, run: () => Promise<void>) => {
    clearTimeout(timer);
    if (milliseconds === null || afterMs === null) return;
    timer = setTimeout(() => {
      run().catch(failed('daily backup'));
    }, milliseconds);
    timer.unref(); // waiting for a backup keeps no process alive
  };

  const check = async () => {
    const isFull = options.isFullCheckDue();
    const found = await reader.run(backupJobs.checkFile, { databasePath, isFull });
    if (found === null) return isFull ? options.onChecked() : undefined;
    damage.found(found);
  };
  const checking =
    afterMs === null
      ? undefined
      : setTimeout(() => {
          check().catch(failed('check of the file'));
        }, afterMs).unref();

  return {
    databasePath,
    restored,
    nameFor,
    make: () => make('manual'),
    /** A checked copy of a backup of another folder. */
    bring: async (place: string): Promise<Backup | { problem: string }> => {
      const stamp = await now();
      const name = nameFor('brought', stamp);
      const target = path.join(backupFolder(databasePath), name);
      const result = await reader.run(backupJobs.bringBackup, {
        databasePath: place,
        target,
        at: stamp.at,
        version,
      });
      if (!result.isDone) return { problem: result.reason };
      return (await findBackup(databasePath, name)) ?? { problem: 'berkasnya hilang lagi' };
    },
    problem: () => problem,
    damage: damage.sentence,
    /** Something was written on this day; a backup is due for the first of it and when it has become much. */
    noticed: (localDate: string) => {
      unsaved++;
      if (localDate !== day) wait(afterMs, makeFirst);
      else if (unsaved % LARGE === 0) wait(afterMs, makeDaily);
      day = localDate;
    },
    /** The day is over: what was done since the morning is copied too. */
    dayClosed: () => wait(0, makeDaily),
    /** The last thing a host does: nothing stays uncopied overnight. */
    leave: async () => {
      if (unsaved > 0) await make('daily');
    },
    close: () => {
      clearTimeout(timer);
      clearTimeout(checking);
    },
  };
};
export type Backups = ReturnType<typeof createBackups>;
