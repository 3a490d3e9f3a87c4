import { z } from 'zod';
import { managers, procedure, refusal } from './base.ts';
import { paperSize } from './office.ts';
import { counted, report, numberPlace, reportAccess as access } from './report.ts';
import { file, instant, line, localMonth, reason, uid } from './text.ts';

/** As it is printed, "7F3A 91C2 0B5E D48A 66E1 2C97"; typed in any case, with spaces or without. */
const fingerprint = line(60)
  .transform((text) =>
    text
      .replaceAll(/[\s.-]/g, '')
      .toUpperCase()
      .replaceAll(/(.{4})(?=.)/g, '$1 '),
  )
  .pipe(z.string().regex(/^([\dA-F]{4} ){5}[\dA-F]{4}$/, 'Sidik di kertas: enam kelompok empat huruf.'));

/** What the cover of a locked report says of its lock. */
export const lockOnPaper = z.strictObject({
  number: z.int('Nomor kunci ditulis sebagai bilangan bulat.').min(1).max(999_999),
  fingerprint,
});

/** Whether this file has the lock of a paper, in one sentence. */
const onPaper = z.object({ isSame: z.boolean(), words: z.string() });

/** A month that is locked: counted on through the years, each behind the one before it. */
const monthLock = z.object({
  uid,
  month: z.string(),
  number: z.int(),
  /** The number of the lock before it; null: it is the first. */
  after: z.int().nullable(),
  fingerprint: z.string(),
  lockedAt: instant,
  lockedBy: z.string(),
  paper: paperSize,
  /** What it counted. */
  visits: z.int(),
});
export type MonthLock = z.infer<typeof monthLock>;

/** A part of a row that is not what it was, by the title of its column. */
const cellChange = z.object({ title: z.string(), before: z.string(), after: z.string() });
export type CellChange = z.infer<typeof cellChange>;

const rowChange = z.object({
  /** Names the row and what differs, for the reason. */
  mark: z.string(),
  /** `new`: counted in the month only since it was locked; `gone`: not counted any more. */
  kind: z.enum(['changed', 'new', 'gone']),
  /** What tells the row from others: "28/10/2026 · A-007 · Siti Nuraini". */
  subject: z.string(),
  /** The codes of the tables that count it; of one that changed, those that count it otherwise: none moved no number. */
  tables: z.array(z.string()),
  cells: z.array(cellChange),
});
export type RowChange = z.infer<typeof rowChange>;

/** What was done at once: one row, or all rows of one import, one merge, one name that was written anew. */
const lockChange = z.object({
  /** By the trail; null where it does not tell. */
  at: instant.nullable(),
  by: z.string().nullable(),
  /** "Mengubah pendaftaran kunjungan" */
  action: z.string().nullable(),
  /** As it was given with the change or afterwards; null: not explained yet. */
  reason: z.string().nullable(),
  rows: z.array(rowChange),
});
export type LockChange = z.infer<typeof lockChange>;

/** A number of the month that would be another today. */
const figureChange = z.object({
  table: z.string(),
  label: z.string(),
  words: z.string(),
  before: z.int(),
  after: z.int(),
});
export type FigureChange = z.infer<typeof figureChange>;

const lockChanges = z.object({
  changes: z.array(lockChange),
  figures: z.array(figureChange),
  /** Whether a table is counted by another definition since. */
  isRedefined: z.boolean(),
  /** The rows were erased or cannot be read: which of them changed cannot be told. */
  isErased: z.boolean(),
});
export type LockChanges = z.infer<typeof lockChanges>;

/** `unknown`: it cannot be checked, which says nothing against it. */
const lockState = z.enum(['intact', 'unknown', 'broken']);
export type LockState = z.infer<typeof lockState>;

const ofMonth = z.strictObject({ month: localMonth });

declare module './base.ts' {
  interface Topics {
    monthLock: true;
  }
}

