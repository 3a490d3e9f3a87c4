import { type Backup, BACKUP_LATE_AFTER_DAYS, type Dropped } from '#contract/backup.ts';

const kinds: [kind: Backup['kind'], word: string][] = [
  ['daily', 'harian'],
  ['manual', 'manual'],
  ['replaced', 'sebelum-pulih'],
  ['rebuilt', 'dibangun-ulang'],
  ['brought', 'dari-luar'],
];

/** "loket-harian-2026-11-23.db"; all but the daily ones carry the time, "081500". */
export const backupName = (prefix: string, kind: Backup['kind'], localDate: string, time: string): string => {
  const word = kinds.find(([name]) => name === kind)?.[1] ?? kind;
  return `${prefix}-${word}-${localDate}${kind === 'daily' ? '' : `-${time}`}.db`;
};

/** What a file that could not be opened is kept as: it says so, and it is no backup. */
export const brokenName = (prefix: string, localDate: string, time: string): string =>
  `${prefix}-tidak-dapat-dibuka-${localDate}-${time}.db`;

/** What a file's name says; null when it is no backup of this database. */
export const readName = (
  prefix: string,
  name: string,
): { kind: Backup['kind']; localDate: string } | null => {
  if (!name.startsWith(`${prefix}-`)) return null;
  const rest = name.slice(prefix.length + 1);
  const [, word, version, localDate] =
    /^(harian|manual|sebelum-pulih|dibangun-ulang|dari-luar|sebelum-versi-(\d+))-(\d{4}-\d{2}-\d{2})(?:-\d{6})?\.db$/.exec(
      rest,
    ) ?? [];
  if (!word || !localDate) return null;
  if (version) return { kind: 'migration', localDate };
  const kind = kinds.find(([, own]) => own === word)?.[0];
  return kind ? { kind, localDate } : null;
};

/** How a backup is known to be newer than another one: the trail only grows, a clock does not. */
type Dated = Pick<Backup, 'name' | 'kind' | 'at' | 'revision'>;

/** The newest first; those that do not say how far they had come are the last, by time. */
export const newestFirst = (a: Dated, b: Dated): number =>
  (b.revision ?? -1) - (a.revision ?? -1) || b.at.localeCompare(a.at);

const DAILY_KEPT = 14;
const MONTHLY_KEPT = 24;
/** Of the kinds that people and restores make, the newest. */
const KEPT: Record<Exclude<Backup['kind'], 'daily'>, number> = {
  manual: 20,
  migration: 3,
  replaced: 5,
  rebuilt: 3,
  brought: 5,
};

const dailyKept = (daily: readonly Dated[], prefix: string): ReadonlySet<Dated> => {
  const month = ({ name }: Dated) => readName(prefix, name)!.localDate.slice(0, 7);
  const firsts = daily.filter((each, i) =>
    daily.slice(i + 1).every((earlier) => month(earlier) !== month(each)),
  );
  return new Set([...daily.slice(0, DAILY_KEPT), ...firsts.slice(0, MONTHLY_KEPT)]);
};

/**
 * The backups that are no longer needed: all but the last fourteen daily ones, the first of each of the last 24 months,
 * and the newest of every other kind, of copies from elsewhere those brought last.
 */
export const outdated = (prefix: string, backups: readonly Dated[]): string[] => {
  const own = backups.filter(({ name }) => readName(prefix, name) !== null).toSorted(newestFirst);
  // A copy from elsewhere is as new as the day it was brought: how far its file had come says nothing of that.
  const of = (kind: Backup['kind']) => {
    const all = own.filter((each) => each.kind === kind);
    return kind === 'brought' ? all.toSorted((a, b) => b.name.localeCompare(a.name)) : all;
  };
  const daily = of('daily');
  const kept = dailyKept(daily, prefix);
  const others = Object.entries(KEPT).flatMap(([kind, count]) => of(kind as Backup['kind']).slice(count));
  return [...daily.filter((each) => !kept.has(each)), ...others].map(({ name }) => name);
};

const each = (a: Dropped, b: Dropped, of: (a: number, b: number) => number): Dropped =>
  Object.fromEntries(
    (Object.keys(a) as (keyof Dropped)[]).map((kind) => [kind, of(a[kind], b[kind])]),
  ) as Dropped;

/** What was written in one file between two counts of it. */
export const writtenSince = (earlier: Dropped, later: Dropped): Dropped =>
  each(earlier, later, (before, after) => Math.max(0, after - before));

export const together = (a: Dropped, b: Dropped): Dropped => each(a, b, (one, other) => one + other);

const LATE_MS = BACKUP_LATE_AFTER_DAYS * 24 * 3_600_000;
/** A clock may be set by so much without anybody noticing. */
const AHEAD_MS = 3_600_000;

/** Whether the newest backup no longer says that all is well: too old, or made by a clock that was ahead of this one. */
export const isLate = (verifiedAt: string | null, now: string): boolean => {
  if (verifiedAt === null) return false;
  const age = Date.parse(now) - Date.parse(verifiedAt);
  return age > LATE_MS || age < -AHEAD_MS;
};
