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
import type Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp, checkCopy, CopyError, rebuild, revisionOf, writeWhole } from './backup.ts';
import { APPLICATION_ID, openSqlite } from './database.ts';

let folder = '';
let file = '';
let sqlite: Sqlite.Database;
const at = (name: string) => path.join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'loket-copy-'));
  file = at('loket.db');
  sqlite = openSqlite(file, { readonly: false });
  sqlite.exec(`
    CREATE TABLE visit (id INTEGER PRIMARY KEY, local_date TEXT NOT NULL);
    CREATE TABLE audit (id INTEGER PRIMARY KEY, visit_id INTEGER REFERENCES visit (id));
    CREATE INDEX visit_date ON visit (local_date);
    CREATE VIEW last_visit AS SELECT max(local_date) AS it FROM visit;
    CREATE TRIGGER no_delete BEFORE DELETE ON visit BEGIN SELECT raise(ABORT, 'kept'); END;
    CREATE VIRTUAL TABLE words USING fts5 (text);
    INSERT INTO visit (local_date) VALUES ('2026-11-22'), ('2026-11-23'), ('2026-11-20');
    INSERT INTO audit (id, visit_id) VALUES (4, 1), (9, 2);
    INSERT INTO words (text) VALUES ('keripik');
    PRAGMA application_id = ${APPLICATION_ID};
    PRAGMA user_version = 3;
  `);
});
afterEach(() => {
  sqlite.close();
  rmSync(folder, { recursive: true });
});
const faultOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error instanceof CopyError ? error.fault : error;
  }
  return undefined;
};

