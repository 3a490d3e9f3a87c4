import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  APPLICATION_ID,
  type Db,
  kyselyOf,
  lockFile,
  openReader,
  openSqlite,
  openWriter,
  piecesOf,
  statementsOf,
  type Tx,
} from './database.ts';
import { prepared } from './prepared.ts';
import { insertRow, insertRowBack, insertRows, updateRow } from './rows.ts';

// A table of its own: what is tested here knows none of the office's.
const table = 'thing' as never;
type Thing = { id: number; name: string | null; size: number };

let folder = '';
let file = '';
let sqlite: Sqlite.Database;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'loket-database-'));
  file = path.join(folder, 'loket.db');
  sqlite = openSqlite(file, { readonly: false });
  sqlite.exec('CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT, size INTEGER NOT NULL DEFAULT 7)');
});
afterEach(() => {
  sqlite.close();
  rmSync(folder, { recursive: true });
});
const stored = () => sqlite.prepare('SELECT * FROM thing ORDER BY id').all() as Thing[];
const named = (name: string) => ({ name }) as never;
const broken = new Error('a fault in the middle');

describe('a handle', () => {
  it('writes so that what was answered survives a power cut', () => {
    const pragma = (name: string) => sqlite.pragma(name, { simple: true });
    expect(['journal_mode', 'synchronous', 'foreign_keys', 'cache_size', 'temp_store'].map(pragma)).toEqual([
      'wal',
      2,
      1,
      -32000,
      2,
    ]);
    expect(pragma('busy_timeout')).toBe(5000);
    expect(APPLICATION_ID).toBe(Buffer.from('LPLT').readInt32BE());
  });
  it('that reads cannot write, and needs a file', () => {
    const reader = openSqlite(file, { readonly: true });
    expect(() => reader.exec("INSERT INTO thing (name) VALUES ('a')")).toThrow('readonly');
    expect(reader.pragma('busy_timeout', { simple: true })).toBe(5000);
    reader.close();
    expect(() => openSqlite(path.join(folder, 'none.db'), { readonly: true })).toThrow('unable to open');
  });
  it('is held by one process at a time', () => {
    const lock = path.join(folder, 'kunci');
    const letGo = lockFile(lock);
    expect(lockFile(lock)).toBeNull();
    letGo!();
    const again = lockFile(lock);
    expect(again).not.toBeNull();
    again!();
  });
  it('takes over a lock that something was written into', () => {
    const lock = path.join(folder, 'kunci');
    const take = () => {
      const letGo = lockFile(lock);
      letGo?.();
      return letGo !== null;
    };
    writeFileSync(lock, 'x');
    expect(take()).toBe(true);
    rmSync(lock);
    mkdirSync(path.join(lock, 'folder'), { recursive: true });
    expect(take()).toBe(true);
  });
  it('that cannot be locked for another reason says so', () => {
    expect(() => lockFile(path.join(folder, 'none', 'kunci'))).toThrow('directory does not exist');
  });
});

