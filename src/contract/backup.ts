import { z } from 'zod';
import { admins, managers, procedure, refusal } from './base.ts';
import { instant, localDate, requiredLine } from './text.ts';

/** After so many days without a tested backup the strip turns amber. */
export const BACKUP_LATE_AFTER_DAYS = 2;

/** What a copy holds, told by opening it. */
export const backupContent = z.object({
  people: z.int(),
  businesses: z.int(),
  visits: z.int(),
  certificates: z.int(),
  lastVisit: localDate.nullable(),
});
export type BackupContent = z.infer<typeof backupContent>;

export const backup = z.object({
  /** The file's name in the folder. */
  name: z.string(),
  at: instant,
  /**
   * `migration`: made before a newer version changed the file; `replaced`: the data that a restore moved aside;
   * `rebuilt`: read out of a damaged file; `brought`: from another folder or a stick.
   */
  kind: z.enum(['daily', 'manual', 'migration', 'replaced', 'rebuilt', 'brought']),
  bytes: z.int(),
  /** How far the trail had come: of two backups the later one has the higher, whatever the clock said. */
  revision: z.int().nullable(),
  /** Null, as the next two: this copy was never opened and checked. */
  content: backupContent.nullable(),
  sha256: z.string().nullable(),
  verifiedAt: instant.nullable(),
});
export type Backup = z.infer<typeof backup>;

const desks = ['frontdesk', ...managers] as const;
/** What the present data holds and a backup does not: it would be dropped with it. */
export const dropped = z.object({
  people: z.int(),
  visits: z.int(),
  consultations: z.int(),
  trainings: z.int(),
  participants: z.int(),
  certificates: z.int(),
  letters: z.int(),
  /** Certificates and letters that were voided: of old data they would count as valid again. */
  voids: z.int(),
});
export type Dropped = z.infer<typeof dropped>;

const file = z.strictObject({ name: z.string().max(120) });
const unusable = {
  /** The message says why; the office's data is as it was. */
  BACKUP_UNUSABLE: refusal('Cadangan ini tidak dapat dipakai. Data kantor tidak diubah.'),
};

declare module './base.ts' {
  interface Topics {
    backup: true;
  }
}

export const backupContract = {
  /** For the strip that says whether all is well. */
  state: procedure.meta({ access: 'public', reads: ['backup', 'visit', 'certificate', 'letter'] }).output(
    z.object({
      /** When the newest backup was opened and checked. */
      verifiedAt: instant.nullable(),
      /** The newest one is too old, or its time lies ahead: the clock was or is wrong. */
      isLate: z.boolean(),
      /** Why the last attempt failed, as a sentence. */
      problem: z.string().nullable(),
      /** The office's file itself is damaged and nothing more is written: what to do, as a sentence. */
      damage: z.string().nullable(),
      /** A restore that is carried out when the application is opened next, and what will be dropped by it. */
      pending: z
        .object({
          name: z.string(),
          at: instant,
          staffName: z.string(),
          /** Of the backup itself: when it was made. */
          madeAt: instant.nullable(),
          /** Null, both: it was not possible to say. */
          sinceBackup: dropped.nullable(),
          sinceRequest: dropped.nullable(),
        })
        .nullable(),
    }),
  ),

  list: procedure.meta({ access: desks, reads: ['backup'] }).output(
    z.object({
      folder: z.string(),
      backups: z.array(backup),
      /** A restore that is carried out when the application is opened next. */
      pending: z.object({ name: z.string(), at: instant, staffName: z.string() }).nullable(),
      /** How the restore at the last opening went. */
      lastRestore: z.object({ isDone: z.boolean(), sentence: z.string() }).nullable(),
    }),
  ),

  /** Copies the office's file in the background and counts it only after it was opened and checked. */
  make: procedure
    .meta({ access: desks, changes: ['backup'], blind: 'new' })
    .errors({ BACKUP_FAILED: { status: 507, message: 'Cadangan tidak jadi dibuat. Data kantor aman.' } })
    .output(backup),

  /** Opens and checks the copy and tells what it holds, and what was written after it. */
  inspect: procedure
    .meta({ access: admins })
    .errors(unusable)
    .input(file)
    .output(
      backupContent.extend({
        /** Null: the present data cannot be read for comparing. */
        dropped: dropped.nullable(),
        /** Whose data it is; `isOurs`: of the office that is open now. */
        office: z.object({ name: z.string(), isOurs: z.boolean() }).nullable(),
      }),
    ),

  /** Takes a copy of a backup from another folder or a stick; of a folder the newest. */
  bring: procedure
    .meta({ access: admins, changes: ['backup'], blind: 'new' })
    .errors(unusable)
    .input(z.strictObject({ path: requiredLine(1000, 'Alamat berkas') }))
    .output(backup),

  /** Checks the copy once more and has it restored when the application is opened next. */
  restore: procedure
    .meta({ access: admins, changes: ['backup'], blind: 'step' })
    .errors(unusable)
    .input(file)
    .output(z.object({})),
  cancelRestore: procedure.meta({ access: admins, changes: ['backup'], blind: 'step' }).output(z.object({})),
};
