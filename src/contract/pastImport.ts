import { z } from 'zod';
import { managers, procedure, refusal } from './base.ts';
import {
  fixOf,
  layoutOf,
  personField,
  personFieldWords,
  sheetCandidate,
  sheetHeading,
} from './sheetImport.ts';
import { file, instant, localMonth, optionalLine, reason, uid } from './text.ts';

/** What the columns of an old guest book or client list may hold. */
export const pastField = z.enum([...personField.options, 'date', 'service', 'purpose']);
export type PastField = z.infer<typeof pastField>;
export const pastFieldWords: Record<PastField, string> = {
  ...personFieldWords,
  date: 'Tanggal kunjungan',
  service: 'Layanan atau bidang',
  purpose: 'Keperluan',
};
export const pastCell = z.enum([...pastField.options, 'place']);
export type PastCell = z.infer<typeof pastCell>;

/**
 * How the dates of a column are written. `swapped`: a spreadsheet program took day for month where it could, so that the
 * cells it made dates of are turned round.
 */
export const dateOrder = z.enum(['dmy', 'mdy', 'swapped']);
export type DateOrder = z.infer<typeof dateOrder>;
export const dateOrderWords: Record<DateOrder, string> = {
  dmy: 'hari/bulan/tahun',
  mdy: 'bulan/hari/tahun',
  swapped: 'hari/bulan/tahun, sel tanggal yang tertukar dibalik',
};

/** What is chosen of a file before its rows are looked at; null: decided by what the file says. */
export const pastLayout = layoutOf(pastField).extend({
  dates: dateOrder.nullable().default(null),
  /** Rows that the spreadsheet program hides or filters away; null: not answered yet, they stay out. */
  hidden: z.enum(['with', 'without']).nullable().default(null),
  /** What a visit was for where its row does not say; null: the first of the office. */
  serviceUid: uid.nullable().default(null),
  fieldUid: uid.nullable().default(null),
});
export type PastLayout = z.output<typeof pastLayout>;

/** The most rows of one file. */
export const MOST_PAST_ROWS = 100_000;

export const pastStatus = z.enum(['new', 'known', 'doubtful', 'wrong', 'present']);
export type PastStatus = z.infer<typeof pastStatus>;

/** A row that says the same as one above it: all of them are doubtful alike. */
export const TWIN = 'twin';

/**
 * What is said of a doubtful row. Whom it means: a card, the person of an earlier row, or somebody new. Of a twin: that it is
 * another visit of that person, or was written twice and is left out.
 */
export const pastDecision = z.union([
  z.strictObject({ personUid: uid }),
  z.strictObject({ row: z.int() }),
  z.enum(['new', 'again', 'skip']),
]);
export type PastDecision = z.output<typeof pastDecision>;

/** What has become of a row: `kept`: it was not taken back, since somebody changed it. */
export const pastRowState = z.enum(['waiting', 'taken', 'failed', 'back', 'kept']);

export const pastRow = z.object({
  /** As the spreadsheet program numbers it. */
  row: z.int(),
  status: pastStatus,
  /** What will be stored, ready to show; empty: nothing. */
  values: z.object({
    date: z.string(),
    name: z.string(),
    nik: z.string(),
    sex: z.string(),
    birthDate: z.string(),
    phone: z.string(),
    businessName: z.string(),
    address: z.string(),
    place: z.string(),
    service: z.string(),
    purpose: z.string(),
  }),
  /** What the sheet, or whoever mended it, says where that is not what will be stored. */
  written: z.partialRecord(pastCell, z.string()),
  reasons: z.array(z.string()),
  faults: z.array(z.object({ cell: pastCell, reason: z.string() })),
  fixes: z.array(fixOf(pastCell)),
  candidates: z.array(sheetCandidate),
  /** Rows above it that may be of the same person. */
  earlier: z.array(z.object({ row: z.int(), name: z.string() })),
  mayBeNew: z.boolean(),
  /** Rows with the same one are doubtful for the same reason; null: it is doubtful alone. */
  alike: z.string().nullable(),
  decision: pastDecision.nullable(),
  state: pastRowState,
  /** Why it failed, or was not taken back. */
  note: z.string(),
});
export type PastRow = z.infer<typeof pastRow>;
export type PastValue = keyof PastRow['values'];

