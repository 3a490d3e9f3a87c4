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
  }
  return sqlite;
};

const handles = new WeakMap<Db, Statements>();
const direct = new WeakMap<Db, Statements>();

/**
 * Where a statement may go straight to SQLite, past Kysely's queue: on a reader, and in the transaction that holds the
 * writer. Anywhere else it might slip into somebody's transaction: undefined.
 */
export const directStatements = (db: Db): Statements | undefined => direct.get(db);

export const kyselyOf = (sqlite: Sqlite.Database): Db => {
  const dialect = new OwnDialect(sqlite);
  const db = new Kysely<Tables>({ dialect });
  (sqlite.readonly ? direct : handles).set(db, dialect.statements);
  return db;
};

/** Runs one transaction of a writer. */
export const transact = <T>(writer: Db, run: (tx: Tx) => Promise<T>): Promise<T> =>
  writer.transaction().execute((tx) => {
    const statements = handles.get(writer);
    if (statements) direct.set(tx, statements);
    return run(tx);
  });

/** A read-only view of the file: it sees committed rows only and can never block or undo a writer. */
export const openReader = (path: string): Db => kyselyOf(openSqlite(path, { readonly: true }));
