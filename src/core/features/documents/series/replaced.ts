import { existsSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { higherOf, type Mark, noMark, readMark, type SeriesOfPeriod, writeMark } from '#core/kernel/mark.ts';
import { momentOf } from '#core/kernel/clock.ts';
import { uidText } from '#core/kernel/ids.ts';
import { OpenError } from '#core/kernel/open.ts';
import type { Zone } from '#contract/office.ts';
import { seriesOf } from '#core/features/documents/letterKind/index.ts';
import { markOf } from './keeper.ts';
import { highestNumbers, highestRevision, NO_DAY, raiseSeries } from './numbers.ts';
import type { LastingSeries } from '#core/platform/lasting.ts';
import { kindsOf, NO_PERIOD, numberedTables, ticketKind } from './rules.ts';

/** What the file says of itself, as far as it can be read, and whether it is intact. */
const readFile = (file: string, lasting: readonly LastingSeries[]): { mark: Mark; isSound: boolean } => {
  let mark = noMark;
  try {
    if (!statSync(file).isFile()) return { mark, isSound: false };
    const sqlite = new Sqlite(file, { readonly: true, fileMustExist: true });
    try {
      mark = markOf(sqlite, lasting, { withTickets: true });
      return { mark, isSound: sqlite.pragma('quick_check', { simple: true }) === 'ok' };
    } finally {
      sqlite.close();
    }
  } catch {
    return { mark, isSound: false }; // not there, cut off, a letter: what its mark knows must do
  }
};

/** Before the file is replaced or goes on although something is missing: what is known of numbers on paper is kept. */
export const markReplaced = (
  databasePath: string,
  lasting: readonly LastingSeries[],
  replaced = databasePath,
): void => {
  const kept = readMark(databasePath);
  if (kept?.isReplaced) return; // the power went in the middle of it
  const hadLog = existsSync(`${replaced}-wal`);
  const { mark: own, isSound } = readFile(replaced, lasting);
  const isSame = kept !== null && (own.officeUid === null || kept.officeUid === own.officeUid);
  // An intact file that has come as far as its mark knows its numbers to the last one; while it is open, its mark is
  // ahead of the tickets. Without its log it may lack what the mark, seconds behind in the trail, does not miss yet.
  const isWhole = !isSame || (hadLog && own.revision >= kept.revision);
  const isAllThere = isSound && own.officeUid !== null && isWhole;
  const known =
    isAllThere || !isSame
      ? own
      : {
          ...kept,
          series: higherOf(kept.series, own.series),
          unanswered: kept.unanswered ?? own.unanswered,
        };
  writeMark(databasePath, {
    ...known,
    revision: Math.max(own.revision, isSame ? kept.revision : 0),
    isReplaced: true,
    isUnknown: known.officeUid === null || !(isAllThere || isSame),
    damage: null,
    checkedAt: null,
  });
};

const ownSeries = (uid: string) => seriesOf({ uid, hasOwnSeries: true });

/** Numbers that are asked for; those of last year are still drawn when a training of December is signed in January. */
const yearlyKinds = (sqlite: Sqlite.Database): string[] => [
  ...Object.keys(numberedTables),
  // One that is counted with the others here may have been counted by itself since.
  ...(sqlite.prepare('SELECT uid FROM letter_kind').pluck().all() as Uint8Array[]).map((uid) =>
    ownSeries(uidText(uid)),
  ),
  // Those that were made since the backup, whichever they are.
  ownSeries(''),
];
/** Where tickets and what is counted on go on when nobody knows how many were drawn: behind the next hundred but one. */
const leap = (last: number) => Math.ceil((last + 100) / 100) * 100;

/** Nobody can say which numbers are on paper: none is drawn for a document until a person has looked. */
const askForSeries = (sqlite: Sqlite.Database, lasting: readonly LastingSeries[], now: Date) => {
  const office = sqlite.prepare('SELECT id, zone FROM office LIMIT 1').get() as
    { id: number; zone: Zone } | undefined;
  if (!office) return;
  const { localDate } = momentOf(now, office.zone);
  const year = Number(localDate.slice(0, 4));
  const set = sqlite.prepare(
    `INSERT INTO series (office_id, kind, period, last) VALUES (?, ?, ?, ?)
       ON CONFLICT (office_id, kind, period) DO UPDATE SET last = excluded.last`,
  );
  const letters = sqlite.prepare('SELECT letter FROM field').pluck().all() as string[];
  const last = sqlite
    .prepare(
      'SELECT coalesce(max(sequence), 0) FROM ticket WHERE local_date = ? AND letter = ? AND sequence < 900',
    )
    .pluck();
  const own = new Map(highestNumbers(sqlite, lasting, NO_DAY).map((each) => [each.kind, each.last]));
  sqlite.transaction(() => {
    for (const kind of yearlyKinds(sqlite))
      for (const period of [year - 1, year]) set.run(office.id, kind, `${period}`, null);
    for (const letter of letters)
      set.run(office.id, ticketKind(letter), localDate, leap(last.get(localDate, letter) as number));
    for (const kind of lasting.flatMap(kindsOf))
      set.run(office.id, kind, NO_PERIOD, leap(own.get(kind) ?? 0));
  })();
};

/** What waited to be told before goes on waiting, whatever this file says. */
const askAgain = (sqlite: Sqlite.Database, known: Mark, waiting: readonly SeriesOfPeriod[]) => {
  const isKnown = (kind: string, period: string) =>
    known.series.some((each) => each.kind === kind && each.period === period);
  // Where those that nobody knows of are asked for, so is what only this file knows of.
  const more = waiting
    .filter(({ kind }) => kind === ownSeries(''))
    .flatMap(({ period }) => yearlyKinds(sqlite).map((kind) => ({ kind, period })))
    .filter(({ kind, period }) => !isKnown(kind, period));
  const ask = sqlite.prepare(
    `INSERT INTO series (office_id, kind, period, last) SELECT id, ?, ?, NULL FROM office LIMIT 1
       ON CONFLICT (office_id, kind, period) DO UPDATE SET last = NULL`,
  );
  for (const { kind, period } of [...waiting, ...more]) ask.run(kind, period);
};

/**
 * Before anything is drawn: a file that took the place of another one goes on behind what that one had drawn, and one
 * whose write-ahead log is gone behind its mark, which may know of numbers that stood in the log only.
 */
export const settleSeries = (
  sqlite: Sqlite.Database,
  {
    databasePath,
    lasting,
    now,
    hadLog,
  }: { databasePath: string; lasting: readonly LastingSeries[]; now: Date; hadLog: boolean },
): void => {
  const known = readMark(databasePath);
  if (!known || (!known.isReplaced && hadLog)) return;
  const own = markOf(sqlite, lasting, { withTickets: false });
  const isSame = known.officeUid === own.officeUid;
  if (isSame)
    sqlite.transaction(() => {
      raiseSeries(sqlite, lasting, known);
      askAgain(sqlite, known, known.unanswered ?? own.unanswered ?? []);
    })();
  if (known.isReplaced && (!isSame || known.isUnknown)) askForSeries(sqlite, lasting, now);
};

/** Throws when the file holds less than its mark says: what is missing is a loss, not a first start. */
export const checkHeld = (look: Sqlite.Database, known: Mark | null, hasBackups: boolean): void => {
  if (known?.damage) throw new OpenError('damaged', new Error(known.damage));
  if (known?.isReplaced) return;
  const isEmpty = look.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'office'").get() === undefined;
  const hasOffice = !isEmpty && look.prepare('SELECT 1 FROM office').get() !== undefined;
  if (!hasOffice && (hasBackups || known?.officeUid)) throw new OpenError('empty_file');
  if (hasOffice && known && known.revision > highestRevision(look)) throw new OpenError('older');
};
