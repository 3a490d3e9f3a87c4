import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { backUp } from './backup.ts';
import { APPLICATION_ID, openSqlite } from './database.ts';

export type OpenProblem =
  | 'newer_version'
  | 'not_a_database'
  | 'damaged'
  | 'empty_file'
  | 'missing'
  | 'older'
  | 'readonly'
  | 'full'
  | 'busy'
  | 'unreachable'
  | 'unsafe_folder';

const sentences: Record<OpenProblem, string> = {
  newer_version:
    'Berkas data ini dibuat oleh Loket PLUT yang lebih baru. Data aman dan tidak diubah; pasang versi terbaru, lalu buka lagi.',
  not_a_database:
    'Berkas ini bukan data Loket PLUT. Berkas tidak diubah; pilih berkas yang benar atau pulihkan cadangan terakhir.',
  damaged:
    'Berkas data rusak. Tidak ada yang ditulis ke dalamnya; simpan berkas itu dan pulihkan cadangan terakhir.',
  empty_file:
    'Berkas data kosong, padahal kantor ini sudah pernah disiapkan; mungkin listrik padam atau disk penuh. Pulihkan cadangan terakhir; bila memang ingin mulai baru, pindahkan dahulu isi folder data.',
  missing:
    'Berkas data tidak ada di tempatnya, padahal kantor ini sudah pernah disiapkan. Kembalikan berkas itu atau pulihkan cadangan terakhir; bila memang ingin mulai baru, pindahkan dahulu isi folder data.',
  older:
    'Berkas data ini lebih lama daripada yang terakhir tercatat di komputer ini: catatan sesudahnya hilang, mungkin karena listrik padam atau berkasnya ditukar. Belum ada yang ditulis ke dalamnya; pilih cadangan yang lebih baru, atau lanjutkan dengan berkas ini.',
  readonly:
    'Folder data tidak dapat ditulis. Data yang ada aman; beri izin tulis pada folder itu, lalu buka lagi.',
  full: 'Disk penuh. Data yang ada aman; kosongkan ruang disk, lalu buka lagi.',
  busy: 'Berkas data sedang dipakai program lain. Tutup program itu, lalu buka lagi.',
  unreachable:
    'Disk tidak dapat dibaca atau ditulis. Data yang ada tidak diubah; periksa disk dan kabelnya, lalu buka lagi.',
  unsafe_folder:
    'Folder data berada di jaringan atau di folder sinkronisasi (OneDrive, Dropbox, Google Drive), yang dapat merusaknya. Pindahkan ke disk komputer ini.',
};

/** The file cannot be used; the message is for the user and says what is safe and what to do. */
export class OpenError extends Error {
  readonly problem: OpenProblem;
  /** `more`: what has been tried already. */
  constructor(problem: OpenProblem, cause?: unknown, more?: string) {
    super([sentences[problem], more].filter(Boolean).join(' '), { cause });
    this.problem = problem;
  }
}

/** SQLite's result code of an error, 'SQLITE_FULL' …, also through a wrapping error. */
export const sqliteCode = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_'))
    return error.code;
  return sqliteCode(error.cause);
};

/** A check found the file damaged while it was open. */
export class DamagedFile extends Error {
  readonly code = 'SQLITE_CORRUPT';
}

/** In the order of asking; the room for the log's index is taken when it is opened, and its lack is a full disk. */
const troubles = [
  [/^SQLITE_(FULL|IOERR_SHMSIZE)/, 'full'],
  [/^SQLITE_(READONLY|CANTOPEN)/, 'readonly'],
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^SQLITE_NOTADB/, 'not_a_database'],
  [/^SQLITE_(CORRUPT|IOERR_CORRUPTFS)/, 'damaged'],
  [/^SQLITE_IOERR_(READ|SHORT_READ)/, 'unreadable'],
  [/^SQLITE_IOERR/, 'unreachable'],
] as const;

/** What SQLite's error says of the file or the disk; undefined for a defect of ours. */
export const troubleOf = (error: unknown): (typeof troubles)[number][1] | undefined => {
  const code = sqliteCode(error) ?? '';
  return troubles.find(([pattern]) => pattern.test(code))?.[1];
};

const problemOf = (error: unknown): OpenProblem | undefined => {
  const trouble = troubleOf(error);
  // A sector that cannot be read at the start will not be read later: as good as damaged.
  if (trouble) return trouble === 'unreadable' ? 'damaged' : trouble;
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'ENOSPC') return 'full';
    if (error.code === 'EBUSY') return 'busy';
    if (['EACCES', 'EROFS', 'EPERM', 'ENOTDIR', 'EEXIST', 'ELOOP'].includes(String(error.code)))
      return 'readonly';
  }
  return undefined;
};

