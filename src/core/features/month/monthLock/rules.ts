import { numericDate } from '#contract/dates.ts';
import type { LockChange, LockState, RowChange } from '#contract/monthLock.ts';
import type { PaperSize } from '#contract/office.ts';
import type { Report, ReportColumn, RowsBehind } from '#contract/report.ts';

/** One number that a row was counted in; the key is that of the row of the table. */
export type Counted = readonly [table: string, key: string, column: string];

/** A thing that the month counted, as a reader saw it when it was locked. */
export type LockedRow = {
  uid: string;
  /** The screen that shows it; it may name a person or a case. */
  link: string | null;
  subject: string;
  /** By the title of their column. */
  cells: Readonly<Record<string, string>>;
  counted: Counted[];
};

/** The text that the fingerprint is of. Format 1; a later one adds a type of its own. */
export type LockContent = {
  format: 1;
  number: number;
  /** The lock before it, with all that binds it; null: it is the first. */
  previous: { number: number; mac: string; files: string } | null;
  month: string;
  /** Months that were left out on purpose before it. */
  skipped: string[];
  lockedAt: string;
  lockedBy: string;
  zone: string;
  paper: PaperSize;
  /** Of the application. */
  version: string;
  /** Names how every table was counted. */
  definitions: string;
  /** The first locks have no `period` and `against` in it: theirs is the month. */
  report: Report;
  /** Of the rows, which are stored apart. */
  rows: string;
};

/** Columns that count what happened in the month itself. */
export const ownColumns = (columns: readonly ReportColumn[]): ReportColumn[] =>
  columns.filter(({ kind }) => kind === 'part' || kind === 'sum');

/** What the tables count, and how, in words that a version of them is named by. */
export const definitionsText = ({ tables }: Report): string =>
  JSON.stringify(tables.map(({ code, definition, columns }) => [code, definition, columns]));

/** What a reader sees behind one number. */
export const lockedRow = (
  { uid, link, cells }: RowsBehind['rows'][number],
  columns: RowsBehind['columns'],
  counted: Counted,
): LockedRow => {
  const told = columns.map(({ key, title, kind, isBrief }) => {
    const text = cells[key] ?? '';
    return { title, text: kind === 'date' ? numericDate(text) : text, isBrief };
  });
  return {
    uid,
    link,
    subject: told.flatMap(({ text, isBrief }) => (isBrief && text ? [text] : [])).join(' · '),
    cells: Object.fromEntries(told.map(({ title, text }) => [title, text])),
    counted: [counted],
  };
};

/** Each thing once, with every number it was counted in. */
export const joined = (rows: readonly LockedRow[]): LockedRow[] => {
  const found = new Map<string, LockedRow>();
  for (const row of rows) {
    const key = JSON.stringify([row.uid, row.link, row.cells]);
    const known = found.get(key);
    if (known) known.counted.push(...row.counted);
    else found.set(key, { ...row, counted: [...row.counted] });
  }
  return [...found.values()];
};

/** A change of a row, with where it may be told of. */
export type FoundChange = Omit<RowChange, 'mark'> & { uid: string; links: string[] };

/** An entry of the trail since the month was locked. */
export type Entry = {
  at: string;
  by: string | null;
  /** "Mengubah pendaftaran kunjungan" */
  action: string;
  /** Whom or what it is about; a merge is about both cards, an import about all its visitors. */
  about: readonly string[];
  /** A merge or an import: rows of its people are others without an entry of their own. */
  movesRows: boolean;
  /** Its columns as they were and as they became. */
  pairs: readonly (readonly [before: string, after: string])[];
  reason: string | null;
};

/** The entry that tells of a change, of those given newest first. */
export const entryFor = (
  { uid, links, cells }: FoundChange,
  entries: readonly Entry[],
): Entry | undefined => {
  const isLinked = ({ about }: Entry) => about.some((each) => links.includes(each));
  const wrote = ({ pairs }: Entry, atLeast = 1) =>
    cells.some(
      ({ before, after }) =>
        after.length >= atLeast && pairs.some(([old, next]) => old === before && next === after),
    );
  return (
    entries.find(({ about }) => about.includes(uid)) ??
    entries.find((entry) => isLinked(entry) && wrote(entry)) ??
    // A name that many rows show was written anew: of a code, "L" or "P", that would be a guess.
    entries.find((entry) => wrote(entry, 3)) ??
    entries.find((entry) => entry.movesRows && isLinked(entry)) ??
    entries.find(isLinked)
  );
};