export const monthLockContract = {
  /** Every locked month, the first one first. */
  list: procedure.meta({ access, reads: ['monthLock'] }).output(z.array(monthLock)),

  /** The lock of a month with what it said, and whether it can be locked. */
  month: procedure
    .meta({ access, reads: ['monthLock', 'visit'] })
    .input(ofMonth)
    .output(
      z.object({
        lock: monthLock.nullable(),
        report: report.nullable(),
        isOver: z.boolean(),
        /** Months with visits before it that are neither locked nor left out. */
        open: z.array(z.string()),
      }),
    ),

  /** Locks a month that is over, with its paper and workbook as they are from now on. */
  lock: procedure
    .meta({ access: managers, changes: ['monthLock'], blind: 'new' })
    .errors({
      NOT_OVER: refusal(
        'Bulan ini belum berakhir, jadi belum dapat dikunci. Tidak ada yang diubah; kunci sesudah hari terakhirnya.',
      ),
      ALREADY_LOCKED: refusal(
        'Bulan ini baru saja dikunci dari jendela lain. Laporan yang terkunci itu yang berlaku.',
      ),
      EARLIER_OPEN: refusal(
        'Ada bulan sebelumnya yang belum dikunci. Tidak ada yang dikunci; kunci dahulu yang terlama, atau lewati dengan sengaja.',
        { data: z.object({ months: z.array(z.string()) }) },
      ),
    })
    .input(
      ofMonth.extend({
        uid,
        paper: paperSize,
        /** Months before it that are left out on purpose. */
        skipped: z.array(localMonth).max(600).default([]),
      }),
    )
    .output(monthLock),

  /** The stored paper on the screen. */
  pages: procedure
    .meta({ access, reads: ['monthLock'] })
    .input(ofMonth)
    .output(z.object({ pages: z.array(z.string()), numbers: z.array(numberPlace) })),
  pdf: procedure.meta({ access, exports: 'no_names' }).input(ofMonth).output(file),
  xlsx: procedure.meta({ access, exports: 'no_names' }).input(ofMonth).output(file),

  /** Where the rows behind the month are not what was locked. */
  changes: procedure
    .meta({ access, reads: [...counted, 'monthLock', 'office', 'staff'] })
    .input(ofMonth)
    .output(lockChanges),

  /** Says why these rows have changed. */
  explain: procedure
    .meta({ access: managers, changes: ['monthLock'], blind: 'mark' })
    .input(ofMonth.extend({ marks: z.array(z.string().max(64)).min(1).max(100_000), reason }))
    .output(z.object({})),

  /** The changes on paper. */
  changesPdf: procedure
    .meta({ access, exports: { of: 'office' } })
    .input(ofMonth.extend({ paper: paperSize }))
    .output(file),

  /** Whether locks may be on paper that this file does not have since it was restored, and nobody has answered yet. */
  isPaperAsked: procedure
    .meta({ access: managers, reads: ['monthLock', 'backup'] })
    .output(z.object({ isAsked: z.boolean() })),

  /** What the cover of the last report that was printed locked says; null: none ever was. Asked once after a restore. */
  tellPaper: procedure
    .meta({ access: managers, changes: ['monthLock'], blind: 'mark' })
    .input(z.strictObject({ paper: lockOnPaper.nullable() }))
    .output(onPaper),

  /** Walks the chain of locks, and compares it with what a paper says. */
  check: procedure
    .meta({ access, reads: ['monthLock'] })
    .input(z.strictObject({ paper: lockOnPaper.nullable().default(null) }))
    .output(
      z.object({
        checkedAt: instant,
        state: lockState,
        /** Of each lock, and why it is not intact. */
        locks: z.array(
          z.object({ number: z.int(), month: z.string(), state: lockState, problem: z.string().nullable() }),
        ),
        /** Whether this file has the lock of that paper. */
        paper: onPaper.nullable(),
      }),
    ),
};
