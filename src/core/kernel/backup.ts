import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { APPLICATION_ID } from './database.ts';

/** What a file holds: rows of each table, and the last business day with a visit. */
export type Holding = { rows: Record<string, number>; lastVisit: string | null };

export type CopyFault = 'foreign' | 'newer' | 'damaged';
/** The copy cannot be trusted. */
export class CopyError extends Error {
  readonly fault: CopyFault;
  constructor(fault: CopyFault, detail: string) {
    super(`${fault}: ${detail}`);
    this.fault = fault;
  }
}

const tablesOf = (sqlite: Sqlite.Database): string[] =>
  sqlite
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .pluck()
    .all() as string[];

const holdingOf = (sqlite: Sqlite.Database): Holding => {
  const tables = tablesOf(sqlite);
  const count = (table: string) => sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number;
  return {
    rows: Object.fromEntries(tables.map((table) => [table, count(table)])),
    lastVisit: tables.includes('visit')
      ? (sqlite.prepare('SELECT max(local_date) FROM visit').pluck().get() as string | null)
      : null,
  };
};

/** Opens a copy, checks all of it, and tells what it holds. Throws CopyError. */
export const checkCopy = (file: string, newestVersion: number): Holding => {
  const copy = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    const pragma = (name: string) => copy.pragma(name, { simple: true });
    if (pragma('application_id') !== APPLICATION_ID) throw new CopyError('foreign', 'application_id');
    if (Number(pragma('user_version')) > newestVersion) throw new CopyError('newer', 'user_version');
    const verdict = String(pragma('integrity_check'));
    if (verdict !== 'ok') throw new CopyError('damaged', verdict);
    const broken = copy.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new CopyError('damaged', `${broken.length} broken references`);
    return holdingOf(copy);
  } finally {
    copy.close();
  }
};

// The desks go on writing while the copy is made: each count lies between what was there before and after.
const isBetween = (copy: Holding, before: Holding, after: Holding) =>
  Object.keys(before.rows).every((table) => {
    const [low, high] = [before.rows[table] ?? 0, after.rows[table] ?? 0].sort((a, b) => a - b);
    const rows = copy.rows[table] ?? -1;
    return rows >= low! && rows <= high!;
  });

/** Makes a written file survive a power cut. */
export const syncFile = (file: string): void => {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** A file that is there whole or not at all, also after a power cut. */
export const writeWhole = (file: string, value: unknown): void => {
  const temporary = `${file}.baru`;
  writeFileSync(temporary, JSON.stringify(value, null, 2));
  syncFile(temporary);
  renameSync(temporary, file);
};

/**
 * A copy that has been opened and checked: VACUUM INTO a temporary name, checks, fsync, rename. Throws when the
 * copy is not whole; then no file of that name is left or replaced.
 */
export const backUp = (source: Sqlite.Database, target: string): Holding => {
  mkdirSync(path.dirname(target), { recursive: true });
  const temporary = `${target}.baru`;
  rmSync(temporary, { force: true });
  try {
    const before = holdingOf(source);
    source.prepare('VACUUM INTO ?').run(temporary);
    const after = holdingOf(source);
    const holding = checkCopy(temporary, Number(source.pragma('user_version', { simple: true })));
    if (!isBetween(holding, before, after)) throw new CopyError('damaged', 'rows are missing');
    syncFile(temporary);
    renameSync(temporary, target);
    return holding;
  } finally {
    rmSync(temporary, { force: true });
  }
};