/** `running` and `undoing` go on by themselves when the application starts again; `stopped` when it is told to. */
export const pastState = z.enum(['draft', 'running', 'stopped', 'done', 'undoing', 'undone']);
export type PastState = z.infer<typeof pastState>;
export const pastStateWords: Record<PastState, string> = {
  draft: 'Belum diimpor',
  running: 'Sedang diimpor',
  stopped: 'Dihentikan',
  done: 'Selesai',
  undoing: 'Sedang diurungkan',
  undone: 'Diurungkan',
};

const count = z.int().min(0);
const counts = z.object({
  all: count,
  new: count,
  known: count,
  doubtful: count,
  wrong: count,
  present: count,
  /** Rows that cannot come: those that are wrong, and doubtful ones that nobody has answered for. */
  left: count,
  /** Doubtful rows of which somebody said that they are left out. */
  skipped: count,
});
export type PastCounts = z.infer<typeof counts>;

/** What an import has stored so far, or has taken back. */
const outcome = z.object({
  people: count,
  visits: count,
  /** People known before whose visits are counted anew. */
  recounted: count,
  failed: count,
  back: z.object({ people: count, visits: count }),
  kept: count,
});
export type PastOutcome = z.infer<typeof outcome>;

const summary = z.object({
  uid,
  fileName: z.string(),
  state: pastState,
  at: instant,
  staffName: z.string(),
  counts,
  outcome,
  /** Rows that are to be stored or taken back, and how many of them are. */
  progress: z.object({ done: count, total: count }),
});
export type PastSummary = z.infer<typeof summary>;

/** What the file says of itself and how it is read. */
export const pastLook = z.object({
  /** The visible sheets with the rows in which something stands. */
  sheets: z.array(z.object({ name: z.string(), rows: count })),
  layout: pastLayout,
  headings: z.array(sheetHeading),
  isRemembered: z.boolean(),
  /** Columns that were chosen last time and are not in this file. */
  gone: z.array(z.string()),
  /** Of a CSV; null: a workbook. */
  encoding: z.enum(['UTF-8', 'Windows-1252']).nullable(),
  /** How its dates are read, and whether the file itself tells. */
  dates: z.object({ order: dateOrder, isTold: z.boolean() }).nullable(),
  hiddenRows: count,
  /** Totals, repeated headings and empty rows that are no visits. */
  skippedRows: count,
});
export type PastLook = z.infer<typeof pastLook>;

/** How many rows fall into a month that is locked. */
const inLockedMonth = z.object({ month: localMonth, rows: count });
export type InLockedMonth = z.infer<typeof inLockedMonth>;

const pastImport = summary.extend({
  look: pastLook,
  /** What would be stored in locked months now, and what an undo would take from them. */
  locked: z.object({
    coming: z.array(inLockedMonth),
    taken: z.array(inLockedMonth),
    /** Nobody has said yet why anything comes into them. */
    needsReason: z.boolean(),
  }),
});
export type PastImport = z.infer<typeof pastImport>;

export const pastFilter = z.enum(['all', ...pastStatus.options]);
export type PastFilter = z.infer<typeof pastFilter>;

const changes = ['pastImport'] as const;
const stores = ['pastImport', 'person', 'visit'] as const;
const one = z.strictObject({ uid });
const notADraft = {
  NOT_A_DRAFT: refusal('Impor ini sudah dijalankan, jadi barisnya tidak dapat diubah lagi.'),
};
const unread = {
  FILE_UNREADABLE: refusal(
    'Berkas ini tidak dapat dibaca. Simpan sebagai XLSX atau CSV tanpa kata sandi, paling besar 20 MB, lalu pilih lagi.',
  ),
  ROWS_TOO_MANY: refusal('Isinya lebih dari 100.000 baris. Bagi per tahun, lalu impor satu per satu.'),
};

const list = procedure
  .meta({ access: managers, reads: ['pastImport', 'office', 'staff'] })
  .output(z.object({ imports: z.array(summary), isCounted: z.boolean() }));

const get = procedure
  .meta({ access: managers, reads: ['pastImport', 'office', 'staff', 'monthLock'] })
  .input(one)
  .output(pastImport);

/** So many rows of one state, from the top or behind a row. */
const rows = procedure
  .meta({ access: managers, reads: ['pastImport'] })
  .input(z.strictObject({ uid, filter: pastFilter.default('all'), after: z.int().default(0) }))
  .output(z.object({ rows: z.array(pastRow), total: count }));

/** Rows that failed, or were not taken back, with why. */
const notes = procedure
  .meta({ access: managers, reads: ['pastImport'] })
  .input(z.strictObject({ uid, filter: z.enum(['failed', 'kept']) }))
  .output(z.array(z.object({ row: z.int(), note: z.string() })));

