import type { CellChange, FigureChange } from '#contract/monthLock.ts';
import type { Report } from '#contract/report.ts';
import { type Counted, type FoundChange, type LockedRow, ownColumns } from './rules.ts';

/** In which row of which table it stands. */
const placesOf = ({ counted }: LockedRow): Map<string, string> =>
  new Map(counted.map(([table, key]) => [table, key]));
const tablesOf = (row: LockedRow): string[] => [...placesOf(row).keys()];

type IsMoved = (counted: Counted) => boolean;
const numbersOf = ({ counted }: LockedRow, of: string): string =>
  counted
    .flatMap(([table, ...place]) => (table === of ? [place.join(' ')] : []))
    .sort()
    .join();

/** Where another number counts it, or adds another amount: a name that is spelt anew moves none. */
const movedTables = (before: LockedRow, after: LockedRow, isMoved: IsMoved): string[] =>
  [...new Set([...tablesOf(before), ...tablesOf(after)])].filter(
    (table) =>
      numbersOf(before, table) !== numbersOf(after, table) ||
      before.counted.some((counted) => counted[0] === table && isMoved(counted)),
  );

type Labels = (table: string, key: string) => string;

/** Another version may write its numbers with another space or minus: that changes nothing. */
const spelt = (text: string): string => text.replaceAll('\u00A0', ' ').replace(/^[\u2212\u2013](?=\d)/, '-');

/** What differs between a row as it was locked and as it is; titles that only one of them has say nothing. */
const cellsBetween = (before: LockedRow, after: LockedRow, labelOf: Labels): CellChange[] => {
  const cells = Object.entries(before.cells).flatMap(([title, old]) => {
    const now = after.cells[title];
    return now === undefined || spelt(now) === spelt(old) ? [] : [{ title, before: old, after: now }];
  });
  if (cells.length > 0) return cells;
  // What a table sorts by and does not show.
  const places = placesOf(after);
  return [...placesOf(before)].flatMap(([table, key]) => {
    const now = places.get(table);
    return now === undefined || now === key
      ? []
      : [{ title: `Tabel ${table}`, before: labelOf(table, key), after: labelOf(table, now) }];
  });
};

const sharesTable = (a: LockedRow, b: LockedRow): boolean => {
  const tables = placesOf(b);
  return a.counted.some(([table]) => tables.has(table));
};

const UID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;
const linksOf = (...rows: LockedRow[]): string[] => [
  ...new Set(rows.flatMap(({ link }) => link?.match(UID) ?? [])),
];

type Placed = { change: FoundChange; in: readonly string[] };

/** What was done to one thing once, however many tables list it each in a row of its own. */
const folded = (placed: readonly Placed[]): FoundChange[] => {
  const lines: Placed[] = [];
  for (const { change, in: tables } of placed) {
    const at = lines.findIndex(
      (line) =>
        line.change.kind === change.kind &&
        !line.in.some((table) => tables.includes(table)) &&
        JSON.stringify(line.change.cells) === JSON.stringify(change.cells),
    );
    const line = lines[at];
    if (!line) lines.push({ change, in: tables });
    else {
      const all = [...new Set([...line.change.tables, ...change.tables])];
      lines[at] = { ...line, change: { ...line.change, tables: all } };
    }
  }
  return lines.map(({ change }) => change);
};

/** The rows of one thing: those that are the same fall away, the others are one changed, or went, or are new. */
const changesOfOne = (
  before: readonly LockedRow[],
  after: readonly LockedRow[],
  labelOf: Labels,
  isMoved: IsMoved,
): FoundChange[] => {
  const left = [...after];
  const take = (fits: (row: LockedRow) => boolean): LockedRow | undefined => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const moved = before.filter(
    (old) => !take((row) => sharesTable(old, row) && cellsBetween(old, row, labelOf).length === 0),
  );
  const changed = moved.map((old): Placed => {
    const now = take((row) => sharesTable(old, row));
    const { uid, subject } = old;
    const links = now ? linksOf(old, now) : linksOf(old);
    const change: FoundChange = now
      ? {
          kind: 'changed',
          uid,
          subject,
          links,
          tables: movedTables(old, now, isMoved),
          cells: cellsBetween(old, now, labelOf),
        }
      : { kind: 'gone', uid, subject, links, tables: tablesOf(old), cells: [] };
    return { change, in: tablesOf(old) };
  });
  const added = left.map((row): Placed => {
    const { uid, subject } = row;
    const tables = tablesOf(row);
    return { change: { kind: 'new', uid, subject, links: linksOf(row), tables, cells: [] }, in: tables };
  });
  return folded([...changed, ...added]);
};

/** Only what both times counted can be compared: a table or column that one of them lacks says nothing of a row. */
const comparable = (rows: readonly LockedRow[], { tables }: Report): LockedRow[] => {
  const known = new Set(tables.flatMap(({ code, columns }) => columns.map(({ key }) => `${code} ${key}`)));
  return rows.flatMap((row) => {
    const counted = row.counted.filter(([table, , column]) => known.has(`${table} ${column}`));
    return counted.length === 0 ? [] : [{ ...row, counted }];
  });
};

