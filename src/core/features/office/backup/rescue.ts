import path from 'node:path';
import type { Backup, BackupContent } from '#contract/backup.ts';
import { dateText, localDateOf, numberText, timeText } from '#contract/dates.ts';
import type { Zone } from '#contract/office.ts';
import { checkCopy, revisionOf } from '#core/kernel/backup.ts';
import { type Clock, momentOf } from '#core/kernel/clock.ts';
import type { Log } from '#core/kernel/stamp.ts';
import { openReader } from '#core/kernel/database.ts';
import { asOpenError, OpenError, type OpenProblem } from '#core/kernel/open.ts';
import { askForRestore, backupFolder, checkHash } from '#core/kernel/restore.ts';
import { migrations } from '#core/migrations/index.ts';
import { beforeSetUp, officeClock } from '#core/features/office/office/index.ts';
import { markReplaced } from '#core/features/documents/series/index.ts';
import { contentOf, findBackup, freeName, listBackups, prefixOf } from '#core/platform/backup/files.ts';
import type { LastingSeries } from '#core/platform/lasting.ts';
import { bringCopy, rebuildWhole } from '#core/platform/backup/jobs.ts';
import { backupName, brokenName, newestFirst } from '#core/platform/backup/rules.ts';

/** One way to go on when the file cannot be opened as it is. */
export type Rescue = {
  /** "24 November 2026 pukul 08.15": when it was made, by the office's clock. */
  when: string;
  /** "Pulihkan cadangan 24 November 2026 pukul 08.15": what choosing it does. */
  label: string;
  /** What it holds, what is lost and what is kept, for the one who decides. */
  sentence: string;
  /** Its name in the folder of backups; null for the present file. */
  name: string | null;
  /** Has it put in place when the office is opened next. Throws OpenError when the disk does not let it. */
  ask(): void;
};

// Not a newer version's file: that one is whole, its own program opens it, and a backup would lose all since. A folder,
// a disk or another program in the way is not the file's fault either.
const lostTo: Partial<Record<OpenProblem, string>> = {
  damaged: 'berkas data rusak',
  empty_file: 'berkas data kosong',
  missing: 'berkas data tidak ada',
  older: 'berkas data lebih lama daripada yang terakhir tercatat',
  not_a_database: 'berkas data bukan milik Loket PLUT',
};

/** Whether another file may stand in for one that is refused so. */
export const isReplaceable = ({ problem }: OpenError): boolean => lostTo[problem] !== undefined;

export type RescueOptions = {
  databasePath: string;
  error: OpenError;
  log: Log;
  clock?: Clock;
  version?: string;
};
/** With what features count on through the years. */
type Options = RescueOptions & { lasting: readonly LastingSeries[] };
type Intact = { backup: Backup; content: BackupContent; zone: Zone };

const zoneIn = async (file: string): Promise<Zone> => {
  const db = openReader(file);
  try {
    return ((await officeClock(db)) ?? beforeSetUp).zone;
  } finally {
    await db.destroy();
  }
};

/**
 * The newest first: the one whose trail had come furthest, never the later name or time. One that is dated ahead of now
 * and does not say how far it had come is the last, as is what an administrator has turned away.
 */
const candidates = async ({ databasePath, clock = () => new Date() }: Options): Promise<Backup[]> => {
  const now = clock().toISOString();
  const isLast = ({ kind, revision, at }: Backup) =>
    kind === 'replaced' ? 2 : (revision ?? 0) <= 0 && at > now ? 1 : 0;
  return (await listBackups(databasePath))
    .map((backup) => ({
      ...backup,
      revision: backup.revision ?? revisionOf(path.join(backupFolder(databasePath), backup.name)),
    }))
    .toSorted((a, b) => isLast(a) - isLast(b) || newestFirst(a, b));
};

const intactOne = async ({ databasePath, log }: Options, backup: Backup): Promise<Intact | null> => {
  const file = path.join(backupFolder(databasePath), backup.name);
  try {
    checkHash(file, backup.sha256);
    const content = contentOf(checkCopy(file, migrations.length));
    return { backup, content, zone: await zoneIn(file) };
  } catch (error) {
    log('error', `rescue: ${backup.name} is of no use`, error);
    return null;
  }
};

