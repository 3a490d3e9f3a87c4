import { oc } from '@orpc/contract';
import { z } from 'zod';
import { plainWords } from './plainWords.ts';

z.config({ customError: plainWords });

/** What a member of staff may do. On the screen: Petugas loket, Konsultan, Manajer, Administrator. */
export const role = z.enum(['frontdesk', 'consultant', 'manager', 'admin']);
export type Role = z.infer<typeof role>;

/**
 * The kinds of fact a query reads and a command changes; clients refetch by topic, never by hand. Each noun adds its own
 * beside its contract.
 */
export interface Topics {}
export type Topic = keyof Topics;

/** What a setting of the office gives to roles of its choice. */
export const right = z.enum(['issue', 'void']);
export type Right = z.infer<typeof right>;

/** What a file that is handed out is about: the uid stands in the input under this key, else it is the office's. */
export type FileSubject =
  { of: 'office' } | { of: 'person' | 'training' | 'certificate' | 'letter' | 'facilitation'; key: string };

/**
 * `public` needs no sign-in; `staff` any signed-in member of staff; a list only those roles; `rights` whoever the
 * office gives all of them.
 */
export type Access = 'public' | 'staff' | readonly Role[] | { rights: readonly Right[] };

/** Whether somebody signed in may; core and screens ask the same function. */
export const allows = (access: Access, who: { role: Role; rights: readonly Right[] }): boolean => {
  if (access === 'public' || access === 'staff') return true;
  if ('rights' in access) return access.rights.every((each) => who.rights.includes(each));
  return access.includes(who.role);
};

export type ProcedureMeta = {
  access: Access;
  /** What fewer may do with the call than make it, by name: only the handler knows from the input what is wanted. */
  reserved?: Readonly<Record<string, Access>>;
  /** A query names what it reads: it is refetched when one of these topics changes. */
  reads?: readonly Topic[] | 'everything';
  /**
   * A call that exports a file says whether names leave with it: then the trail says who took it. `no_names`: none
   * do; `told`: the handler writes the entry itself.
   */
  exports?: FileSubject | 'no_names' | 'told';
  /** A command names what it changes; the host announces it after the transaction is on disk. */
  changes?: readonly Topic[];
  /** Why a command is sent without what was read before (`basedOn`) and overwrites nothing of another window. */
  blind?: Blind;
};

/**
 * `new`: it makes something under a uid of its own. `step`: a step of one thing, refused or without effect when it was
 * taken. `mark`: one mark, put or taken away. `choice`: one choice, stored at once and seen by every window. `count`: it
 * only counts or tells that something was done. `session`: who sits at this window.
 */
export type Blind = 'new' | 'step' | 'mark' | 'choice' | 'count' | 'session';

/** A call that a rule turns down: nothing was changed, and the message is what the user reads. */
export const refusal = <M extends { data?: z.ZodType }>(message: string, more: M = {} as M) => ({
  status: 409,
  message,
  ...more,
});

/** A call of the contract, for whoever asks about it. */
export type Call = { '~orpc': { meta: ProcedureMeta } };

/** Who may make the call, or the part of it that is reserved. */
export const accessOf = ({ '~orpc': { meta } }: Call, part?: string): Access => {
  const access = part === undefined ? meta.access : meta.reserved?.[part];
  if (access === undefined) throw new Error(`the call reserves no ${part}`);
  return access;
};

/** Whose things are not opened, and who brings them back. */
export const personRemoved = (name: string): string =>
  `${name} ada di daftar pelaku usaha yang dihapus; datanya aman, dan administrator dapat memulihkannya di menu Pelaku Usaha.`;

/** The errors that any call may end in. The message is what the user reads. */
export const commonErrors = {
  SIGNED_OUT: { status: 401, message: 'Anda belum masuk. Pilih nama Anda dan ketik PIN.' },
  FORBIDDEN: { message: 'Peran Anda tidak dapat melakukan ini. Minta bantuan administrator.' },
  NOT_FOUND: { message: 'Data ini sudah tidak ada. Muat ulang daftar, lalu coba lagi.' },
  /** Hidden with the person in the recycle bin whom it belongs to. */
  PERSON_REMOVED: refusal(personRemoved('Pelaku usaha ini')),
  /** Input that is well formed but contradicts a rule; `field` is the path of the input, dotted. */
  FIELD_INVALID: {
    status: 422,
    message: 'Ada isian yang belum benar. Tidak ada yang disimpan.',
    data: z.object({ issues: z.array(z.object({ field: z.string(), message: z.string() })) }),
  },
  /** After a restore nobody knows which numbers are on paper: none is drawn until somebody has looked. */
  NUMBER_UNKNOWN: refusal(
    'Nomor terakhir di kertas belum diketahui sejak pemulihan data, jadi belum ada nomor baru. Data aman; administrator mengisinya di Pengaturan, bagian Cadangan & pulihkan.',
  ),
  /** No two papers of an office have one number, of whatever kind: else one would be checked as the other. */
  PAPER_NUMBER_TAKEN: refusal(
    'Nomor berikutnya sudah dipakai sertifikat atau surat lain. Tidak ada yang diterbitkan; ubah format atau kode nomornya di Pengaturan, bagian Sertifikat & surat.',
  ),
  /** The line of a number has room for so many digits. */
  NUMBERS_USED_UP: refusal(
    'Nomor urut tahun ini sudah sampai 999.999 dan yang lebih besar tidak muat di kertas. Tidak ada yang diterbitkan; periksa nomor terakhir di buku register bersama administrator.',
  ),
  /** The database could not write or read; the message says what is safe and what to do next. */
  STORAGE: {
    status: 507,
    message: 'Data terakhir BELUM tersimpan.',
    data: z.object({
      reason: z.enum(['full', 'readonly', 'busy', 'unreachable', 'damaged']),
    }),
  },
  /** The computer's clock lies; the message says what it shows. */
  CLOCK_DOUBTED: { status: 409, message: 'Jam komputer perlu diperiksa. Belum ada yang disimpan.' },
  /** A defect of the application: the details are in the log under this reference. */
  UNEXPECTED: {
    message:
      'Aplikasi menemui kesalahan dan mencatatnya. Data yang sudah tersimpan aman; ulangi langkah ini.',
    data: z.object({ reference: z.string() }),
  },
};

/** The start of every procedure. One that does not say who may call it is for nobody. */
export const procedure = oc.$meta<ProcedureMeta>({ access: [] }).errors(commonErrors);

/** Any role that manages the office itself. */
export const managers = ['manager', 'admin'] as const;
export const admins = ['admin'] as const;
/** Who works on cases of facilitation and who answers for them. */
export const facilitators = ['consultant', 'manager', 'admin'] as const;
