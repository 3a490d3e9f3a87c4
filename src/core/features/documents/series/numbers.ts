import type Sqlite from 'better-sqlite3';
import { PAPER_FROM, PAPER_TO } from '#contract/visit.ts';
import type { SeriesLast, SeriesOfPeriod } from '#core/kernel/mark.ts';
import type { LastingSeries } from '#core/platform/lasting.ts';
import { isTicket, NO_PERIOD, numberedTables, ticketKind } from './rules.ts';

type NumberSource = {
  /** The kind of the series and its period, of a row or of `new.`. */
  kind: (row: string) => string;
  period: (row: string) => string;
  /** The column of its number. */
  number: string;
  /** Which rows are drawn. */
  drawn: (row: string) => string;
};

/** Counted on through the years. */
const lastingSource = ({ kind, number, letter }: LastingSeries): NumberSource => ({
  kind: (row) => (letter ? `'${kind}' || ${row}${letter}` : `'${kind}'`),
  period: () => `'${NO_PERIOD}'`,
  number,
  drawn: () => '1',
});

/** Where numbers that go on paper are stored, by table. */
const sourcesOf = (lasting: readonly LastingSeries[]): Record<string, NumberSource> => ({
  ...Object.fromEntries(
    Object.entries(numberedTables).map(([table, { counted }]) => [
      table,
      {
        kind: (row) => (counted ? row + counted : `'${table}'`),
        period: (row) => `${row}year`,
        number: 'sequence',
        drawn: () => '1',
      },
    ]),
  ),
  ticket: {
    kind: (row) => `'${ticketKind('')}' || ${row}letter`,
    period: (row) => `${row}local_date`,
    number: 'sequence',
    // Numbers of the day sheet are printed beforehand and never drawn.
    drawn: (row) => `${row}sequence NOT BETWEEN ${PAPER_FROM} AND ${PAPER_TO}`,
  },
  ...Object.fromEntries(lasting.map((each) => [each.table, lastingSource(each)])),
});

const tablesOf = (sqlite: Sqlite.Database) =>
  new Set(sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all());

/** All days, and none. */
export const EVERY_DAY = '';
export const NO_DAY = '9999-99-99';

/** The highest number of every series that a file knows to be on paper; a file of any version. */
export const highestNumbers = (
  sqlite: Sqlite.Database,
  lasting: readonly LastingSeries[],
  /** Of tickets only those from this day on: there are many. */
  ticketsFrom: string,
): SeriesLast[] => {
  const tables = tablesOf(sqlite);
  // Until version 8 all letters were counted together.
  const isOlder = !sqlite.prepare("SELECT 1 FROM pragma_table_info('letter') WHERE name = 'series'").get();
  const kindIn = (table: string, kind: (row: string) => string) =>
    table === 'letter' && isOlder ? "'letter'" : kind('');
  const known = Object.entries(sourcesOf(lasting))
    .filter(([table]) => tables.has(table) && (table !== 'ticket' || ticketsFrom !== NO_DAY))
    .map(
      ([table, { kind, period, number, drawn }]) =>
        `SELECT ${kindIn(table, kind)} AS kind, CAST(${period('')} AS TEXT) AS period, max(${number}) AS last
           FROM ${table} WHERE ${drawn('')} ${table === 'ticket' ? 'AND local_date >= :ticketsFrom' : ''} GROUP BY 1, 2`,
    );
  if (tables.has('series')) known.push('SELECT kind, period, last FROM series WHERE last IS NOT NULL');
  if (known.length === 0) return [];
  return sqlite
    .prepare(`SELECT kind, period, max(last) AS last FROM (${known.join(' UNION ALL ')}) GROUP BY 1, 2`)
    .all({ ticketsFrom }) as SeriesLast[];
};

/** The series of a file whose last number a person must tell first. */
export const unansweredSeries = (sqlite: Sqlite.Database): SeriesOfPeriod[] =>
  tablesOf(sqlite).has('series')
    ? (sqlite.prepare('SELECT kind, period FROM series WHERE last IS NULL').all() as SeriesOfPeriod[])
    : [];

/** The last entry of the trail, which only grows: how far a file has come; 0 for one without a trail. */
export const highestRevision = (sqlite: Sqlite.Database): number =>
  tablesOf(sqlite).has('audit')
    ? (sqlite
        .prepare(
          `SELECT max(coalesce((SELECT max(id) FROM audit), 0),
                      coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'audit'), 0))`,
        )
        .pluck()
        .get() as number)
    : 0;

/** Tells of every number that a transaction of this connection draws or is told of, whoever does it. */
export const watchNumbers = (
  sqlite: Sqlite.Database,
  lasting: readonly LastingSeries[],
  onDrawn: (kind: string, period: string, sequence: number) => void,
): void => {
  sqlite.function('number_drawn', (kind, period, sequence) => {
    onDrawn(String(kind), String(period), Number(sequence));
    return null;
  });
  for (const change of ['INSERT', 'UPDATE'])
    sqlite.exec(
      `CREATE TEMP TRIGGER series_${change} AFTER ${change} ON main.series WHEN new.last IS NOT NULL BEGIN
         SELECT number_drawn(new.kind, new.period, new.last);
       END`,
    );
  for (const [table, { kind, period, number, drawn }] of Object.entries(sourcesOf(lasting)))
    sqlite.exec(
      `CREATE TEMP TRIGGER ${table}_drawn AFTER INSERT ON main.${table} WHEN ${drawn('new.')} BEGIN
         SELECT number_drawn(${kind('new.')}, ${period('new.')}, new.${number});
       END`,
    );
};

/**
 * Every series goes on behind the given numbers, and the trail behind the given revision: what came later in a file
 * that was replaced is on paper, and the newest backup is always the one with the highest revision.
 */
export const raiseSeries = (
  sqlite: Sqlite.Database,
  lasting: readonly LastingSeries[],
  known: { revision: number; series: readonly SeriesLast[] },
): void => {
  const days = known.series.filter(isTicket).map(({ period }) => period);
  const own = new Map(
    highestNumbers(sqlite, lasting, days.toSorted()[0] ?? NO_DAY).map(({ kind, period, last }) => [
      `${kind} ${period}`,
      last,
    ]),
  );
  const raise = sqlite.prepare(
    `INSERT INTO series (office_id, kind, period, last) SELECT id, ?, ?, ? FROM office LIMIT 1
       ON CONFLICT (office_id, kind, period) DO UPDATE SET last = excluded.last`,
  );
  sqlite.transaction(() => {
    for (const { kind, period, last } of known.series)
      if (last > (own.get(`${kind} ${period}`) ?? 0)) raise.run(kind, period, last);
    sqlite.prepare("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'audit'").run(known.revision);
  })();
};
