import type Sqlite from 'better-sqlite3';
import type { Log } from '#core/kernel/stamp.ts';
import { higherOf, type Mark, noMark, readMark, type SeriesLast, writeMark } from '#core/kernel/mark.ts';
import {
  EVERY_DAY,
  highestNumbers,
  highestRevision,
  NO_DAY,
  unansweredSeries,
  watchNumbers,
} from './numbers.ts';
import type { LastingSeries } from '#core/platform/lasting.ts';
import { isTicket } from './rules.ts';

/** Tickets are marked so many ahead: registration writes the mark once in so many visitors. */
const AHEAD = 20;
/** So many series of tickets are kept: those of the last days. */
const TICKETS_KEPT = 100;
/** How long the mark may lag behind what is stored. */
const LAG_MS = 5_000;

/** Those used last stand at the end. */
const latest = (series: readonly SeriesLast[]): SeriesLast[] => [
  ...series.filter((each) => !isTicket(each)),
  ...series.filter(isTicket).slice(-TICKETS_KEPT),
];

const officeUidOf = (sqlite: Sqlite.Database): string | null =>
  (sqlite.prepare('SELECT lower(hex(uid)) FROM office LIMIT 1').pluck().get() as string | undefined) ?? null;

/** What a file tells of itself; of all its tickets only when asked, there are many. */
export const markOf = (
  sqlite: Sqlite.Database,
  lasting: readonly LastingSeries[],
  more: { withTickets: boolean },
): Mark => ({
  ...noMark,
  officeUid: officeUidOf(sqlite),
  revision: highestRevision(sqlite),
  series: highestNumbers(sqlite, lasting, more.withTickets ? EVERY_DAY : NO_DAY),
  unanswered: unansweredSeries(sqlite),
});

/** The mark that is kept from now on: of another office only the file counts. */
const startOf = (sqlite: Sqlite.Database, lasting: readonly LastingSeries[], known: Mark | null): Mark => {
  const own = markOf(sqlite, lasting, { withTickets: false });
  if (!known || known.officeUid !== own.officeUid) return own;
  const series = higherOf(known.series, own.series);
  return { ...known, series, unanswered: own.unanswered, isReplaced: false, isUnknown: false };
};

type Options = {
  databasePath: string;
  writer: Sqlite.Database;
  reader: Sqlite.Database;
  lasting: readonly LastingSeries[];
  log: Log;
};

/**
 * Keeps the mark beside the file: a number is in it before the transaction that draws it is stored, so that a number on
 * paper is known even when the file is lost. A mark that cannot be written stops nobody: the file itself is intact.
 */
export const keepMark = ({ databasePath, writer, reader, lasting, log }: Options) => {
  let mark: Mark = startOf(reader, lasting, readMark(databasePath));
  let drawn: SeriesLast[] = [];
  let timer: NodeJS.Timeout | undefined;
  watchNumbers(writer, lasting, (kind, period, last) => drawn.push({ kind, period, last }));

  const write = (change: Partial<Mark> = {}) => {
    clearTimeout(timer);
    timer = undefined;
    mark = { ...mark, ...change };
    try {
      // What the reader sees is on disk. Damage may be in the way of it, and must be marked all the same.
      if (mark.damage === null)
        mark = {
          ...mark,
          officeUid: officeUidOf(reader),
          revision: highestRevision(reader),
          unanswered: unansweredSeries(reader),
        };
      writeMark(databasePath, mark);
    } catch (error) {
      log('error', 'mark', error);
    }
  };

  const isMarked = ({ kind, period, last }: SeriesLast) =>
    mark.series.some((each) => each.kind === kind && each.period === period && each.last >= last);

  /** The mark's series with the tickets that were really drawn; as they are when the file cannot be read. */
  const withoutAhead = (): SeriesLast[] => {
    const firstDay = mark.series
      .filter(isTicket)
      .map(({ period }) => period)
      .toSorted()[0];
    if (firstDay === undefined) return mark.series;
    try {
      const own = highestNumbers(reader, lasting, firstDay);
      return mark.series.map((each) =>
        isTicket(each)
          ? (own.find(({ kind, period }) => kind === each.kind && period === each.period) ?? each)
          : each,
      );
    } catch (error) {
      log('error', 'mark', error);
      return mark.series;
    }
  };

  return {
    /** Before a transaction is stored. */
    reserve: () => {
      const news = drawn.filter((each) => !isMarked(each));
      drawn = [];
      if (news.length === 0) return;
      const ahead = higherOf(news).map((each) =>
        isTicket(each) ? { ...each, last: each.last + AHEAD - 1 } : each,
      );
      write({ series: latest(higherOf(mark.series, ahead)) });
    },
    forget: () => {
      drawn = [];
    },
    /** After a transaction was stored: the mark follows soon. */
    follow: () => {
      timer ??= setTimeout(() => write(), LAG_MS).unref();
    },
    write,
    current: () => mark,
    /** No ticket will be drawn from now on: those that were marked ahead are none. */
    close: () => write(mark.damage === null ? { series: withoutAhead() } : {}),
  };
};
export type MarkKeeper = ReturnType<typeof keepMark>;
