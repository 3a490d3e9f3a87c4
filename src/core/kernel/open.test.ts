import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCopy } from './backup.ts';
import { APPLICATION_ID, openSqlite } from './database.ts';
import { asOpenError, DamagedFile, openDatabase, OpenError, sqliteCode, troubleOf } from './open.ts';

const now = new Date('2026-11-23T01:00:00.000Z');
const first = 'CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT)';
const second = 'ALTER TABLE thing ADD COLUMN size INTEGER NOT NULL DEFAULT 7';
const coded = (code: string, cause?: unknown) => Object.assign(new Error(code, { cause }), { code });

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'loket-open-'));
  file = path.join(folder, 'data', 'loket.db');
});
afterEach(() => rmSync(folder, { recursive: true }));
const open = (migrations: string[], check?: (look: Sqlite.Database) => void) =>
  openDatabase(file, migrations, now, check);
const problemOf = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error instanceof OpenError ? error.problem : error;
  }
  return undefined;
};
const inFolder = () => readdirSync(path.dirname(file)).sort();

describe('what an error says of the file or the disk', () => {
  it.each([
    ['SQLITE_FULL', 'full', 'full'],
    ['SQLITE_IOERR_SHMSIZE', 'full', 'full'],
    ['SQLITE_READONLY_DBMOVED', 'readonly', 'readonly'],
    ['SQLITE_CANTOPEN', 'readonly', 'readonly'],
    ['SQLITE_BUSY_SNAPSHOT', 'busy', 'busy'],
    ['SQLITE_LOCKED', 'busy', 'busy'],
    ['SQLITE_NOTADB', 'not_a_database', 'not_a_database'],
    ['SQLITE_CORRUPT_INDEX', 'damaged', 'damaged'],
    ['SQLITE_IOERR_CORRUPTFS', 'damaged', 'damaged'],
    ['SQLITE_IOERR_SHORT_READ', 'unreadable', 'damaged'],
    ['SQLITE_IOERR_WRITE', 'unreachable', 'unreachable'],
    ['ENOSPC', undefined, 'full'],
    ['EBUSY', undefined, 'busy'],
    ['EACCES', undefined, 'readonly'],
    ['EROFS', undefined, 'readonly'],
    ['EPERM', undefined, 'readonly'],
    ['ENOTDIR', undefined, 'readonly'],
    ['EEXIST', undefined, 'readonly'],
  ])('%s: %s while it is open, %s when it is opened', (code, trouble, problem) => {
    expect(troubleOf(coded(code))).toBe(trouble);
    const told = asOpenError(coded(code));
    expect(told).toBeInstanceOf(OpenError);
    expect(told).toMatchObject({ problem, cause: { code } });
  });
  it('is nothing, when the error is a defect of ours', () => {
    for (const error of [coded('ENOENT'), new Error('SQLITE_FULL'), coded('SQLITE_CONSTRAINT'), 'text']) {
      expect(troubleOf(error)).toBeUndefined();
      expect(asOpenError(error)).toBe(error);
    }
    expect(asOpenError(new OpenError('busy'))).toMatchObject({ problem: 'busy' });
    const told = new OpenError('missing', coded('SQLITE_FULL'));
    expect(asOpenError(told)).toBe(told);
  });
  it('is seen through an error that wraps it', () => {
    expect(sqliteCode(new Error('failed', { cause: coded('SQLITE_FULL') }))).toBe('SQLITE_FULL');
    expect(sqliteCode(coded('OTHER', coded('SQLITE_BUSY')))).toBe('SQLITE_BUSY');
    expect(sqliteCode(Object.assign(new Error('a'), { code: 7 }))).toBeUndefined();
    expect(troubleOf(new DamagedFile())).toBe('damaged');
  });
  it('is said in one sentence with what is safe and what to do, and what was tried', () => {
    expect(new OpenError('full').message).toBe(
      'Disk penuh. Data yang ada aman; kosongkan ruang disk, lalu buka lagi.',
    );
    expect(new OpenError('full', undefined, 'Sudah dicoba.').message).toMatch(/buka lagi\. Sudah dicoba\.$/);
    const problems = [
      ['newer_version', 'lebih baru'],
      ['not_a_database', 'bukan data'],
      ['damaged', 'rusak'],
      ['empty_file', 'kosong'],
      ['missing', 'tidak ada'],
      ['older', 'lebih lama'],
      ['readonly', 'tidak dapat ditulis'],
      ['busy', 'program lain'],
      ['unreachable', 'tidak dapat dibaca'],
      ['unsafe_folder', 'OneDrive'],
    ] as const;
    for (const [problem, words] of problems) expect(new OpenError(problem).message).toContain(words);
  });
});

