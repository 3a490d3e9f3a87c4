import { existsSync } from 'node:fs';
import type Sqlite from 'better-sqlite3';
import { hasBackups } from '#core/platform/backup/files.ts';
import { settleSearchIndex } from '#core/platform/people/rebuild.ts';
import type { LastingSeries } from '#core/platform/lasting.ts';
import type { Log } from '#core/kernel/stamp.ts';
import { openSqlite } from '#core/kernel/database.ts';
import { readMark } from '#core/kernel/mark.ts';
import { asOpenError, openDatabase, OpenError } from '#core/kernel/open.ts';
import { carryOutRestore, type RestoreOutcome } from '#core/kernel/restore.ts';
import { migrations } from '#core/migrations/index.ts';
import {
  checkHeld,
  keepMark,
  type MarkKeeper,
  markReplaced,
  settleSeries,
} from '#core/features/documents/series/index.ts';

type Options = {
  databasePath: string;
  /** What features count on through the years. */
  lasting: readonly LastingSeries[];
  isPractice?: boolean;
  log: Log;
};

/** The office's file as it is open: one handle that writes, one that reads, and the mark beside it. */
type Opened = { sqlite: Sqlite.Database; readonly: Sqlite.Database; mark: MarkKeeper | null };

/** An invented office has no mark: nothing of it is on paper. */
const openWriting = ({ databasePath, isPractice }: Options, now: Date): Sqlite.Database => {
  if (isPractice) return openDatabase(databasePath, migrations, now);
  const known = readMark(databasePath);
  const isKept = hasBackups(databasePath);
  // A new office beside the old one's backups would be taken for the loss of everything.
  const isLost = isKept || known?.officeUid || existsSync(`${databasePath}-wal`);
  if (!existsSync(databasePath) && isLost) throw new OpenError('missing');
  return openDatabase(databasePath, migrations, now, (look) => checkHeld(look, known, isKept));
};

/** Whatever fails on the way has its sentence, and leaves no handle that would be in the way of a restore. */
const openAll = (options: Options, now: Date): Opened => {
  const { databasePath, lasting, isPractice, log } = options;
  const opened: Sqlite.Database[] = [];
  try {
    const hadLog = existsSync(`${databasePath}-wal`);
    const sqlite = openWriting(options, now);
    opened.push(sqlite);
    settleSeries(sqlite, { databasePath, lasting, now, hadLog });
    settleSearchIndex(sqlite, log);
    const readonly = openSqlite(databasePath, { readonly: true });
    opened.push(readonly);
    const mark = isPractice
      ? null
      : keepMark({ databasePath, writer: sqlite, reader: readonly, lasting, log });
    return { sqlite, readonly, mark };
  } catch (error) {
    for (const each of opened.reverse()) each.close();
    throw asOpenError(error);
  }
};

/**
 * Carries out a restore that was asked for, and opens the office's file. A restore that failed and a file that stays
 * closed are told together. Throws OpenError with a sentence for the user when the file is unusable.
 */
export const openOfficeFile = (options: Options, now: Date): Opened & { restored: RestoreOutcome | null } => {
  const { databasePath, lasting } = options;
  const restored = carryOutRestore(databasePath, migrations.length, (replaced) =>
    markReplaced(databasePath, lasting, replaced),
  );
  try {
    return { ...openAll(options, now), restored };
  } catch (error) {
    if (!(error instanceof OpenError) || !restored || restored.isDone) throw error;
    throw new OpenError(error.problem, error, `Pemulihan tidak jadi karena ${restored.reason}.`);
  }
};
