import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { OpenError } from '#core/index.ts';
import { openDatabase } from '#core/kernel/open.ts';
import { migrations } from '#core/migrations/index.ts';
import { openTestCore, registerVisitor } from '../core/support.ts';

const now = new Date('2027-01-04T01:00:00.000Z');
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
const newFolder = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-open-'));
  folders.push(folder);
  return folder;
};

/** A file of this version with a morning's visitors in it, closed. */
const populatedFile = async (): Promise<string> => {
  const databasePath = path.join(newFolder(), 'loket.db');
  const core = await openTestCore({ databasePath });
  for (const name of ['Nurhayati', 'Budi Santoso', 'Hj. Mariam'])
    await registerVisitor(core, core.admin, name, 'AB');
  await core.close();
  return databasePath;
};

const tables = ['person', 'visit', 'visit_need', 'ticket', 'ticket_event', 'audit'];
const contentOf = (sqlite: Sqlite.Database) =>
  Object.fromEntries(tables.map((table) => [table, sqlite.prepare(`SELECT * FROM ${table}`).all()]));
const readContent = (file: string) => {
  const sqlite = new Sqlite(file, { readonly: true });
  const content = contentOf(sqlite);
  sqlite.close();
  return content;
};
const versionOf = (sqlite: Sqlite.Database) => sqlite.pragma('user_version', { simple: true });

const problemOf = (open: () => unknown): string => {
  try {
    open();
  } catch (error) {
    if (error instanceof OpenError) return error.problem;
    throw error;
  }
  throw new Error('it opened');
};

/** A next version that rebuilds the parent of many rows: with foreign keys on, its children would be gone. */
const rebuildsVisit = `
CREATE TABLE visit_new AS SELECT * FROM visit;
DROP TABLE visit;
ALTER TABLE visit_new RENAME TO visit;
CREATE UNIQUE INDEX visit_id ON visit (id);
ALTER TABLE person ADD COLUMN note TEXT NOT NULL DEFAULT '';`;

describe('a file of the version before', () => {
  it('keeps every row, and a checked copy of what it was', async () => {
    const file = await populatedFile();
    const before = readContent(file);
    const sqlite = openDatabase(file, [...migrations, rebuildsVisit], now);
    const after = contentOf(sqlite);
    expect(after).toEqual({
      ...before,
      person: before.person!.map((row) => ({ ...(row as object), note: '' })),
    });
    expect(versionOf(sqlite)).toBe(migrations.length + 1);
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    sqlite.close();

    const copies = path.join(path.dirname(file), 'cadangan');
    const names = readdirSync(copies).filter((name) => name.endsWith('.db'));
    expect(names).toHaveLength(1);
    const copy = new Sqlite(path.join(copies, names[0]!), { readonly: true });
    expect(versionOf(copy)).toBe(migrations.length);
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(contentOf(copy)).toEqual(before);
    copy.close();
  });

  it.each([
    ['fails in the middle', `${rebuildsVisit} INSERT INTO nowhere VALUES (1);`, 'no such table: nowhere'],
    ['leaves rows that point nowhere', 'DELETE FROM visit;', 'broken references'],
  ])('stays whole when the next version %s', async (_, broken, message) => {
    const file = await populatedFile();
    const before = readContent(file);
    expect(() => openDatabase(file, [...migrations, 'CREATE TABLE extra (id INTEGER)', broken], now)).toThrow(
      message,
    );
    const sqlite = openDatabase(file, migrations, now);
    expect(contentOf(sqlite)).toEqual(before);
    expect(versionOf(sqlite)).toBe(migrations.length);
    expect(sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'extra'").all()).toEqual([]);
    sqlite.close();
  });

  it('is not touched when the copy cannot be made', async () => {
    const file = await populatedFile();
    writeFileSync(path.join(path.dirname(file), 'cadangan'), 'a file where the folder should be');
    const before = readContent(file);
    expect(() => openDatabase(file, [...migrations, rebuildsVisit], now)).toThrow(OpenError);
    expect(readContent(file)).toEqual(before);
  });

  it('is not copied when there is nothing to do', async () => {
    const file = await populatedFile();
    openDatabase(file, migrations, now).close();
    expect(existsSync(path.join(path.dirname(file), 'cadangan'))).toBe(false);
  });
});

describe('a file that cannot be used', () => {
  /** What the user is told; throws when the file is not what it was, to the byte. */
  const refusal = (file: string): string => {
    const before = readFileSync(file);
    const problem = problemOf(() => openDatabase(file, migrations, now));
    if (!readFileSync(file).equals(before)) throw new Error('the file was changed');
    return problem;
  };

  it('of a newer version stays as it is, to the byte', async () => {
    const file = await populatedFile();
    openDatabase(file, [...migrations, 'CREATE TABLE later (id INTEGER)'], now).close();
    expect(refusal(file)).toBe('newer_version');
  });

  it('of another program stays as it is, to the byte', () => {
    const file = path.join(newFolder(), 'other.db');
    const sqlite = new Sqlite(file);
    sqlite.exec('CREATE TABLE notes (text TEXT); PRAGMA user_version = 1');
    sqlite.close();
    expect(refusal(file)).toBe('not_a_database');
  });

  it('of no database at all', () => {
    const file = path.join(newFolder(), 'loket.db');
    writeFileSync(file, 'Ini surat, bukan basis data. '.repeat(400));
    expect(refusal(file)).toBe('not_a_database');
  });

  it('with a damaged first page', async () => {
    const file = await populatedFile();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 100, 4096);
    writeFileSync(file, bytes);
    expect(refusal(file)).toBe('damaged');
  });

  it('cut off in the middle', async () => {
    const file = await populatedFile();
    writeFileSync(file, readFileSync(file).subarray(0, 5000));
    expect(refusal(file)).toBe('damaged');
  });

  it('a folder where the file should be', () => {
    const file = path.join(newFolder(), 'loket.db');
    mkdirSync(file);
    expect(problemOf(() => openDatabase(file, migrations, now))).toBe('not_a_database');
  });

  it('a file where the folder should be', () => {
    const folder = path.join(newFolder(), 'data');
    writeFileSync(folder, 'x');
    expect(problemOf(() => openDatabase(path.join(folder, 'loket.db'), migrations, now))).toBe('readonly');
  });

  it.each(['OneDrive - Dinas', 'Dropbox', 'Google Drive', 'iCloudDrive', 'Nextcloud'])(
    'in the synchronised folder %s, where nothing is made',
    (name) => {
      const folder = path.join(newFolder(), name);
      expect(problemOf(() => openDatabase(path.join(folder, 'loket.db'), migrations, now))).toBe(
        'unsafe_folder',
      );
      expect(existsSync(folder)).toBe(false);
    },
  );

  it('on a network share', () => {
    expect(problemOf(() => openDatabase('\\\\server\\bersama\\loket.db', migrations, now))).toBe(
      'unsafe_folder',
    );
  });

  it('says what is safe and what to do next', () => {
    const file = path.join(newFolder(), 'loket.db');
    writeFileSync(file, 'Ini surat, bukan basis data. '.repeat(400));
    expect(() => openDatabase(file, migrations, now)).toThrow(/Berkas tidak diubah; pilih berkas yang benar/);
  });
});