/** Of a damaged file every row may still be there: read out into a new one, it is the best of all backups. */
const readOut = ({ databasePath, error, log, clock = () => new Date(), version = '' }: Options): void => {
  if (error.problem !== 'damaged') return;
  const { at, localDate } = momentOf(clock(), beforeSetUp.zone);
  const name = freeName(databasePath, { at, zone: beforeSetUp.zone }, (time) =>
    backupName(prefixOf(databasePath), 'rebuilt', localDate, time),
  );
  try {
    rebuildWhole({ databasePath, target: path.join(backupFolder(databasePath), name), at, version });
  } catch (failure) {
    log('error', 'rescue: the file cannot be read out', failure);
  }
};

const labelOf = ({ kind }: Backup, when: string): string =>
  kind === 'rebuilt' ? `Pakai data yang dibaca ulang ${when}` : `Pulihkan cadangan ${when}`;

const asRescue = ({ databasePath, error, clock = () => new Date() }: Options, intact: Intact): Rescue => {
  const problem = lostTo[error.problem]!;
  const { backup, content, zone } = intact;
  const { at, localDate } = momentOf(clock(), zone);
  const aside = freeName(databasePath, { at, zone }, (time) =>
    brokenName(prefixOf(databasePath), localDate, time),
  );
  const last = content.lastVisit ? `, terakhir ${dateText(content.lastVisit)}` : '';
  const when = `${dateText(localDateOf(backup.at, zone))} pukul ${timeText(backup.at, zone)}`;
  const holds = `berisi ${numberText(content.visits)} kunjungan${last}.`;
  return {
    name: backup.name,
    when,
    label: labelOf(backup, when),
    sentence: [
      backup.kind === 'rebuilt'
        ? `Semua isi berkas yang rusak terbaca dan disusun ulang; salinan itu utuh dan ${holds}`
        : `Cadangan itu utuh dan ${holds} Yang dicatat sesudah cadangan dibuat tidak ada di dalamnya.`,
      'Nomor tiket, sertifikat, dan surat yang mungkin sudah di kertas tidak diberikan lagi.',
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

/** A file that is whole but older than it was: it may go on as it is. */
const presentFile = ({ databasePath, lasting }: Options): Rescue => ({
  name: null,
  when: '',
  label: 'Lanjutkan dengan berkas ini',
  sentence:
    'Berkas ini dapat dibuka, tetapi catatan terakhirnya hilang. Nomor tiket, sertifikat, dan surat yang mungkin sudah di kertas tidak diberikan lagi.',
  ask: () => markReplaced(databasePath, lasting),
});

/** For a file that `openCore` refused: the ways to go on, the best first, each tested when it is asked for. */
export async function* findRescues(options: Options): AsyncGenerator<Rescue> {
  const { databasePath, error } = options;
  if (!lostTo[error.problem]) return;
  readOut(options);
  let isPresentDue = error.problem === 'older';
  const present = isPresentDue ? revisionOf(databasePath) : 0;
  for (const backup of await candidates(options)) {
    if (isPresentDue && (backup.revision ?? 0) <= present) {
      isPresentDue = false;
      yield presentFile(options);
    }
    const intact = await intactOne(options, backup);
    if (intact) yield asRescue(options, intact);
  }
  if (isPresentDue) yield presentFile(options);
}

/** The best way to go on; null when there is none or no need. */
export const findRescue = async (options: Options): Promise<Rescue | null> =>
  (await findRescues(options).next()).value ?? null;

/** A file of another folder or a stick, copied in and checked; throws the reason as a sentence. */
export const bringRescue = async (options: Options, place: string): Promise<Rescue> => {
  const { databasePath, clock = () => new Date(), version = '' } = options;
  const { at, localDate } = momentOf(clock(), beforeSetUp.zone);
  const name = freeName(databasePath, { at, zone: beforeSetUp.zone }, (time) =>
    backupName(prefixOf(databasePath), 'brought', localDate, time),
  );
  const target = path.join(backupFolder(databasePath), name);
  const brought = bringCopy({ databasePath: place, target, at, version });
  const backup = brought.isDone ? await findBackup(databasePath, name) : null;
  const intact = backup && (await intactOne(options, backup));
  if (!intact)
    throw new OpenError(
      options.error.problem,
      undefined,
      `Berkas yang dipilih tidak dapat dipakai${brought.isDone ? '' : ` karena ${brought.reason}`}.`,
    );
  return asRescue(options, intact);
};