describe('a copy', () => {
  it('is made whole, checked, and says what it holds', () => {
    const target = at('cadangan/harian.db');
    const holding = backUp(sqlite, target);
    expect(holding).toMatchObject({ rows: { visit: 3, audit: 2 }, lastVisit: '2026-11-23', revision: 9 });
    expect(Object.keys(holding.rows).filter((name) => name.startsWith('sqlite_'))).toEqual([]);
    expect(readdirSync(at('cadangan'))).toEqual(['harian.db']);
    expect(checkCopy(target, 3)).toEqual(holding);
    expect(revisionOf(target)).toBe(9);
  });
  it('takes the place of what a kill left behind, and of the copy before it', () => {
    writeFileSync(at('harian.db.baru'), 'half');
    writeFileSync(at('harian.db'), 'old');
    backUp(sqlite, at('harian.db'));
    expect(checkCopy(at('harian.db'), 3).revision).toBe(9);
    expect(existsSync(at('harian.db.baru'))).toBe(false);
  });
  it('that cannot be made leaves nothing and replaces nothing', () => {
    writeFileSync(at('harian.db'), 'old');
    sqlite.exec(`PRAGMA foreign_keys = OFF; INSERT INTO audit (id, visit_id) VALUES (10, 99)`);
    expect(faultOf(() => backUp(sqlite, at('harian.db')))).toBe('damaged');
    expect(readFileSync(at('harian.db'), 'utf8')).toBe('old');
    expect(existsSync(at('harian.db.baru'))).toBe(false);
    writeFileSync(at('berkas'), '');
    expect(faultOf(() => backUp(sqlite, at('berkas/harian.db')))).toMatchObject({ code: /EEXIST|ENOTDIR/ });
  });
  /** The copy is made, and then something happens before it is checked. */
  const meanwhile = (what: (copy: Sqlite.Database) => void) =>
    ({
      pragma: (...all: Parameters<typeof sqlite.pragma>) => sqlite.pragma(...all),
      prepare: (sql: string) => {
        const statement = sqlite.prepare(sql);
        if (!sql.startsWith('VACUUM')) return statement;
        return {
          run: (target: string) => {
            statement.run(target);
            const copy = openSqlite(target, { readonly: false });
            what(copy);
            copy.pragma('journal_mode = DELETE');
            copy.close();
          },
        };
      },
    }) as unknown as Sqlite.Database;
  it.each([
    ['a row', 'DELETE FROM audit WHERE id = 9'],
    ['a table', 'DROP TABLE audit'],
    ['a table with one row', 'DROP TABLE one'],
  ])('that lacks %s is none', (_, sql) => {
    sqlite.exec('CREATE TABLE one (id INTEGER); INSERT INTO one VALUES (1)');
    expect(
      faultOf(() =>
        backUp(
          meanwhile((copy) => copy.exec(sql)),
          at('harian.db'),
        ),
      ),
    ).toBe('damaged');
    expect(existsSync(at('harian.db'))).toBe(false);
  });
  it('that holds more than there ever was is none', () => {
    const more = meanwhile((copy) => copy.exec('INSERT INTO audit (id) VALUES (11)'));
    expect(faultOf(() => backUp(more, at('harian.db')))).toBe('damaged');
  });
  it.each(['INSERT INTO audit (id) VALUES (10)', 'DELETE FROM audit WHERE id = 9', 'DROP TABLE audit'])(
    'is good while the desks go on: %s',
    (sql) => {
      expect(
        backUp(
          meanwhile(() => sqlite.exec(sql)),
          at('harian.db'),
        ).rows,
      ).toMatchObject({ audit: 2 });
    },
  );
  it('of a file without visits and without a trail says so', () => {
    sqlite.exec('DROP TRIGGER no_delete; DROP VIEW last_visit; DROP TABLE audit; DROP TABLE visit');
    expect(backUp(sqlite, at('kosong.db'))).toMatchObject({ lastVisit: null, revision: 0 });
  });
  it('is not trusted when it is of something else, newer or broken', () => {
    backUp(sqlite, at('a.db'));
    expect(faultOf(() => checkCopy(at('a.db'), 2))).toBe('newer');
    const other = openSqlite(at('a.db'), { readonly: false });
    other.exec('PRAGMA foreign_keys = OFF; UPDATE audit SET visit_id = 99 WHERE id = 4');
    expect(faultOf(() => checkCopy(at('a.db'), 3))).toBe('damaged');
    other.exec(`UPDATE audit SET visit_id = 1; PRAGMA application_id = ${APPLICATION_ID + 1}`);
    expect(faultOf(() => checkCopy(at('a.db'), 3))).toBe('foreign');
    expect(revisionOf(at('a.db'))).toBe(-1);
    other.unsafeMode();
    other.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, '(local_date)', '(id)') WHERE name = 'visit_date'`);
    other.close();
    expect(faultOf(() => checkCopy(at('a.db'), 3))).toBe('damaged');
    expect(faultOf(() => checkCopy(at('none.db'), 3))).toMatchObject({ code: 'SQLITE_CANTOPEN' });
  });
  it('that cannot be read has come nowhere', () => {
    writeFileSync(at('b.db'), 'no database');
    expect([revisionOf(at('b.db')), revisionOf(at('none.db'))]).toEqual([-1, -1]);
    expect(existsSync(at('none.db'))).toBe(false);
    sqlite.exec('DELETE FROM audit');
    expect(revisionOf(file)).toBe(0);
  });
});

describe('what a damaged file still holds', () => {
  const build = () => rebuild(file, at('baru/loket.db'), 3);
  it('is all of it, with what belongs to it made anew', () => {
    expect(build()).toMatchObject({ rows: { visit: 3, audit: 2 }, lastVisit: '2026-11-23', revision: 9 });
    expect(readdirSync(at('baru'))).toEqual(['loket.db']);
    const made = openSqlite(at('baru/loket.db'), { readonly: false });
    const one = (sql: string) => made.prepare(sql).pluck().get();
    expect(one('SELECT it FROM last_visit')).toBe('2026-11-23');
    expect(one("SELECT text FROM words WHERE words MATCH 'keripik'")).toBe('keripik');
    expect(one("SELECT count(*) FROM sqlite_schema WHERE name = 'visit_date'")).toBe(1);
    expect(() => made.exec('DELETE FROM visit')).toThrow('kept');
    expect([one('PRAGMA application_id'), one('PRAGMA user_version')]).toEqual([APPLICATION_ID, 3]);
    made.close();
  });
  it('takes the place of what a kill left behind', () => {
    mkdirSync(at('baru'));
    writeFileSync(at('baru/loket.db.baru'), 'half');
    build();
    expect(readdirSync(at('baru'))).toEqual(['loket.db']);
  });
  it('that is not all of it is nothing', () => {
    sqlite.exec('PRAGMA foreign_keys = OFF; INSERT INTO audit (id, visit_id) VALUES (10, 99)');
    expect(faultOf(build)).toBe('damaged');
    expect(readdirSync(at('baru'))).toEqual([]);
  });
});

it('writes a file that is there whole or not at all', () => {
  writeWhole(at('a.json'), { a: [1] });
  expect(readFileSync(at('a.json'), 'utf8')).toBe('{\n  "a": [\n    1\n  ]\n}');
  expect(existsSync(at('a.json.baru'))).toBe(false);
});
