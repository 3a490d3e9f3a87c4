import { z } from 'zod';
import { procedure, refusal } from './base.ts';
import { day } from './dateKinds.ts';
import { isbnField } from './isbn.ts';
import { named, servedPerson } from './mentee.ts';
import { asRead, RECORD_CHANGED } from './record.ts';
import { file, line, localMonth, optionalLine, pastYear, requiredLine, uid } from './text.ts';

/** Buku, Modul, Video. */
export const bookKind = z.enum(['book', 'module', 'video']);
export type BookKind = z.infer<typeof bookKind>;
/** Di rak, Hilang, Ditarik; on the shelf is also what is lent. */
export const copyState = z.enum(['shelf', 'lost', 'withdrawn']);
export type CopyState = z.infer<typeof copyState>;

/** "B-0142" */
export const bookNumber = (book: number): string => `B-${String(book).padStart(4, '0')}`;
/** "B-0142-2": on the label, and never given twice. */
export const copyNumber = (book: number, copy: number): string => `${bookNumber(book)}-${copy}`;

export const bookDraft = z.strictObject({
  uid,
  kind: bookKind,
  title: requiredLine(200, 'Judul'),
  author: optionalLine(160),
  isbn: isbnField,
  year: pastYear.nullable(),
  shelf: optionalLine(40),
  /** Of a video: where it lies on the office's disk. */
  file: optionalLine(400),
});
export type BookDraft = z.input<typeof bookDraft>;

/** So many at a time; each has a label to be stuck on. */
export const MOST_COPIES = 50;

export const bookRow = z.object({
  uid,
  number: z.string(),
  kind: bookKind,
  title: z.string(),
  author: z.string(),
  isbn: z.string(),
  year: z.int().nullable(),
  shelf: z.string(),
  file: z.string(),
  /** Those that were not withdrawn. */
  copies: z.int(),
  /** Those that can be lent, on the shelf or with somebody; null: there never was a copy. */
  lendable: z.int().nullable(),
  /** Of those on the shelf: free for anybody, and kept for who waits. */
  available: z.int(),
  kept: z.int(),
  /** How often they were lent. */
  lent: z.int(),
});
export type BookRow = z.infer<typeof bookRow>;

/** A copy and whom it is with. */
export const copy = z.object({
  uid,
  number: z.string(),
  book: z.object({ uid, title: z.string() }),
  state: copyState,
  stateOn: z.string().nullable(),
  /** Who had it when it was lost. */
  lostBy: named.nullable(),
  acquiredOn: z.string(),
  /** More people wait for the title than copies of it stand on the shelf. */
  isReserved: z.boolean(),
  /** For how many who wait none stands on the shelf. */
  unserved: z.int(),
  loan: z
    .object({
      uid,
      /** A person who was removed since keeps the name, and the loan. */
      person: servedPerson,
      lentOn: z.string(),
      dueOn: z.string(),
      extensions: z.int(),
    })
    .nullable(),
});
export type Copy = z.infer<typeof copy>;

const bookPage = z.object({
  book: bookRow,
  copies: z.array(copy),
  /** Who waits, in the order they asked. */
  reservers: z.array(z.object({ uid, person: named, since: z.string(), phoneMasked: z.string().nullable() })),
});
export type BookPage = z.infer<typeof bookPage>;

/** A row of a list of books; `problem`: why it stays behind. */
export const importedBook = z.object({
  row: z.int(),
  kind: bookKind,
  title: z.string(),
  author: z.string(),
  isbn: z.string(),
  year: z.int().nullable(),
  shelf: z.string(),
  file: z.string(),
  copies: z.int(),
  problem: z.string().nullable(),
});
export type ImportedBook = z.infer<typeof importedBook>;

const FILE_UNREADABLE = refusal(
  'Berkas ini bukan XLSX yang dapat dibaca, atau tidak memuat kolom Judul. Simpan sebagai XLSX lalu pilih lagi.',
);
/** So many books of a sheet at a time. */
export const MOST_IMPORTED = 5000;
const ROWS_TOO_MANY = refusal(
  'Berkas ini memuat lebih dari 5.000 buku. Bagi menjadi beberapa berkas, lalu impor satu per satu.',
);
const ISBN_KNOWN = refusal('ISBN ini sudah ada di katalog. Tambahkan eksemplar pada buku itu.', {
  data: z.object({ uid }),
});

/** Labels on a sheet of two by seven; the first of them may be used up. */
export const LABELS = { columns: 2, rows: 7 } as const;