describe('a transaction', () => {
  it('is stored whole, or not at all', async () => {
    const said: string[] = [];
    const writer = openWriter(sqlite, {
      beforeCommit: () => said.push('before'),
      afterCommit: () => said.push(`after ${sqlite.inTransaction}`),
      afterRollback: () => said.push('rollback'),
    });
    await writer.transact((tx) => insertRow(tx, table, named('a')));
    const failing = writer.transact(async (tx) => {
      await insertRow(tx, table, named('b'));
      throw broken;
    });
    await expect(failing).rejects.toBe(broken);
    expect(stored().map(({ name }) => name)).toEqual(['a']);
    expect(said).toEqual(['before', 'after false', 'rollback']);
    expect(sqlite.inTransaction).toBe(false);
    await writer.close();
    expect(sqlite.open).toBe(false);
  });
  it('waits for the disk, but where it is done again after a power cut; the next one waits for both', async () => {
    const writer = openWriter(sqlite);
    const synchronous = () => sqlite.pragma('synchronous', { simple: true });
    const within: unknown[] = [];
    const note = async () => void within.push(synchronous());
    await writer.transact(note, false);
    await expect(writer.transact(() => Promise.reject(broken), false)).rejects.toBe(broken);
    await writer.transact(note);
    expect(within).toEqual([1, 2]);
    expect(synchronous()).toBe(2);
    await writer.close();
  });
  it('begins when the one before it has ended, well or not', async () => {
    const writer = openWriter(sqlite);
    const order: string[] = [];
    const slow = writer.transact(async () => {
      order.push('slow begins');
      await new Promise((resolve) => setImmediate(resolve));
      order.push('slow ends');
      throw broken;
    });
    const next = writer.transact(async () => order.push('next'));
    await expect(slow).rejects.toBe(broken);
    await next;
    expect(order).toEqual(['slow begins', 'slow ends', 'next']);
    const last = writer.transact(async (tx) => void (await insertRow(tx, table, named('z'))));
    await writer.idle();
    expect(stored()).toHaveLength(1);
    await last;
  });
  it('waits for another program that holds the file, and tells any other fault at once', async () => {
    const other = openSqlite(file, { readonly: false });
    other.exec('BEGIN IMMEDIATE');
    const writer = openWriter(sqlite);
    expect(sqlite.pragma('busy_timeout', { simple: true })).toBe(0);
    const waiting = writer.transact((tx) => insertRow(tx, table, named('a')));
    await new Promise((resolve) => setImmediate(resolve));
    expect(stored()).toEqual([]);
    other.exec('COMMIT');
    await waiting;
    expect(stored()).toHaveLength(1);
    other.close();
    await writer.close();
    await expect(writer.transact(async () => 1)).rejects.toThrow('not open');
  });
  it('ended by itself hides no fault behind a second end', async () => {
    const writer = openWriter(sqlite);
    const ended = writer.transact(async () => {
      sqlite.exec('ROLLBACK');
      throw broken;
    });
    await expect(ended).rejects.toBe(broken);
  });
  it('moves into the file itself at a checkpoint', async () => {
    const writer = openWriter(sqlite);
    await writer.transact((tx) => insertRow(tx, table, named('a')));
    await writer.checkpoint();
    const reader = openSqlite(file, { readonly: true });
    expect(reader.prepare('SELECT count(*) FROM thing').pluck().get()).toBe(1);
    reader.close();
    expect(sqlite.pragma('wal_checkpoint', { simple: false })).toEqual([
      { busy: 0, log: 0, checkpointed: 0 },
    ]);
  });
});

describe('a piece of a transaction', () => {
  it('is kept or taken back by itself, in turn', async () => {
    const writer = openWriter(sqlite);
    await writer.transact(async (tx) => {
      const piece = piecesOf(tx);
      const failing = piece(async () => {
        await insertRow(tx, table, named('a'));
        throw broken;
      });
      const kept = piece(() => insertRow(tx, table, named('b')));
      await expect(failing).rejects.toBe(broken);
      expect(await kept).toBe(1);
    });
    expect(stored().map(({ name }) => name)).toEqual(['b']);
  });
  it('hides no fault that has ended the whole', async () => {
    const writer = openWriter(sqlite);
    const whole = writer.transact((tx) =>
      piecesOf(tx)(async () => {
        sqlite.exec('ROLLBACK');
        throw broken;
      }),
    );
    await expect(whole).rejects.toBe(broken);
  });
});

describe('rows', () => {
  const tx = () => kyselyOf(sqlite) as Tx;
  it('are written in the columns they have, and give their key or all that is stored', async () => {
    const writing = tx();
    expect(await insertRow(writing, table, named('a'))).toBe(1);
    expect(await insertRow(writing, table, { size: 3, name: undefined })).toBe(2);
    expect(await insertRowBack(writing, table, named('c'))).toEqual({ id: 3, name: 'c', size: 7 });
    expect(await insertRow(writing, table, { name: 'd', size: 9 })).toBe(4);
    expect(await insertRow(writing, table, { id: 8, name: 'e' })).toBe(8);
    expect(stored()).toEqual([
      { id: 1, name: 'a', size: 7 },
      { id: 2, name: null, size: 3 },
      { id: 3, name: 'c', size: 7 },
      { id: 4, name: 'd', size: 9 },
      { id: 8, name: 'e', size: 7 },
    ]);
  });
  it('of one shape are written together', async () => {
    await insertRows(tx(), table, []);
    await insertRows(tx(), table, [named('a'), { name: undefined } as never]);
    expect(stored().map(({ name }) => name)).toEqual(['a', null]);
  });
  it('are changed in the columns that are given, one row', async () => {
    const writing = tx();
    await insertRows(writing, table, [named('a'), named('b')]);
    await updateRow(writing, table, 2, { name: null, size: undefined });
    await updateRow(writing, table, 1, { size: 5 });
    await updateRow(writing, table, 1, { size: undefined });
    await updateRow(writing, table, 1, { name: 'z', size: 6 });
    expect(stored()).toEqual([
      { id: 1, name: 'z', size: 6 },
      { id: 2, name: null, size: 7 },
    ]);
  });
});