type Told = { report: Report; rows: readonly LockedRow[] };

/** Each number of the month, and how many rows it counts: where these are not the same it adds up amounts. */
const numbersIn = ({ report, rows }: Told): Map<string, { value: number; rows: number }> => {
  const numbers = new Map<string, { value: number; rows: number }>(
    report.tables.flatMap(({ code, rows: lines }) =>
      lines.flatMap(({ key, counts }) =>
        Object.entries(counts).map(
          ([column, value]) => [[code, key, column].join(' '), { value, rows: 0 }] as const,
        ),
      ),
    ),
  );
  for (const { counted } of rows)
    for (const each of counted) {
      const number = numbers.get(each.join(' '));
      if (number) number.rows += 1;
    }
  return numbers;
};

/** Whether it adds up amounts and came to something else: where a number counts rows, these tell it themselves. */
const movedBetween = (before: Told, after: Told): IsMoved => {
  const [then, now] = [numbersIn(before), numbersIn(after)];
  return (counted) => {
    const [was, is] = [then.get(counted.join(' ')), now.get(counted.join(' '))];
    return was?.value !== is?.value && [was, is].some((each) => each && each.value !== each.rows);
  };
};

/** The tables of people and businesses, who count through what happened with them. */
const servedTables = ({ tables }: Report): Set<string> =>
  new Set(
    tables
      .filter(({ columns }) => columns.every(({ nature }) => nature === 'distinct'))
      .map(({ code }) => code),
  );

/** Who follows from a change of what happened stands in its line, and alone where no line tells of it. */
const told = (own: readonly FoundChange[], following: readonly FoundChange[]): FoundChange[] => {
  const things = ({ uid, links }: FoundChange) => [uid, ...links];
  const tables = new Map(own.map((change) => [change, new Set(change.tables)]));
  const naming = new Map<string, FoundChange[]>();
  for (const change of own)
    for (const uid of things(change)) naming.set(uid, (naming.get(uid) ?? []).concat(change));
  const alone = following.filter((change) => {
    const causes = [...new Set(things(change).flatMap((uid) => naming.get(uid) ?? []))];
    // A name that was written anew moves nobody.
    const moving = causes.filter((cause) => cause.tables.length > 0);
    for (const cause of moving.length > 0 ? moving : causes)
      for (const table of change.tables) tables.get(cause)!.add(table);
    return causes.length === 0;
  });
  return [...own.map((change) => ({ ...change, tables: [...tables.get(change)!].sort() })), ...alone];
};

/** Where the rows of today are not those that were locked. */
export const changesBetween = (before: Told, after: Told): FoundChange[] => {
  const labels = new Map(
    [after, before].flatMap(({ report }) =>
      report.tables.flatMap(({ code, rows }) =>
        rows.map(({ key, label }) => [`${code} ${key}`, label] as const),
      ),
    ),
  );
  const isMoved = movedBetween(before, after);
  const labelOf: Labels = (table, key) => labels.get(`${table} ${key}`) ?? key;
  const [old, now] = [comparable(before.rows, after.report), comparable(after.rows, before.report)].map(
    (rows) => Map.groupBy(rows, ({ uid }) => uid),
  );
  const served = servedTables(after.report);
  const [own, following]: [FoundChange[], FoundChange[]] = [[], []];
  for (const uid of new Set([...old!.keys(), ...now!.keys()])) {
    const [was, is] = [old!.get(uid) ?? [], now!.get(uid) ?? []];
    const isServed = [...was, ...is].every(({ counted }) => counted.every(([table]) => served.has(table)));
    (isServed ? following : own).push(...changesOfOne(was, is, labelOf, isMoved));
  }
  return told(own, following);
};

/** The numbers of the month that would be others today; rows by their key, whatever they are called now. */
export const figuresBetween = (before: Report, after: Report): FigureChange[] =>
  before.tables.flatMap((table) => {
    const now = after.tables.find(({ code }) => code === table.code);
    if (!now) return [];
    const columns = ownColumns(table.columns).filter(({ key }) =>
      now.columns.some((each) => each.key === key),
    );
    const rowsOf = ({ rows, total }: typeof table) => [
      ...rows,
      { key: null, label: 'Seluruhnya', counts: total },
    ];
    const [old, next] = [rowsOf(table), rowsOf(now)];
    const added = next.filter(({ key }) => !old.some((row) => row.key === key));
    return [...old.slice(0, -1), ...added, old.at(-1)!].flatMap(({ key, label }) =>
      columns.flatMap(({ key: column, words }) => {
        const [was, is] = [old, next].map((rows) => rows.find((row) => row.key === key)?.counts[column] ?? 0);
        return was === is ? [] : [{ table: table.code, label, words, before: was!, after: is! }];
      }),
    );
  });
