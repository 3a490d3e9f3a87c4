import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { APPLICATION_ID } from './database.ts';
import { moveFile, patiently } from './patience.ts';

/** What a file holds: rows of each table, the last business day with a visit, and how far the trail has come. */
export type Holding = { rows: Record<string, number>; lastVisit: string | null; revision: number };

export type CopyFault = 'no_file' | 'foreign' | 'newer' | 'damaged';
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
  // Counted in the table itself: an index may be damaged while every row is there, and the copy makes it anew.
  const count = (table: string) =>
    sqlite.prepare(`SELECT count(*) FROM "${table}" NOT INDEXED`).pluck().get() as number;
  return {
    rows: Object.fromEntries(tables.map((table) => [table, count(table)])),
    lastVisit: tables.includes('visit')
      ? (sqlite.prepare('SELECT max(local_date) FROM visit').pluck().get() as string | null)
      : null,
    revision: tables.includes('audit')
      ? (sqlite.prepare('SELECT coalesce(max(id), 0) FROM audit').pluck().get() as number)
      : 0,
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
  const descriptor = patiently(() => openSync(file, 'r+'));
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
  moveFile(temporary, file);
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
    // What is wrong with the folder is told here in the system's words; SQLite only says that it cannot open something.
    closeSync(openSync(temporary, 'wx'));
    const before = holdingOf(source);
    source.prepare('VACUUM INTO ?').run(temporary);
    const after = holdingOf(source);
    const holding = checkCopy(temporary, Number(source.pragma('user_version', { simple: true })));
    if (!isBetween(holding, before, after)) throw new CopyError('damaged', 'rows are missing');
    syncFile(temporary);
    moveFile(temporary, target);
    return holding;
  } finally {
    rmSync(temporary, { force: true });
  }
};

/**
 * Reads every row of a damaged file into a new one and makes the indexes anew: VACUUM would copy them as they are.
 * Throws when a row cannot be read.
 */
const readOut = (file: string, target: string): void => {
  const copy = new Sqlite(target);
  try {
    copy.unsafeMode(); // the full-text index is copied as the tables it consists of
    copy.pragma('foreign_keys = OFF');
    copy.prepare('ATTACH ? AS old').run(file);
    const made = (type: string) =>
      copy
        .prepare('SELECT sql FROM old.sqlite_schema WHERE type = ? AND sql IS NOT NULL ORDER BY rowid')
        .pluck()
        .all(type) as string[];
    const tables = copy
      .prepare("SELECT name, type FROM pragma_table_list WHERE schema = 'old' AND name != 'sqlite_schema'")
      .all() as { name: string; type: string }[];
    const shadows = new Set(tables.filter(({ type }) => type === 'shadow').map(({ name }) => name));
    copy.exec('BEGIN');
    for (const sql of made('table')) {
      const name = /CREATE (?:VIRTUAL )?TABLE\s+["'`[]?(\w+)/i.exec(sql)?.[1] ?? '';
      if (!shadows.has(name) && !name.startsWith('sqlite_')) copy.exec(sql);
    }
    for (const { name, type } of tables) {
      if (type === 'virtual' || type === 'view') continue;
      // The condition keeps SQLite from copying the pages of the table and its indexes as they are.
      copy.exec(
        `DELETE FROM main."${name}"; INSERT INTO main."${name}" SELECT * FROM old."${name}" NOT INDEXED WHERE true`,
      );
    }
    for (const sql of [...made('index'), ...made('trigger'), ...made('view')]) copy.exec(sql);
    const version = Number(copy.pragma('old.user_version', { simple: true }));
    copy.exec('COMMIT');
    copy.pragma(`application_id = ${APPLICATION_ID}`);
    copy.pragma(`user_version = ${version}`);
  } finally {
    copy.close();
  }
};

/** A checked copy of all that a damaged file still holds. Throws when it is not all of it. */
export const rebuild = (file: string, target: string, newestVersion: number): Holding => {
  mkdirSync(path.dirname(target), { recursive: true });
  const temporary = `${target}.baru`;
  rmSync(temporary, { force: true });
  try {
    readOut(file, temporary);
    const holding = checkCopy(temporary, newestVersion);
    syncFile(temporary);
    moveFile(temporary, target);
    return holding;
  } finally {
    for (const part of ['', '-journal']) rmSync(temporary + part, { force: true });
  }
};

/** How far the trail of a file had come; -1 when it cannot be read or is none of ours. */
export const revisionOf = (file: string): number => {
  try {
    const sqlite = new Sqlite(file, { readonly: true, fileMustExist: true });
    try {
      if (sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID) return -1;
      return sqlite.prepare('SELECT coalesce(max(id), 0) FROM audit').pluck().get() as number;
    } finally {
      sqlite.close();
    }
  } catch {
    return -1;
  }
};
