import path from 'node:path';
import type { Backup, BackupContent } from '#contract/backup.ts';
import { dateText, localDateOf, numberText, timeText } from '#contract/dates.ts';
import type { Zone } from '#contract/office.ts';
import { checkCopy } from '../kernel/backup.ts';
import { type Clock, momentOf } from '../kernel/clock.ts';
import type { Log } from '../kernel/context.ts';
import { openReader } from '../kernel/database.ts';
import { asOpenError, type OpenError, type OpenProblem } from '../kernel/open.ts';
import { askForRestore, backupFolder, checkHash } from '../kernel/restore.ts';
import { migrations } from '../migrations/index.ts';
import { beforeSetUp, officeClock } from '../office/index.ts';
import { contentOf, freeName, listBackups, prefixOf } from './files.ts';
import { brokenName, readName } from './rules.ts';

/** The backup that can stand in for a file that cannot be opened. */
export type Rescue = {
  /** "24 November 2026 pukul 08.15": when it was made, by the office's clock. */
  when: string;
  /** What it holds, what is lost and what is kept, for the one who decides. */
  sentence: string;
  /** Has it put in place when the office is opened next. Throws OpenError when the disk does not let it. */
  ask(): void;
};

// Not a newer version's file: that one is whole, its own program opens it, and a backup would lose all since. A folder,
// a disk or another program in the way is not the file's fault either.
const lostTo: Partial<Record<OpenProblem, string>> = {
  damaged: 'berkas data rusak',
  empty_file: 'berkas data kosong',
  missing: 'berkas data tidak ada',
  not_a_database: 'berkas data bukan milik Loket PLUT',
};

type Options = { databasePath: string; error: OpenError; log: Log; clock?: Clock };
type Sound = { backup: Backup; content: BackupContent; zone: Zone };

const zoneIn = async (file: string): Promise<Zone> => {
  const db = openReader(file);
  try {
    return ((await officeClock(db)) ?? beforeSetUp).zone;
  } finally {
    await db.destroy();
  }
};

/** The newest first, by the day in the name: the time of a file that was copied back is that of the copying. */
const candidates = async (databasePath: string): Promise<Backup[]> => {
  const day = ({ name }: Backup) => readName(prefixOf(databasePath), name)?.localDate ?? '';
  return (await listBackups(databasePath))
    .filter(({ kind }) => kind !== 'replaced') // an administrator has turned that data away
    .sort((a, b) => day(b).localeCompare(day(a)) || b.at.localeCompare(a.at));
};

const newestSound = async ({ databasePath, log }: Options): Promise<Sound | null> => {
  for (const backup of await candidates(databasePath)) {
    const file = path.join(backupFolder(databasePath), backup.name);
    try {
      checkHash(file, backup.sha256);
      const content = contentOf(checkCopy(file, migrations.length));
      return { backup, content, zone: await zoneIn(file) };
    } catch (error) {
      log('error', `rescue: ${backup.name} is of no use`, error);
    }
  }
  return null;
};

/** For a file that `openCore` refused: the newest backup that passes its test; null when there is none or no need. */
export const findRescue = async (options: Options): Promise<Rescue | null> => {
  const { databasePath, error, clock = () => new Date() } = options;
  const problem = lostTo[error.problem];
  const sound = problem ? await newestSound(options) : null;
  if (!problem || !sound) return null;
  const { backup, content, zone } = sound;
  const { at, localDate } = momentOf(clock(), zone);
  const aside = freeName(databasePath, { at, zone }, (time) =>
    brokenName(prefixOf(databasePath), localDate, time),
  );
  const last = content.lastVisit ? `, terakhir ${dateText(content.lastVisit)}` : '';
  return {
    when: `${dateText(localDateOf(backup.at, zone))} pukul ${timeText(backup.at, zone)}`,
    sentence: [
      `Cadangan itu utuh dan berisi ${numberText(content.visits)} kunjungan${last}.`,
      'Yang dicatat sesudah cadangan dibuat tidak ada di dalamnya.',
      error.problem !== 'missing' &&
        `Berkas yang sekarang tidak dihapus; ia disimpan di folder cadangan sebagai ${aside}.`,
    ]
      .filter(Boolean)
      .join(' '),
    ask: () => {
      try {
        const { name, sha256 } = backup;
        askForRestore(databasePath, { name, sha256, aside, at, staffUid: '', staffName: '', problem });
      } catch (failure) {
        throw asOpenError(failure);
      }
    },
  };
};
