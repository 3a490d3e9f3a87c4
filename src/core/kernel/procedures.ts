import { randomBytes } from 'node:crypto';
import { type ImplementerInternalWithMiddlewares, implement, ORPCError } from '@orpc/server';
import { sql } from 'kysely';
import type { ProcedureMeta, Role } from '#contract/base.ts';
import { contract } from '#contract/index.ts';
import type { Caller, Context, StaffContext } from './context.ts';
import type { Db } from './database.ts';
import { tellOfFile } from './handOut.ts';
import { sqliteCode } from './open.ts';
import { daysOf, implausibleDays } from './plausible.ts';
import { prepared } from './prepared.ts';

type StorageReason = 'full' | 'readonly' | 'busy' | 'not_a_database' | 'damaged';

const storageSentences: Record<StorageReason, string> = {
  full: 'Disk penuh, data terakhir BELUM tersimpan. Isian tetap di layar; kosongkan ruang disk, lalu simpan lagi.',
  readonly:
    'Folder data tidak dapat ditulis, data terakhir BELUM tersimpan. Beri izin tulis pada folder itu, lalu simpan lagi.',
  busy: 'Berkas data sedang dipakai program lain, data terakhir BELUM tersimpan. Tutup program itu, lalu simpan lagi.',
  not_a_database: 'Berkas data tidak dikenali. Tidak ada yang ditulis; pulihkan cadangan terakhir.',
  damaged:
    'Berkas data kantor rusak, data terakhir BELUM tersimpan dan tidak ada lagi yang ditulis. Yang tersimpan tidak dihapus; tutup Loket PLUT, buka lagi, lalu pilih pemulihan yang ditawarkan.',
};

const storageReason = (error: unknown): StorageReason | undefined => {
  const code = sqliteCode(error) ?? '';
  if (code.startsWith('SQLITE_FULL')) return 'full';
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) return 'readonly';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'busy';
  if (code === 'SQLITE_NOTADB') return 'not_a_database';
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR')) return 'damaged';
  return undefined;
};

/** Errors of the domain pass; the file's troubles get their sentence; everything else one code and a reference. */
const asUserError = (error: unknown, context: Context, path: readonly string[]): unknown => {
  if (error instanceof ORPCError) return error;
  const reason = storageReason(error);
  const reference = randomBytes(4).toString('hex');
  context.log('error', `${path.join('.')} [${reference}]`, error);
  return reason
    ? new ORPCError('STORAGE', {
        status: 507,
        message: storageSentences[reason],
        data: { reason },
        cause: error,
      })
    : new ORPCError('UNEXPECTED', {
        message: `Aplikasi menemui kesalahan dan mencatatnya (kode ${reference}). Data yang sudah tersimpan aman; ulangi langkah ini.`,
        data: { reference },
        cause: error,
      });
};

const activeStaff = prepared((db, id: number) =>
  db
    .selectFrom('staff')
    .select(['id', 'name', 'role', sql<string>`hex(pin_salt)`.as('credential')])
    .where('id', '=', id)
    .where('is_active', '=', 1),
);

/** Asked with every call and seldom changed: kept until a command about staff has ended, well or badly. */
const knownStaff = new WeakMap<Db, Map<number, ReturnType<typeof activeStaff>>>();

const findStaff = (db: Db, id: number) => {
  const known = knownStaff.get(db) ?? new Map<number, ReturnType<typeof activeStaff>>();
  knownStaff.set(db, known);
  const staff = known.get(id) ?? activeStaff(db, id);
  known.set(id, staff);
  staff.catch(() => known.delete(id));
  return staff;
};

const findCaller = async ({ connection, db }: Context): Promise<Caller | undefined> => {
  if (connection.staffId === null || connection.isLocked) return undefined;
  const [row] = await findStaff(db, connection.staffId);
  if (row?.credential !== connection.credential) return undefined;
  return { staffId: row.id, name: row.name, role: row.role as Caller['role'], deskId: connection.deskId };
};

const os = implement(contract).$context<Context>();

/** Said in words: written out, the type of the whole contract is longer than the compiler will write. */
type Api = ImplementerInternalWithMiddlewares<typeof contract, Context, StaffContext>;

/** Whether the contract lets this role call; what it leaves to the office is asked there. */
const mayCall = async (
  context: Context,
  access: Exclude<ProcedureMeta['access'], 'public'>,
  role: Role,
): Promise<boolean> => {
  if (access === 'staff') return true;
  if (!('rights' in access)) return access.includes(role);
  const rights = await context.rightsOf(role);
  return access.rights.every((right) => rights.includes(right));
};

/** Where every handler starts: access is checked, errors become sentences, changes are announced. */
export const api: Api = os.use(async ({ context, procedure, path, next }, input) => {
  const meta = procedure['~orpc'].meta;
  try {
    const caller = await findCaller(context);
    if (meta.access !== 'public') {
      if (!caller) throw new ORPCError('SIGNED_OUT', { status: 401 });
      if (!(await mayCall(context, meta.access, caller.role))) throw new ORPCError('FORBIDDEN');
    }
    const days = daysOf(procedure['~orpc'].inputSchema);
    if (days.length > 0) {
      const issues = implausibleDays(days, input, (await context.now()).localDate);
      if (issues.length > 0) throw fieldInvalid(issues);
    }
    // Public handlers never look at the caller; for the others it has just been checked.
    const result = await next({ context: { caller: caller as Caller } });
    if (typeof meta.hands === 'object') await tellOfFile(context, meta.hands, input, result.output as File);
    if (meta.changes) context.changes.publish('topics', { topics: [...meta.changes] });
    return result;
  } catch (error) {
    throw asUserError(error, context, path);
  } finally {
    if (meta.changes?.includes('staff')) knownStaff.delete(context.db);
    context.forget(meta.changes ?? []);
  }
});

/** The thing asked for is not there (any more). */
export const notFound = () => new ORPCError('NOT_FOUND');

/** A person must say which number is on paper before the next is drawn. */
export const numberUnknown = () =>
  new ORPCError('NUMBER_UNKNOWN', {
    status: 409,
    message: contract.certificate.issue['~orpc'].errorMap.NUMBER_UNKNOWN.message,
  });

/** Input that is well formed but breaks a rule, told per field of the form. */
export const fieldInvalid = (issues: { field: string; message: string }[]) =>
  new ORPCError('FIELD_INVALID', { status: 422, message: issues[0]?.message, data: { issues } });
