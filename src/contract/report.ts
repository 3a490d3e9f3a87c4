import { z } from 'zod';
import { procedure, refusal } from './base.ts';
import { paperSize } from './office.ts';
import { remark } from './remark.ts';
import { isComparable, reportPeriod } from './period.ts';
import { file, uid } from './text.ts';

/**
 * A column of numbers. `part`: of the report's period; `sum`: what its parts come to; `previous`: the period beside it;
 * `yearToDate`: January up to its last month.
 */
const column = z.object({
  key: z.string(),
  kind: z.enum(['part', 'sum', 'previous', 'yearToDate']),
  /** Stands above columns side by side. */
  group: z.string().nullable(),
  title: z.string(),
  /** In a sentence: "baru, laki-laki". */
  words: z.string(),
  /** Rupiah need more room than counts. */
  unit: z.literal('rupiah').optional(),
  /**
   * How its numbers go together, where they are no sums. `distinct`: of people and businesses, each once, however often
   * and in however many rows; `state`: as it stands when the period ends; `ratio`: of everything together.
   */
  nature: z.enum(['distinct', 'state', 'ratio']).optional(),
});
export type ReportColumn = z.infer<typeof column>;

/** Numbers by the key of their column. */
const counts = z.record(z.string(), z.int());
export type ReportCounts = z.infer<typeof counts>;

/** What a table is, whatever period it counts. */
const head = z.object({
  /** A letter: the tables stand in its order. */
  code: z.string(),
  title: z.string(),
  /** What is counted, and how, in words. */
  definition: z.string(),
  /** What one of the things counted is called: "kunjungan". */
  noun: z.string(),
  columns: z.array(column),
});
export type ReportHead = z.infer<typeof head>;

/** `key` is the uid, region code, KBLI letter or whatever else tells the row from others. */
const row = z.object({ key: z.string(), code: z.string(), label: z.string(), counts });
export type ReportRow = z.infer<typeof row>;

const series = z.tuple([z.string(), z.string()]);
const pair = z.tuple([z.int(), z.int()]);

/** A picture below a table on paper: months with one number upon the other, or rows with both side by side. */
const chart = z.object({
  kind: z.enum(['months', 'rows']),
  title: z.string(),
  series,
  bars: z.array(z.object({ label: z.string(), values: pair })),
});
export type ReportChart = z.infer<typeof chart>;

const opening = z.object({
  introduction: z.string(),
  /** The numbers in large type. */
  boxes: z.array(z.object({ value: z.string(), label: z.string(), note: z.string() })),
  /** From January to the month. */
  monthly: z.object({
    noun: z.string(),
    series,
    months: z.array(z.object({ month: z.string(), values: pair })),
  }),
});
export type ReportOpening = z.infer<typeof opening>;

/** One field, one consultant or one place: what a report can be narrowed to. */
export const narrowingKind = z.enum(['field', 'consultant', 'district']);
export type NarrowingKind = z.infer<typeof narrowingKind>;
/** `key`: the uid of the field or of the consultant; the code of a place as table C has it. */
export const narrowing = z.strictObject({ kind: narrowingKind, key: z.string().min(1).max(40) });
export type Narrowing = z.infer<typeof narrowing>;

export const report = z.object({
  period: z.string(),
  /** The period beside it. */
  against: z.string(),
  /** What it is narrowed to; none: it is of the whole unit. */
  only: z
    .object({
      ...narrowing.shape,
      /** "Bidang Pemasaran" */
      title: z.string(),
      /** Which tables are left out, and that a locked month is counted anew; each a sentence. */
      notes: z.array(z.string()),
    })
    .optional(),
  /** Data up to this instant. */
  asOf: z.string(),
  /** The period is not over: the figures are provisional. */
  isProvisional: z.boolean(),
  opening: opening.nullable(),
  remark: remark.nullable(),
  tables: z.array(
    head.extend({ rows: z.array(row), total: counts, note: z.string().nullable(), chart: chart.nullable() }),
  ),
});
export type Report = z.infer<typeof report>;
export type ReportTable = Report['tables'][number];

/** Columns side by side that have one heading above them; a column without a group stands alone. */
export const groupsOf = (
  columns: readonly ReportColumn[],
): { group: string | null; columns: ReportColumn[] }[] => {
  const groups: { group: string | null; columns: ReportColumn[] }[] = [];
  for (const each of columns) {
    const last = groups.at(-1);
    if (last && each.group !== null && last.group === each.group) last.columns.push(each);
    else groups.push({ group: each.group, columns: [each] });
  }
  return groups;
};

/** The months that are counted, and those beside them: without a word the period before; of the whole unit or a part. */
const asked = { period: reportPeriod, against: reportPeriod.optional(), only: narrowing.optional() };
const whole = z.strictObject(asked);
type Asked = z.infer<typeof whole>;
const isAnswered = ({ period, against }: Asked): boolean =>
  against === undefined || isComparable(period, against);
const INCOMPARABLE = { error: 'Pembandingnya masa yang lebih awal dan sama panjangnya.', path: ['against'] };

