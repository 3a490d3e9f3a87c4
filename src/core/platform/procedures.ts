import { randomBytes } from 'node:crypto';
import { type ImplementerInternalWithMiddlewares, implement, ORPCError } from '@orpc/server';
import {
  type Access,
  accessOf,
  allows,
  type Call,
  commonErrors,
  personRemoved,
  type Role,
} from '#contract/base.ts';
import { contract } from '#contract/index.ts';
import type { Caller } from '#core/kernel/stamp.ts';
import type { Context, StaffContext } from './context.ts';
import type { Db } from '#core/kernel/database.ts';
import { tellOfFile } from './handOut.ts';
import { troubleOf } from '#core/kernel/open.ts';
import { implausibleIn, measuredOf } from '#core/kernel/plausible.ts';
import { activeStaff } from './store.ts';

type StorageReason = 'full' | 'readonly' | 'busy' | 'unreachable';

const storageSentences: Record<StorageReason, string> = {
  full: 'Disk penuh, data terakhir BELUM tersimpan. Isian tetap di layar; kosongkan ruang disk, lalu simpan lagi.',
  readonly:
    'Folder data tidak dapat ditulis, data terakhir BELUM tersimpan. Beri izin tulis pada folder itu, lalu simpan lagi.',
  busy: 'Berkas data sedang dipakai program lain, data terakhir BELUM tersimpan. Tutup program itu, lalu simpan lagi.',
  unreachable:
    'Disk tidak dapat dibaca atau ditulis, data terakhir BELUM tersimpan. Yang sudah tersimpan tidak diubah; periksa disk dan kabelnya, lalu simpan lagi.',
};

/** The reason and its sentence; undefined when the error has nothing to do with the file. */
const storageTrouble = (error: unknown, { damage }: Context) => {
  // A read that meets damage stops the writes of everybody.
  if (damage.isMetIn(error)) return { reason: 'damaged', message: damage.sentence() ?? '' } as const;
  const trouble = troubleOf(error);
  if (!trouble || trouble === 'damaged' || trouble === 'not_a_database') return undefined;
  const reason: StorageReason = trouble === 'unreadable' ? 'unreachable' : trouble;
  return { reason, message: storageSentences[reason] };
};

/** A refusal that any call may end in, in the words of the contract: a bare ORPCError says its code in English. */
export const refused = (
  code:
    'SIGNED_OUT' | 'FORBIDDEN' | 'NOT_FOUND' | 'NUMBER_UNKNOWN' | 'PAPER_NUMBER_TAKEN' | 'NUMBERS_USED_UP',
) => new ORPCError(code, commonErrors[code]);

/** Errors of the domain pass; the file's troubles get their sentence; everything else one code and a reference. */
const asUserError = (error: unknown, context: Context, path: readonly string[]): unknown => {
  if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') return error;
  const trouble = storageTrouble(error, context);
  const reference = randomBytes(4).toString('hex');
  context.log('error', `${path.join('.')} [${reference}]`, error);
  return trouble
    ? new ORPCError('STORAGE', {
        status: 507,
        message: trouble.message,
        data: { reason: trouble.reason },
        cause: error,
      })
    : new ORPCError('UNEXPECTED', {
        message: `Aplikasi menemui kesalahan dan mencatatnya (kode ${reference}). Data yang sudah tersimpan aman; ulangi langkah ini.`,
        data: { reference },
        cause: error,
      });
};

/** Asked with every call and seldom changed: kept until a command about staff has succeeded or failed. */
const knownStaff = new WeakMap<Db, Map<number, ReturnType<typeof activeStaff>>>();

/** Somebody's role, name or PIN was changed. */
export const forgetStaff = (db: Db): void => void knownStaff.delete(db);

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

/** Whether the contract lets this role; what it leaves to the office is asked there. */
const isAllowed = async (context: Context, access: Access, role: Role): Promise<boolean> =>
  allows(access, {
    role,
    rights: typeof access === 'object' && 'rights' in access ? await context.rightsOf(role) : [],
  });

/** Whether the caller may make another call: what it would tell may then be told here too. */
export const mayCall = (context: StaffContext, call: Call): Promise<boolean> =>
  isAllowed(context, accessOf(call), context.caller.role);

/** Whether the caller may do the part of the call that the contract reserves. */
export const mayPart = (context: StaffContext, call: Call, part: string): Promise<boolean> =>
  isAllowed(context, accessOf(call, part), context.caller.role);

/** Asked by the handler whose call reserves a part, once it knows that this is wanted. */
export const demand = async (context: StaffContext, call: Call, part: string): Promise<void> => {
  if (!(await mayPart(context, call, part))) throw refused('FORBIDDEN');
};

/** Where every handler starts: access is checked, errors become sentences, changes are announced. */
export const api: Api = os.use(async ({ context, procedure, path, next }, input) => {
  const meta = procedure['~orpc'].meta;
  try {
    const caller = await findCaller(context);
    if (meta.access !== 'public') {
      if (!caller) throw refused('SIGNED_OUT');
      if (!(await isAllowed(context, meta.access, caller.role))) throw refused('FORBIDDEN');
    }
    const measured = measuredOf(procedure['~orpc'].inputSchema);
    if (measured.length > 0) {
      const issues = implausibleIn(measured, input, (await context.now()).localDate);
      if (issues.length > 0) throw fieldInvalid(issues);
    }
    // Public handlers never look at the caller; for the others it has just been checked.
    const result = await next({ context: { caller: caller as Caller } });
    if (typeof meta.exports === 'object')
      await tellOfFile(context, meta.exports, input, result.output as File);
    if (meta.changes) context.changes.publish('topics', { topics: [...meta.changes] });
    return result;
  } catch (error) {
    throw asUserError(error, context, path);
  } finally {
    if (meta.changes?.includes('staff')) forgetStaff(context.db);
    context.invalidate(meta.changes ?? []);
  }
});

/** The thing asked for is not there (any more), or is hidden with whom it belongs to, in the recycle bin. */
export const notFound = (removed?: { name: string }) =>
  removed
    ? new ORPCError('PERSON_REMOVED', {
        ...commonErrors.PERSON_REMOVED,
        message: personRemoved(removed.name),
      })
    : refused('NOT_FOUND');

/** A person must say which number is on paper before the next is drawn. */
export const numberUnknown = () => refused('NUMBER_UNKNOWN');

/** Another paper has the number already. */
export const paperNumberTaken = () => refused('PAPER_NUMBER_TAKEN');

/** The series of the year has come to its end. */
export const numbersUsedUp = () => refused('NUMBERS_USED_UP');

/** Input that is well formed but breaks a rule, told per field of the form. */
export const fieldInvalid = (issues: { field: string; message: string }[]) =>
  new ORPCError('FIELD_INVALID', { status: 422, message: issues[0]?.message, data: { issues } });