const counting = z.object({
  uid,
  startedOn: z.string(),
  finishedOn: z.string().nullable(),
  seen: z.int(),
  /** Should stand on the shelf and were not seen; shelf by shelf. */
  missing: z.array(copy.extend({ shelf: z.string() })),
});
export type Counting = z.infer<typeof counting>;

export const bookKindWords: Record<BookKind, string> = { book: 'Buku', module: 'Modul', video: 'Video' };

export const copyStateWords: Record<CopyState, string> = {
  shelf: 'Di rak',
  lost: 'Hilang',
  withdrawn: 'Ditarik',
};

declare module './base.ts' {
  interface Topics {
    library: true;
  }
}

export const bookContract = {
  /** Titles that hold every word, by title. */
  list: procedure
    .meta({ access: 'staff', reads: ['library'] })
    .input(z.strictObject({ text: line(64).default(''), limit: z.int().min(1).optional() }))
    .output(z.array(bookRow)),
  get: procedure
    .meta({ access: 'staff', reads: ['library', 'person'] })
    .input(z.strictObject({ uid }))
    .output(bookPage),
  /** Whether a video still lies where the catalogue says; asked apart, as a disk of the network may not answer. */
  file: procedure
    .meta({ access: 'staff', reads: ['library'] })
    .input(z.strictObject({ uid }))
    .output(z.object({ isThere: z.boolean() })),
  /** A title that is new or changed, and copies that are new. */
  save: procedure
    .meta({ access: 'staff', changes: ['library'] })
    .errors({ ISBN_KNOWN, RECORD_CHANGED })
    .input(
      bookDraft.extend({
        copyUids: z.array(uid).max(MOST_COPIES, `Paling banyak ${MOST_COPIES} eksemplar sekaligus.`),
        acquiredOn: day('past'),
        basedOn: asRead,
      }),
    )
    .output(bookRow),

  /** Of a title, or of all; the first so many labels of the sheet are used up. */
  labelsPdf: procedure
    .meta({ access: 'staff', exports: 'no_names' })
    .errors({ NO_COPIES: refusal('Belum ada eksemplar yang memerlukan label.') })
    .input(
      z.strictObject({
        bookUid: uid.nullable(),
        used: z
          .int()
          .min(0)
          .max(LABELS.columns * LABELS.rows - 1),
      }),
    )
    .output(file),
  cataloguePdf: procedure.meta({ access: 'staff', exports: 'no_names' }).output(file),
  catalogueXlsx: procedure.meta({ access: 'staff', exports: 'no_names' }).output(file),
  readImport: procedure
    .meta({ access: 'staff', reads: ['library'] })
    .errors({ FILE_UNREADABLE, ROWS_TOO_MANY })
    .input(z.strictObject({ file }))
    .output(z.array(importedBook)),
  /** The rows without a problem. Sent again it adds nothing: what is in the catalogue has a problem. */
  import: procedure
    .meta({ access: 'staff', changes: ['library'], blind: 'step' })
    .errors({ FILE_UNREADABLE, ROWS_TOO_MANY })
    .input(z.strictObject({ file }))
    .output(z.object({ books: z.int(), copies: z.int() })),

  /** The counting that goes on, else the last one; null: the shelves were never counted. */
  counting: procedure.meta({ access: 'staff', reads: ['library'] }).output(counting.nullable()),
  startCounting: procedure
    .meta({ access: 'staff', changes: ['library'], blind: 'new' })
    .input(z.strictObject({ uid }))
    .output(counting),
  see: procedure
    .meta({ access: 'staff', changes: ['library'], blind: 'mark' })
    .errors({ COUNTED: refusal('Hitung isi rak ini sudah selesai. Mulai yang baru untuk memindai lagi.') })
    .input(z.strictObject({ uid, text: line(200) }))
    /** null: no copy has this number. */
    .output(z.object({ copy: copy.nullable(), isNew: z.boolean() })),
  finishCounting: procedure
    .meta({ access: 'staff', changes: ['library'], blind: 'step' })
    .input(z.strictObject({ uid }))
    .output(counting),
  /** What is missing by the counting that goes on, or by the last one. */
  missingPdf: procedure.meta({ access: 'staff', exports: 'no_names' }).output(file),
  missingXlsx: procedure.meta({ access: 'staff', exports: 'no_names' }).output(file),

  /** Copies, those lent, visits of the month for the reading room by the guest book, the titles lent most. */
  numbers: procedure
    .meta({ access: 'staff', reads: ['library', 'visit', 'office'] })
    .input(z.strictObject({ month: localMonth }))
    .output(
      z.object({
        copies: z.int(),
        lent: z.int(),
        visits: z.int(),
        popular: z.array(bookRow.pick({ uid: true, title: true, lent: true })),
      }),
    ),
};