/** The same error with its sentence for the user, where it has one. */
export const asOpenError = (error: unknown): unknown => {
  const problem = error instanceof OpenError ? undefined : problemOf(error);
  return problem ? new OpenError(problem, error) : error;
};

const isUnsafeFolder = (file: string) =>
  /^(\\\\|\/\/)/.test(file) ||
  /[\\/](onedrive|dropbox|google ?drive|icloud ?drive|nextcloud)[^\\/]*[\\/]/i.test(file);

/** Where a folder lies: a letter may be a drive of the network, and Documents a link into OneDrive. */
const placeOf = (folder: string): string => {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder; // a drive that a program makes up may not know
  }
};

/** Makes the folder that a file shall lie in. Throws OpenError where the file would be spoilt. */
export const makeFolderOf = (file: string): void => {
  if (isUnsafeFolder(file)) throw new OpenError('unsafe_folder');
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (isUnsafeFolder(path.join(placeOf(folder), path.basename(file)))) throw new OpenError('unsafe_folder');
};

const pragma = (sqlite: Sqlite.Database, name: string) => Number(sqlite.pragma(name, { simple: true }));

const checkIdentity = (sqlite: Sqlite.Database, version: number) => {
  const tables = sqlite.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;
  if (tables === 0) return;
  if (pragma(sqlite, 'application_id') !== APPLICATION_ID) throw new OpenError('not_a_database');
  if (pragma(sqlite, 'user_version') > version) throw new OpenError('newer_version');
};

/** All pending migrations in one transaction; foreign keys are off because rebuilding a parent deletes children. */
const migrate = (sqlite: Sqlite.Database, migrations: readonly string[]) => {
  const from = pragma(sqlite, 'user_version');
  sqlite.pragma('foreign_keys = OFF');
  try {
    sqlite.exec('BEGIN IMMEDIATE');
    for (const sql of migrations.slice(from)) sqlite.exec(sql);
    const broken = sqlite.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`migration leaves ${broken.length} broken references`);
    sqlite.pragma(`application_id = ${APPLICATION_ID}`);
    sqlite.pragma(`user_version = ${migrations.length}`);
    sqlite.exec('COMMIT');
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
    throw error;
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
};

/**
 * Lets `check` look without writing first: a foreign or newer file must stay as it is, to the byte. One that was
 * interrupted in the middle of a transaction can only be read after that is rolled back, which is tried on a copy.
 */
const lookAt = (file: string, check: (look: Sqlite.Database) => void) => {
  const isInterrupted = existsSync(`${file}-journal`);
  const seen = isInterrupted ? `${file}.lihat` : file;
  try {
    if (isInterrupted) for (const part of ['', '-journal']) copyFileSync(file + part, seen + part);
    const look = new Sqlite(seen, { readonly: !isInterrupted, fileMustExist: true });
    try {
      check(look);
    } finally {
      look.close();
    }
  } finally {
    if (isInterrupted)
      for (const part of ['', '-journal', '-wal', '-shm']) rmSync(seen + part, { force: true });
  }
};

/**
 * Opens the office's file for writing: checks that it is ours and whole, and what `check` asks of what is in it; backs
 * it up when it must be migrated; migrates. Throws OpenError with a sentence for the user; then nothing has been
 * written. A file that is empty is a first start that was interrupted, unless `check` knows better.
 */
export const openDatabase = (
  file: string,
  migrations: readonly string[],
  now: Date,
  check: (look: Sqlite.Database) => void = () => {},
): Sqlite.Database => {
  let sqlite: Sqlite.Database | undefined;
  try {
    makeFolderOf(file);
    const exists = existsSync(file);
    if (exists && !statSync(file).isFile()) throw new OpenError('not_a_database');
    if (exists) {
      // What keeps it from us is told here in the system's words; SQLite only says that it cannot open it.
      closeSync(openSync(file, 'r'));
      lookAt(file, (look) => {
        checkIdentity(look, migrations.length);
        check(look);
      });
    }
    sqlite = openSqlite(file, { readonly: false });
    const version = pragma(sqlite, 'user_version');
    if (version < migrations.length) {
      if (version > 0)
        backUp(
          sqlite,
          path.join(
            path.dirname(file),
            'cadangan',
            `${path.basename(file, '.db')}-sebelum-versi-${migrations.length}-${now.toISOString().slice(0, 10)}.db`,
          ),
        );
      migrate(sqlite, migrations);
    }
    return sqlite;
  } catch (error) {
    sqlite?.close();
    throw asOpenError(error);
  }
};