const cell = z
  .strictObject({
    ...asked,
    table: z.string().max(5),
    /** null: the total row. */
    key: z.string().max(200).nullable(),
    column: z.string().max(40),
  })
  .refine(isAnswered, INCOMPARABLE);

/** What is behind one number, as a list of its own columns. */
export const rowsBehind = z.object({
  title: z.string(),
  sentence: z.string(),
  /** What the rows come to: how many they are, or what they add up to. */
  value: z.int(),
  columns: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      /** A date is ISO; a ticket number has the colour of its row. */
      kind: z.enum(['text', 'date', 'ticket']),
      /** Its width in a workbook, in characters. */
      chars: z.int(),
      /** Stands also in the narrow list beside the paper. */
      isBrief: z.boolean(),
    }),
  ),
  rows: z.array(
    z.object({
      uid,
      cells: z.record(z.string(), z.string()),
      color: z.string().nullable(),
      /** The screen of the application that shows the thing itself, where there is one. */
      link: z.string().nullable(),
    }),
  ),
});
export type RowsBehind = z.infer<typeof rowsBehind>;

/** Where a number stands on the paper: its page from 0, the box as parts of the page's width and height. */
export const numberPlace = z.object({
  page: z.int(),
  left: z.number(),
  top: z.number(),
  width: z.number(),
  height: z.number(),
  table: z.string(),
  key: z.string().nullable(),
  column: z.string(),
  value: z.int(),
});
export type NumberPlace = z.infer<typeof numberPlace>;

const edition = z.strictObject({ ...asked, paper: paperSize }).refine(isAnswered, INCOMPARABLE);
export const reportAccess = ['manager', 'admin', 'consultant', 'frontdesk'] as const;
const access = reportAccess;

const NONE_CHOSEN = refusal(
  'Belum ada lampiran tersendiri yang dipakai kantor ini. Manajer atau administrator mencentangnya di Susunan laporan.',
);
const TOO_LONG = refusal(
  'Lampiran masa ini terlalu panjang untuk sekali cetak. Pilih masa yang lebih pendek.',
);

/** What the tables count. */
export const counted = [
  'visit',
  'consultation',
  'facilitation',
  'training',
  'mentoring',
  'partner',
  'person',
  'survey',
] as const;
/** What stands on it besides: a narrowed one says whether its month is locked. */
const told = ['remark', 'office', 'staff', 'monthLock'] as const;

export const reportContract = {
  figures: procedure
    .meta({ access, reads: [...counted, ...told] })
    .input(whole.refine(isAnswered, INCOMPARABLE))
    .output(report),
  /** What the report of a period can be narrowed to: every field and consultant, and the places that it counts or compares. */
  narrowings: procedure
    .meta({ access, reads: ['visit', 'consultation', 'mentoring', 'office', 'staff'] })
    .input(z.strictObject({ period: reportPeriod }))
    .output(z.array(z.object({ ...narrowing.shape, label: z.string() }))),
  /** What is behind one number of the report. */
  rows: procedure
    .meta({ access, reads: counted })
    .input(cell)
    .output(
      rowsBehind.extend({
        noun: z.string(),
        definition: z.string(),
        /** The words of its column. */
        words: z.string(),
      }),
    ),
  rowsXlsx: procedure
    .meta({ access, exports: { of: 'office' } })
    .input(cell)
    .output(file),
  /** The paper on the screen: one SVG for each page, and where on them the numbers are. */
  pages: procedure
    .meta({ access, reads: [...counted, ...told, 'certificate', 'reportLayout'] })
    .input(edition)
    .output(z.object({ pages: z.array(z.string()), numbers: z.array(numberPlace) })),
  pdf: procedure.meta({ access, exports: 'no_names' }).input(edition).output(file),
  /** All fields, all consultants, all places side by side. */
  recapXlsx: procedure
    .meta({ access, exports: 'no_names' })
    .input(z.strictObject({ period: reportPeriod }))
    .output(file),
  xlsx: procedure
    .meta({ access, exports: 'no_names' })
    .input(whole.refine(isAnswered, INCOMPARABLE))
    .output(file),
  /** The appendices with people in them, of this moment: a file of their own, which no lock keeps. */
  appendices: procedure
    .meta({ access: ['manager', 'admin', 'consultant'], exports: { of: 'office' } })
    .errors({ NONE_CHOSEN, TOO_LONG })
    // `key`: one of them alone.
    .input(z.strictObject({ period: reportPeriod, paper: paperSize, key: z.string().max(40).optional() }))
    .output(file),
  /** Which of them are too long to be printed at once with the others, and whether one is too long by itself. */
  leftOut: procedure
    .meta({
      access: ['manager', 'admin', 'consultant'],
      reads: [...counted, 'certificate', 'activity', 'reportLayout'],
    })
    .input(z.strictObject({ period: reportPeriod }))
    .output(
      z.array(z.object({ key: z.string(), title: z.string(), lines: z.int(), fitsAlone: z.boolean() })),
    ),
};