describe('a query', () => {
  type Own = { selectFrom(name: string): ReturnType<Db['selectFrom']> };
  it('is prepared once and bound to other values each time', async () => {
    const db = kyselyOf(sqlite);
    await insertRows(db as Tx, table, ['a', 'b', 'c'].map(named));
    let built = 0;
    const between = prepared((on: Db, size: number, name: string) => {
      built++;
      const things = (on as unknown as Own).selectFrom('thing').selectAll();
      return things.where('size' as never, '=', size as never).where('name' as never, '>', name as never);
    });
    expect(await between(db, 7, 'a')).toMatchObject([{ name: 'b' }, { name: 'c' }]);
    expect(await between(db, 7, 'b')).toMatchObject([{ name: 'c' }]);
    expect(await between(db, 8, 'a')).toEqual([]);
    expect(built).toBe(1);
  });
  it('that writes gives no rows', async () => {
    const db = kyselyOf(sqlite);
    const insert = prepared((on: Db, name: string) =>
      on.insertInto(table).values({ name, size: 4 } as never),
    );
    expect(await insert(db, 'a')).toEqual([]);
    expect(stored()).toEqual([{ id: 1, name: 'a', size: 4 }]);
  });
  it('of Kysely answers with rows, or with what it did', async () => {
    const db = kyselyOf(sqlite);
    const inserted = await db
      .insertInto(table)
      .values([named('a'), named('b')])
      .executeTakeFirst();
    expect(inserted).toMatchObject({ insertId: 2n, numInsertedOrUpdatedRows: 2n });
    const things = db.selectFrom(table).selectAll();
    expect(await things.execute()).toHaveLength(2);
    const streamed: unknown[] = [];
    for await (const row of things.stream()) streamed.push(row);
    expect(streamed).toHaveLength(2);
    expect(things.where('size' as never, '=', 7 as never).compile().sql).toContain('= +?');
    await expect(
      db
        .selectFrom('none' as never)
        .selectAll()
        .execute(),
    ).rejects.toThrow('no such table');
    await expect(db.transaction().execute(async () => 1)).rejects.toThrow('belongs to the writer');
    const reader = openReader(file);
    expect(await reader.selectFrom(table).selectAll().execute()).toHaveLength(2);
    await reader.destroy();
    expect(() => statementsOf(reader).prepare('SELECT 1')).toThrow('not open');
    const asked = openReader(file);
    statementsOf(asked).prepare('SELECT 1').get(); // past Kysely, as what is prepared is
    await asked.destroy();
    expect(() => statementsOf(asked).prepare('SELECT 2')).toThrow('not open');
  });
  it('keeps two hundred statements, those used last', () => {
    const statements = statementsOf(kyselyOf(sqlite));
    const sql = (i: number) => `SELECT ${i} AS it`;
    const first = statements.prepare(sql(0));
    const second = statements.prepare(sql(1));
    for (let i = 2; i < 200; i++) statements.prepare(sql(i));
    expect(statements.prepare(sql(0))).toBe(first);
    statements.prepare(sql(200));
    expect(statements.prepare(sql(0))).toBe(first);
    expect(statements.prepare(sql(1))).not.toBe(second);
    const busy = statements.prepare('SELECT * FROM (VALUES (1), (2))');
    for (const _ of busy.iterate())
      expect(statements.prepare('SELECT * FROM (VALUES (1), (2))')).not.toBe(busy);
    expect(statements.inTransaction).toBe(false);
  });
});