describe('a file', () => {
  it('that is new gets all migrations, and is marked as ours', () => {
    const sqlite = open([first, second]);
    const pragma = (name: string) => sqlite.pragma(name, { simple: true });
    expect(['application_id', 'user_version', 'foreign_keys'].map(pragma)).toEqual([APPLICATION_ID, 2, 1]);
    sqlite.close();
    expect(existsSync(path.join(path.dirname(file), 'cadangan'))).toBe(false);
  });
  it('of an older version is backed up and gets the rest', () => {
    open([first]).exec("INSERT INTO thing (name) VALUES ('a')").close();
    const sqlite = open([first, second]);
    expect(sqlite.prepare('SELECT * FROM thing').all()).toEqual([{ id: 1, name: 'a', size: 7 }]);
    sqlite.close();
    const backups = path.join(path.dirname(file), 'cadangan');
    expect(readdirSync(backups)).toEqual(['loket-sebelum-versi-2-2026-11-23.db']);
    expect(checkCopy(path.join(backups, 'loket-sebelum-versi-2-2026-11-23.db'), 1).rows).toEqual({
      thing: 1,
    });
    open([first, second]).close();
    expect(readdirSync(backups)).toHaveLength(1);
  });
  it('keeps its version when a migration fails in the middle, or leaves a reference to nothing', () => {
    open([first]).close();
    expect(problemOf(() => open([first, `${second}; CREATE TABLE thing (id)`]))).toMatchObject({
      message: expect.stringContaining('already exists') as string,
    });
    const reference =
      'CREATE TABLE part (thing_id INTEGER REFERENCES thing (id)); INSERT INTO part VALUES (99)';
    expect(problemOf(() => open([first, reference]))).toMatchObject({
      message: expect.stringContaining('1 broken references') as string,
    });
    const sqlite = open([first]);
    expect(
      sqlite
        .prepare('SELECT * FROM thing')
        .columns()
        .map(({ name }) => name),
    ).toEqual(['id', 'name']);
    sqlite.close();
  });
  it('may be rebuilt by a migration whose children stay', () => {
    const child = `CREATE TABLE part (thing_id INTEGER REFERENCES thing (id) ON DELETE CASCADE);
      INSERT INTO thing VALUES (1, 'a'); INSERT INTO part VALUES (1)`;
    open([first, child]).close();
    const anew = `CREATE TABLE thing_2 (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO thing_2 SELECT * FROM thing;
      DROP TABLE thing; ALTER TABLE thing_2 RENAME TO thing`;
    const sqlite = open([first, child, anew]);
    expect(sqlite.prepare('SELECT count(*) FROM part').pluck().get()).toBe(1);
    sqlite.close();
  });
  it('is asked before anything is written, and stays as it is when it is refused', () => {
    open([first]).close();
    const before = readFileSync(file);
    expect(
      problemOf(() =>
        open([first, second], () => {
          throw new OpenError('older');
        }),
      ),
    ).toBe('older');
    expect(readFileSync(file)).toEqual(before);
    expect(inFolder()).not.toContain('cadangan');
  });
  it('that is newer, of another program, or no file at all is refused', () => {
    open([first, second]).close();
    expect(problemOf(() => open([first]))).toBe('newer_version');
    const other = new Sqlite(file);
    other.pragma('application_id = 7');
    other.close();
    expect(problemOf(() => open([first, second]))).toBe('not_a_database');
    rmSync(file);
    mkdirSync(file);
    expect(problemOf(() => open([first]))).toBe('not_a_database');
    rmSync(file, { recursive: true });
    writeFileSync(
      file,
      'a text that is longer than the head of a database, and nothing of the kind'.repeat(20),
    );
    expect(problemOf(() => open([first]))).toBe('not_a_database');
  });
  it('that is empty was a start that was interrupted', () => {
    mkdirSync(path.dirname(file));
    writeFileSync(file, '');
    const sqlite = open([first]);
    expect(sqlite.pragma('user_version', { simple: true })).toBe(1);
    sqlite.close();
  });
  it('that was left in the middle of a transaction is looked at in a copy', () => {
    open([first]).close();
    writeFileSync(`${file}-journal`, '');
    let seen = '';
    open([first], (look) => (seen = look.name)).close();
    expect(path.basename(seen)).toBe('loket.db.lihat');
    expect(inFolder().filter((name) => name.includes('lihat'))).toEqual([]);
    rmSync(`${file}-journal`, { force: true });
    open([first], (look) => {
      seen = look.name;
      expect(look.readonly).toBe(true);
    }).close();
    expect(path.basename(seen)).toBe('loket.db');
  });
  // Of these no folder can be made, should one ever be tried.
  it.each([
    '//proc/none/loket.db',
    '\\\\server\\data\\loket.db\0',
    '/proc/OneDrive/loket.db',
    'C:\\Users\\siti\\Google Drive\\loket.db\0',
    '/proc/Dropbox (kantor)/data/loket.db',
  ])('at %s would be spoilt', (unsafe) => {
    expect(problemOf(() => openDatabase(unsafe, [first], now))).toBe('unsafe_folder');
  });
  it('in a folder that is a link into one would be spoilt too', () => {
    const link = path.join(folder, 'Documents');
    mkdirSync(path.join(folder, 'OneDrive - Dinas', 'Documents'), { recursive: true });
    symlinkSync(path.join(folder, 'OneDrive - Dinas', 'Documents'), link, 'junction');
    expect(problemOf(() => openDatabase(path.join(link, 'loket.db'), [first], now))).toBe('unsafe_folder');
  });
  it('lets go of what it opened when it is refused late', () => {
    open([first]).close();
    expect(problemOf(() => open([first, 'no sql']))).toMatchObject({ code: 'SQLITE_ERROR' });
    const sqlite = openSqlite(file, { readonly: false });
    expect(sqlite.pragma('journal_mode = DELETE', { simple: true })).toBe('delete');
    sqlite.close();
  });
});