/** Takes a file in as a draft: nothing of it is in the card index yet. One that is a draft already is gone on with. */
const open = procedure
  .meta({ access: managers, changes, blind: 'new' })
  .errors(unread)
  .input(z.strictObject({ uid, file }))
  .output(pastImport);

/** Reads the file by other columns. What was mended and decided stays, but for another sheet, and cells of other columns. */
const arrange = procedure
  .meta({ access: managers, changes, blind: 'choice' })
  .errors({ ...unread, ...notADraft })
  .input(z.strictObject({ uid, layout: pastLayout }))
  .output(pastImport);

/** Types over a cell; `alike`: over that of every row with the same doubt. */
const mend = procedure
  .meta({ access: managers, changes, blind: 'choice' })
  .errors(notADraft)
  .input(
    z.strictObject({
      uid,
      row: z.int(),
      cell: pastCell,
      text: z.string().max(800),
      alike: z.string().max(400).nullable().default(null),
    }),
  )
  .output(pastImport);

/** Says whom a doubtful row means; `alike`: for every row with the same doubt. */
const decide = procedure
  .meta({ access: managers, changes, blind: 'choice' })
  .errors(notADraft)
  .input(
    z.strictObject({
      uid,
      row: z.int(),
      as: pastDecision.nullable(),
      alike: z.string().max(400).nullable().default(null),
    }),
  )
  .output(pastImport);

/** It stands in the list of changes of every month that it reaches (0034). */
const reasonNeeded = {
  REASON_NEEDED: refusal(
    'Ada baris yang jatuh pada bulan yang sudah dikunci. Belum ada yang diimpor; tulis dahulu alasannya.',
  ),
};

const start = procedure
  .meta({ access: managers, changes: stores, blind: 'step' })
  .errors({
    NOTHING_COMES: refusal('Tidak ada baris yang dapat diimpor. Betulkan atau pilih dahulu.'),
    HIDDEN_OPEN: refusal('Berkas ini punya baris tersembunyi. Pilih dahulu: ikut atau tidak.'),
    ...reasonNeeded,
  })
  .input(z.strictObject({ uid, reason: optionalLine(200) }))
  .output(pastImport);

const stop = procedure.meta({ access: managers, changes, blind: 'step' }).input(one).output(pastImport);

/** Compares what waits with the card index of this moment, then goes on. */
const goOn = procedure
  .meta({ access: managers, changes, blind: 'step' })
  .errors(reasonNeeded)
  .input(one.extend({ reason: optionalLine(200) }))
  .output(pastImport);

/** Takes back what the import stored, but what somebody has changed or built upon since. */
const undo = procedure
  .meta({ access: managers, changes: stores, blind: 'step' })
  .errors({ STILL_RUNNING: refusal('Impor masih berjalan. Hentikan dahulu, lalu urungkan.') })
  .input(z.strictObject({ uid, reason }))
  .output(pastImport);

/** Lets a draft go, or the file and the left rows of an import that has ended. */
const discard = procedure
  .meta({ access: managers, changes, blind: 'step' })
  .errors({ STILL_RUNNING: refusal('Impor masih berjalan. Hentikan dahulu.') })
  .input(one)
  .output(z.object({}));

/** The rows that are not imported, under their own headings, each with the reason. */
const leftFile = procedure
  .meta({ access: managers, exports: { of: 'office' } })
  .errors(unread)
  .input(one)
  .output(file);

/** Whether visits of old books count in reports; who came before is known either way. */
const setCounted = procedure
  .meta({ access: managers, changes: ['pastImport', 'office', 'visit'], blind: 'choice' })
  .input(z.strictObject({ isCounted: z.boolean() }))
  .output(z.object({}));

/** Not inferred in one piece: the types of the calls are long. */
export type PastImportContract = {
  list: typeof list;
  get: typeof get;
  rows: typeof rows;
  notes: typeof notes;
  open: typeof open;
  arrange: typeof arrange;
  mend: typeof mend;
  decide: typeof decide;
  start: typeof start;
  stop: typeof stop;
  goOn: typeof goOn;
  undo: typeof undo;
  discard: typeof discard;
  leftFile: typeof leftFile;
  setCounted: typeof setCounted;
};

declare module './base.ts' {
  interface Topics {
    pastImport: true;
  }
}

export const pastImportContract: PastImportContract = {
  list,
  get,
  rows,
  notes,
  open,
  arrange,
  mend,
  decide,
  start,
  stop,
  goOn,
  undo,
  discard,
  leftFile,
  setCounted,
};
