import { rmSync, statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { Kysely, type Transaction } from 'kysely';
import { OwnDialect, type Statements } from './dialect.ts';
import type { Tables } from './tables.ts';

/** For reading, outside or inside a transaction. */
export type Db = Kysely<Tables>;
/** For writing: only a transaction can, and it is always passed on. */
export type Tx = Transaction<Tables>;

/** 'LPLT': marks the file as ours. */
export const APPLICATION_ID = 0x4c504c54;

export const openSqlite = (path: string, options: { readonly: boolean }): Sqlite.Database => {
  const sqlite = new Sqlite(path, { readonly: options.readonly, fileMustExist: options.readonly });
  sqlite.pragma('busy_timeout = 5000');
  sqlite.pragma('temp_store = MEMORY');
  if (!options.readonly) {
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL'); // WAL's usual NORMAL loses acknowledged rows in a power cut
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma('cache_size = -32000'); // 32 MB, taken as needed: with 2 MB a large office is read again and again
  }
  return sqlite;
};

/**
 * Held until the process ends or lets go; null when another process holds it. Nothing is written into the file: one that
 * holds something was spoilt from outside, and nobody can be holding it.
 */
export const lockFile = (file: string): (() => void) | null => {
  const there = statSync(file, { throwIfNoEntry: false });
  // A folder has no size on Windows.
  if (there && (there.size > 0 || there.isDirectory())) rmSync(file, { recursive: true });
  const lock = new Sqlite(file, { timeout: 0 });
  try {
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
    return () => lock.close();
  } catch (error) {
    lock.close();
    if (isBusy(error)) return null;
    throw error;
  }
};

const statements = new WeakMap<Db, Statements>();

/** Straight to SQLite, past Kysely, which spends more on a short statement than SQLite does. */
export const statementsOf = (db: Db): Statements => statements.get(db)!;

/** Over a handle that only reads; a handle that writes is opened by `openWriter`. */
export const kyselyOf = (sqlite: Sqlite.Database): Db => {
  const dialect = new OwnDialect(sqlite);
  const db = new Kysely<Tables>({ dialect });
  statements.set(db, dialect.statements);
  return db;
};

/** How long a transaction waits for another program that holds the file, and how often it asks. */
const PATIENCE_MS = 5000;
const PAUSE_MS = 50;

const isBusy = (error: unknown): boolean =>
  error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');

/** Pieces of work, one after the other in the order in which they were asked for. */
export const createTurns = () => {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take: <T>(run: () => Promise<T>): Promise<T> => {
      const turn = last.then(run);
      last = turn.catch(() => {});
      return turn;
    },
    /** When what was asked for so far has ended. */
    idle: () => last,
  };
};

/** Pieces of one transaction: each is kept or taken back by itself, and all of them are stored together. */
export const piecesOf = (tx: Tx) => {
  const { take } = createTurns();
  const say = (sql: string) => statementsOf(tx).prepare(sql).run();
  return <T>(run: () => Promise<T>): Promise<T> =>
    take(async () => {
      say('SAVEPOINT piece');
      try {
        const result = await run();
        say('RELEASE piece');
        return result;
      } catch (error) {
        // A full disk has ended all of it by itself; another error would hide that one.
        if (statementsOf(tx).inTransaction) {
          say('ROLLBACK TO piece');
          say('RELEASE piece');
        }
        throw error;
      }
    });
};

const views = createTurns();

const inView = async <T>(db: Db, read: () => Promise<T>): Promise<T> => {
  const say = (sql: string) => statementsOf(db).prepare(sql).run();
  say('BEGIN');
  try {
    return await read();
  } finally {
    say('COMMIT');
  }
};

/**
 * Reads the file as it is at one moment, whatever is written meanwhile. One after the other: the handle, which only
 * reads, has one view at a time.
 */
export const inOneView = <T>(db: Db, read: () => Promise<T>): Promise<T> =>
  views.take(() => inView(db, read));

/** What happens around every transaction. */
export type Around = { beforeCommit(): void; afterCommit(): void; afterRollback(): void };
const nothing: Around = { beforeCommit: () => {}, afterCommit: () => {}, afterRollback: () => {} };

/** The one handle that writes: a transaction at a time, stored whole or not at all. */
export const openWriter = (sqlite: Sqlite.Database, around: Around = nothing) => {
  sqlite.pragma('busy_timeout = 0'); // waiting inside SQLite would stop every window
  // Exists for its transactions only: whoever holds it is inside one.
  const tx = kyselyOf(sqlite) as Tx;
  const turns = createTurns();

  const begin = async (): Promise<void> => {
    for (const until = performance.now() + PATIENCE_MS; ; await setTimeout(PAUSE_MS))
      try {
        sqlite.exec('BEGIN IMMEDIATE'); // a read that turns into a write could fail
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() >= until) throw error;
      }
  };

  const inTransaction = async <T>(run: (tx: Tx) => Promise<T>): Promise<T> => {
    await begin();
    try {
      const result = await run(tx);
      around.beforeCommit();
      sqlite.exec('COMMIT');
      around.afterCommit();
      return result;
    } catch (error) {
      around.afterRollback();
      // A full disk ends the transaction by itself; a second ROLLBACK would hide the real error.
      if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
      throw error;
    }
  };

  /** The disk is not waited for: the next transaction that lasts waits for it as well. */
  const inPassing = async <T>(run: (tx: Tx) => Promise<T>): Promise<T> => {
    sqlite.pragma('synchronous = NORMAL');
    try {
      return await inTransaction(run);
    } finally {
      sqlite.pragma('synchronous = FULL');
    }
  };

  return {
    /** `isLasting`: what was stored survives a power cut; otherwise it is there whole or not at all after one. */
    transact: <T>(run: (tx: Tx) => Promise<T>, isLasting = true): Promise<T> =>
      turns.take(() => (isLasting ? inTransaction(run) : inPassing(run))),
    /** What was stored moves from the write-ahead log into the file itself, as far as readers allow. */
    checkpoint: (): Promise<void> => turns.take(async () => void sqlite.pragma('wal_checkpoint(TRUNCATE)')),
    /** When the transactions asked for so far have ended. */
    idle: turns.idle,
    /** After the last transaction. */
    close: async (): Promise<void> => {
      await turns.idle();
      sqlite.close();
    },
  };
};
export type Writer = ReturnType<typeof openWriter>;

/** A read-only view of the file: it sees committed rows only and can never block or undo a writer. */
export const openReader = (path: string): Db => {
  const sqlite = openSqlite(path, { readonly: true });
  // Kysely would leave the handle open when all that was asked went past it, and on Windows the file in use with it.
  return Object.assign(kyselyOf(sqlite), { destroy: () => Promise.resolve(void sqlite.close()) });
};

/** Like `inOneView`, on a handle of its own: other reads go on meanwhile, and see what is written by then. */
export const inOwnView = async <T>(db: Db, read: (view: Db) => Promise<T>): Promise<T> => {
  const { file } = statementsOf(db).prepare('PRAGMA database_list').get() as { file: string };
  const view = openReader(file);
  try {
    return await inView(view, () => read(view));
  } finally {
    await view.destroy();
  }
};
