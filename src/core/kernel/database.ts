import Sqlite from 'better-sqlite3';
import { Kysely, type Transaction } from 'kysely';
import { OwnDialect } from './dialect.ts';
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

export const kyselyOf = (sqlite: Sqlite.Database): Db =>
  new Kysely<Tables>({ dialect: new OwnDialect(sqlite) });

/** A read-only view of the file: it sees committed rows only and can never block or undo a writer. */
export const openReader = (path: string): Db => kyselyOf(openSqlite(path, { readonly: true }));