/** A row that two things were done to is told of by each, with what it wrote. */
export const partedChanges = (changes: readonly FoundChange[], entries: readonly Entry[]): FoundChange[] =>
  changes.flatMap((change) =>
    change.cells.length < 2
      ? [change]
      : [
          ...Map.groupBy(change.cells, (cell) => entryFor({ ...change, cells: [cell] }, entries)).values(),
        ].map((cells) => ({ ...change, cells })),
  );

type Marked = { change: FoundChange; mark: string };
type Given = ReadonlyMap<string, string>;

/**
 * One line for what was done at once, the newest first; what nobody is told of stands at the end. Of what leads to
 * nobody, as the answers of a survey do, a table is told at once.
 */
export const groupedChanges = (
  changes: readonly Marked[],
  entries: readonly Entry[],
  given: Given,
): LockChange[] => {
  const told = changes.map(({ change, mark }) => ({ change, mark, entry: entryFor(change, entries) }));
  const groups = Map.groupBy(told, ({ change: { kind, cells, links, tables }, entry }) =>
    JSON.stringify(
      entry ? [entry.at, entry.by, entry.action] : links.length === 0 ? [tables] : [kind, cells],
    ),
  );
  return [...groups.values()]
    .map((group): LockChange => {
      const { entry } = group[0]!;
      const reasons = new Set(group.map(({ mark }) => given.get(mark) ?? entry?.reason ?? null));
      return {
        at: entry?.at ?? null,
        by: entry?.by ?? null,
        action: entry?.action ?? null,
        reason: reasons.size === 1 ? [...reasons][0]! : null,
        rows: group.map(({ mark, change: { uid: _, links: __, ...change } }) => ({ mark, ...change })),
      };
    })
    .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
};

/** Months before this one with something in them that are neither locked nor left out. */
export const openBefore = (
  month: string,
  used: readonly string[],
  locks: readonly Pick<LockContent, 'month' | 'skipped'>[],
): string[] => {
  const settled = new Set(locks.flatMap((lock) => [lock.month, ...lock.skipped]));
  return used.filter((each) => each < month && !settled.has(each));
};

/** Of the whole chain: one broken lock breaks it, one that cannot be checked leaves it open. */
export const stateOf = (locks: readonly { state: LockState }[]): LockState =>
  (['broken', 'unknown'] as const).find((state) => locks.some((lock) => lock.state === state)) ?? 'intact';

/** What a paper with a number and a fingerprint is told; null: there is no such lock here. */
export const paperWords = (
  paper: { number: number; fingerprint: string },
  stored: string | null,
): { isSame: boolean; words: string } => {
  if (stored === null)
    return {
      isSame: false,
      words: `Kunci nomor ${paper.number} tidak ada di data ini: data ini lebih lama daripada kertas itu, atau kuncinya hilang.`,
    };
  return stored === paper.fingerprint
    ? { isSame: true, words: `Sama dengan kunci nomor ${paper.number} di data ini.` }
    : {
        isSame: false,
        words: `Kunci nomor ${paper.number} di data ini bersidik ${stored}, bukan seperti di kertas itu.`,
      };
};

/** What is told of the last paper after a restore: which locks are missing here. */
export const lastPaperWords = (
  paper: { number: number; fingerprint: string } | null,
  stored: string | null,
  last: number,
): { isSame: boolean; words: string } => {
  if (paper === null) return { isSame: true, words: 'Dicatat: belum ada laporan terkunci yang dicetak.' };
  if (stored !== null || paper.number <= last) return paperWords(paper, stored);
  const missing =
    paper.number === last + 1 ? `nomor ${paper.number}` : `nomor ${last + 1} sampai ${paper.number}`;
  const here = last === 0 ? 'Data ini tidak punya kunci bulan' : `Data ini berakhir pada kunci nomor ${last}`;
  return { isSame: false, words: `${here}: kunci ${missing}, yang sudah dicetak, tidak ikut dipulihkan.` };
};
