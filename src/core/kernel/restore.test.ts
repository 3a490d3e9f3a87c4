import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp, CopyError } from './backup.ts';
import { APPLICATION_ID, openSqlite } from './database.ts';
import {
  askForRestore,
  backupFolder,
  carryOutRestore,
  checkHash,
  faultText,
  readRequest,
  requestPath,
  type RestoreOrder,
  sha256Of,
} from './restore.ts';

let folder = '';
let file = '';
/** An office that knows its name only. */
const write = (target: string, name: string) => {
  const sqlite = openSqlite(target, { readonly: false });
  sqlite.exec(`CREATE TABLE office (name TEXT); INSERT INTO office VALUES ('${name}');
    PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1`);
  return sqlite;
};
const nameIn = (target: string) => {
  const sqlite = openSqlite(target, { readonly: true });
  try {
    return sqlite.prepare('SELECT name FROM office').pluck().get();
  } finally {
    sqlite.close();
  }
};
const backup = () => path.join(backupFolder(file), 'lama.db');
const aside = () => path.join(backupFolder(file), 'sebelum.db');
const order: RestoreOrder = {
  name: 'lama.db',
  sha256: null,
  aside: 'sebelum.db',
  at: '2026-11-23T01:00:00.000Z',
  staffUid: 'a',
  staffName: 'Siti',
};
const kept: string[] = [];
const carryOut = (version = 1) => carryOutRestore(file, version, (replaced) => kept.push(replaced));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'loket-restore-'));
  file = path.join(folder, 'loket.db');
  const old = write(path.join(folder, 'lama.db'), 'old');
  backUp(old, backup());
  old.close();
  write(file, 'new').close();
  kept.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a restore', () => {
  it('that nobody asked for changes nothing', () => {
    expect(carryOut()).toBeNull();
    expect(nameIn(file)).toBe('new');
  });
  it('brings the copy back and keeps what was there, once', () => {
    askForRestore(file, { ...order, sha256: sha256Of(backup()) });
    expect(readRequest(file)).toMatchObject({ name: 'lama.db', problem: null, madeAt: null, dropped: null });
    expect(carryOut()).toMatchObject({ isDone: true, isKept: true, request: { staffName: 'Siti' } });
    expect([nameIn(file), nameIn(aside()), nameIn(backup())]).toEqual(['old', 'new', 'old']);
    expect(kept).toEqual([file]);
    expect(existsSync(`${file}.pulih`)).toBe(false);
    expect(carryOut()).toBeNull();
  });
  it('takes the write-ahead log aside with its file', () => {
    const open = openSqlite(file, { readonly: false });
    open.exec("UPDATE office SET name = 'newest'");
    // As a kill leaves them: whoever closes the file takes its log away.
    const parts = ['', '-wal', '-shm'];
    for (const part of parts) copyFileSync(file + part, `${file}${part}.mati`);
    open.close();
    for (const part of parts) renameSync(`${file}${part}.mati`, file + part);
    askForRestore(file, order);
    carryOut();
    expect(readdirSync(backupFolder(file)).filter((name) => name.startsWith('sebelum.db'))).toEqual([
      'sebelum.db',
      'sebelum.db-shm',
      'sebelum.db-wal',
    ]);
    expect([nameIn(file), nameIn(aside())]).toEqual(['old', 'newest']);
  });
  it('into an empty folder keeps nothing, for there was nothing', () => {
    rmSync(file);
    askForRestore(file, order);
    expect(carryOut()).toMatchObject({ isDone: true, isKept: false });
    expect(nameIn(file)).toBe('old');
  });
  it('stays in the folder of backups, whatever the request says', () => {
    askForRestore(file, { ...order, name: '../lama.db', aside: '../../sebelum.db' });
    expect(carryOut()).toMatchObject({ isDone: true });
    expect(existsSync(aside())).toBe(true);
  });
  it('that cannot be read is put away, and the data stays', () => {
    writeFileSync(requestPath(file), '{');
    expect(readRequest(file)).toBeNull();
    expect(carryOut()).toEqual({ isDone: false, request: null, reason: 'permintaannya tidak terbaca' });
    expect([nameIn(file), existsSync(requestPath(file))]).toEqual(['new', false]);
  });
  it.each<[string, () => void, string]>([
    ['is gone', () => rmSync(backup()), 'cadangan itu tidak dapat dibuka'],
    ['is no database', () => writeFileSync(backup(), 'text '.repeat(1000)), 'cadangan itu rusak'],
  ])('of a copy that %s leaves the data where it is', (_, spoil, reason) => {
    spoil();
    askForRestore(file, order);
    expect(carryOut()).toMatchObject({ isDone: false, request: { name: 'lama.db' }, reason });
    expect([nameIn(file), existsSync(requestPath(file)), existsSync(aside())]).toEqual(['new', false, false]);
    expect(kept).toEqual([]);
  });
  it('of a copy that is newer, or not what its manifest says, leaves the data where it is', () => {
    askForRestore(file, order);
    expect(carryOut(0)).toMatchObject({ reason: 'cadangan itu dibuat oleh Loket PLUT yang lebih baru' });
    askForRestore(file, { ...order, sha256: 'other' });
    expect(carryOut()).toMatchObject({ reason: 'isi cadangan itu sudah berubah sejak dibuat' });
    expect(nameIn(file)).toBe('new');
  });
  it('goes on where the power went: after the data had moved aside', () => {
    backUpTo(aside());
    rmSync(file);
    askForRestore(file, order);
    expect(carryOut()).toMatchObject({ isDone: true, isKept: true });
    expect([nameIn(file), kept]).toEqual(['old', [aside()]]);
  });
  it('gives the data back when the power went then, and the copy is gone', () => {
    backUpTo(aside());
    rmSync(file);
    rmSync(backup());
    askForRestore(file, order);
    expect(carryOut()).toMatchObject({ isDone: false });
    expect([nameIn(file), existsSync(aside())]).toEqual(['new', false]);
  });
  it('was carried out already when the power went before the request was removed', () => {
    backUpTo(aside());
    askForRestore(file, order);
    rmSync(backup());
    expect(carryOut()).toMatchObject({ isDone: true, isKept: true });
    expect([nameIn(file), kept]).toEqual(['new', [aside()]]);
  });
  it('gives the data back when the numbers on paper cannot be kept', () => {
    askForRestore(file, order);
    const failing = carryOutRestore(file, 1, () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    expect(failing).toMatchObject({ isDone: false, reason: 'disk penuh' });
    expect([nameIn(file), existsSync(aside()), existsSync(`${file}.pulih`)]).toEqual(['new', false, false]);
  });
});

