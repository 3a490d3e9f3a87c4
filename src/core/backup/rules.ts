import type { Backup } from '#contract/backup.ts';

const kinds: [kind: Backup['kind'], word: string][] = [
  ['daily', 'harian'],
  ['manual', 'manual'],
  ['replaced', 'sebelum-pulih'],
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
    /^(harian|manual|sebelum-pulih|sebelum-versi-(\d+))-(\d{4}-\d{2}-\d{2})(?:-\d{6})?\.db$/.exec(rest) ?? [];
  if (!word || !localDate) return null;
  if (version) return { kind: 'migration', localDate };
  const kind = kinds.find(([, own]) => own === word)?.[0];
  return kind ? { kind, localDate } : null;
};

const DAILY_KEPT = 14;

/** The daily backups that are no longer needed: all but the last fourteen and the first of each month. */
export const outdated = (prefix: string, names: readonly string[]): string[] => {
  const daily = names
    .filter((name) => readName(prefix, name)?.kind === 'daily')
    .sort()
    .reverse();
  const month = (name: string) => readName(prefix, name)!.localDate.slice(0, 7);
  const isFirstOfMonth = (name: string, i: number) =>
    daily.slice(i + 1).every((earlier) => month(earlier) !== month(name));
  return daily.filter((name, i) => i >= DAILY_KEPT && !isFirstOfMonth(name, i));
};