/** What is at the office's place now, as it lies aside after a move. */
const backUpTo = (target: string) => {
  const sqlite = openSqlite(file, { readonly: true });
  backUp(sqlite, target);
  sqlite.close();
};

describe('why a copy cannot be made or used', () => {
  const coded = (code: string) => Object.assign(new Error(code), { code });
  it.each([
    [new CopyError('no_file', ''), 'di alamat itu bukan berkas'],
    [new CopyError('foreign', ''), 'cadangan itu bukan data Loket PLUT'],
    [new CopyError('newer', ''), 'cadangan itu dibuat oleh Loket PLUT yang lebih baru'],
    [new CopyError('damaged', ''), 'cadangan itu rusak'],
    [coded('altered'), 'isi cadangan itu sudah berubah sejak dibuat'],
    [coded('ENOENT'), 'cadangan itu sudah tidak ada'],
    [coded('ENOSPC'), 'disk penuh'],
    [coded('SQLITE_FULL'), 'disk penuh'],
    [coded('SQLITE_NOTADB'), 'cadangan itu rusak'],
    [coded('SQLITE_CORRUPT_VTAB'), 'cadangan itu rusak'],
    [coded('SQLITE_CANTOPEN_ISDIR'), 'cadangan itu tidak dapat dibuka'],
    [coded('EBUSY'), 'berkas data sedang dipakai program lain'],
    [coded('EPERM'), 'folder data atau folder cadangan tidak dapat ditulis'],
    [coded('EACCES'), 'folder data atau folder cadangan tidak dapat ditulis'],
    [coded('EROFS'), 'folder data atau folder cadangan tidak dapat ditulis'],
    [coded('EEXIST'), 'di folder data ada berkas bernama cadangan di tempat folder cadangan'],
    [coded('ENOTDIR'), 'di folder data ada berkas bernama cadangan di tempat folder cadangan'],
    [coded('SQLITE_IOERR_WRITE'), 'disk tidak dapat dibaca atau ditulis'],
    [coded('ESTRANGE'), 'terjadi hal yang tidak terduga'],
    [new Error('ours'), 'terjadi hal yang tidak terduga'],
    ['text', 'terjadi hal yang tidak terduga'],
  ])('%s', (error, text) => {
    expect(faultText(error)).toBe(text);
  });
});

it('knows a file again by its bytes, also one of several megabytes', () => {
  const large = path.join(folder, 'besar');
  mkdirSync(path.dirname(large), { recursive: true });
  writeFileSync(large, Buffer.alloc(2 * 1024 * 1024 + 1, 7));
  const hash = sha256Of(large);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(() => checkHash(large, hash)).not.toThrow('');
  expect(() => checkHash(large, null)).not.toThrow('');
  writeFileSync(large, readFileSync(large).fill(8, 2 * 1024 * 1024));
  expect(sha256Of(large)).not.toBe(hash);
  expect(() => checkHash(large, hash)).toThrow('hash differs');
});
