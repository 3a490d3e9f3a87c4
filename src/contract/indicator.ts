import { z } from 'zod';
import { managers, procedure, refusal, type Topic } from './base.ts';
import { numberText, shortMonth } from './dates.ts';
import { paperSize } from './office.ts';
import { asRead, RECORD_CHANGED } from './record.ts';
import { rowsBehind } from './report.ts';
import { file, line, localMonth, note, optionalLine, requiredLine, uid } from './text.ts';
import { ticketField } from './ticket.ts';

/** The source of an indicator whose months are typed; every other one is counted in the records, and a feature brings it. */
export const TYPED = 'typed';

/** Rupiah are too long for the table of a year: what they are shown and aimed at in. */
export const unitSizes = { 'Rp juta': 1_000_000, 'Rp ribu': 1000 } as const;
export type IndicatorUnit = keyof typeof unitSizes;

/** One of what a source counts: a kind of paper, a scheme. */
const choice = z.object({ code: z.string(), name: z.string() });
export type IndicatorChoice = z.infer<typeof choice>;

/** What an indicator can count. */
const sourceWords = z.object({
  code: z.string(),
  name: z.string(),
  definition: z.string(),
  /** What it counts of one field, in words; null: its records know no field, and it is of the whole office. */
  ofField: z.string().nullable(),
  unit: z.enum(['Rp juta', 'Rp ribu']).nullable(),
  /** What it can be limited to. */
  choices: z.object({ label: z.string(), all: z.array(choice) }).nullable(),
});
export type IndicatorSourceWords = z.infer<typeof sourceWords>;

/** What it counts, in words, for an indicator of a field or of the whole office. */
export const definitionOf = (
  { definition, ofField }: { definition: string; ofField?: string | null | undefined },
  hasField: boolean,
): string =>
  hasField
    ? `${definition} ${ofField ?? 'Catatannya tidak menyebut bidang, jadi dihitung seluruh kantor.'}`
    : definition;

/** As percentages are shown. */
export const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** Kurang Baik up to 60, Baik up to 80, Sangat Baik up to 100. */
export const predicate = z.enum(['poor', 'good', 'excellent']);
export type Predicate = z.infer<typeof predicate>;

const year = z.int('Tahun ditulis seperti 2026.').min(2000).max(2200);

/** An indicator belongs to one year: what is changed in it leaves the years before as they were. */
export const indicatorDraft = z.strictObject({
  uid,
  year,
  /** null: of the whole office. */
  fieldUid: uid.nullable(),
  service: requiredLine(60, 'Layanan'),
  /** What is reached. */
  objective: requiredLine(120, 'Sasaran'),
  unit: optionalLine(20),
  source: requiredLine(40, 'Sumber angka'),
  /** Which of the source's choices alone it counts; empty: all. */
  subject: optionalLine(64),
  position: z.int('Urutan ditulis sebagai bilangan bulat.').min(1).max(999),
  /** Else it stays out of the paper and the average. */
  isActive: z.boolean(),
});
export type IndicatorDraft = z.infer<typeof indicatorDraft>;

const WHOLE = /^(\d{1,9}|\d{1,3}(\.\d{3}){1,2})$/;
/** A count as it is typed and shown, "1.200"; empty: not known. A comma, or a point that parts no thousands, is refused. */
export const countText = line(40)
  .refine((text) => text === '' || WHOLE.test(text), {
    error: ({ input }) =>
      /^\d{10,}$/.test(String(input).replaceAll('.', ''))
        ? 'Angka ini terlalu besar. Periksa nolnya.'
        : 'Ditulis sebagai bilangan bulat, misalnya 12 atau 1.200.',
  })
  .transform((text) => (text === '' ? '' : numberText(Number(text.replaceAll('.', '')))));
export const countOf = (text: string): number | null =>
  text === '' ? null : Number(text.replaceAll('.', ''));
export const textOfCount = (count: number | null): string => (count === null ? '' : numberText(count));

/** A figure as it is shown, "1.200"; millions of rupiah with one decimal, where there is one: "12,5". */
export const figureText = (figure: number): string => numberText(Math.round(figure * 10) / 10);

/** What is typed into the table of a year: the target of an indicator (month 0) and its months. */
export const cellKey = (indicatorUid: string, month: number): string => `${indicatorUid}:${month}`;
const key = z.string().regex(/^[0-9a-f-]{36}:(\d|1[0-2])$/);

const indicator = indicatorDraft.extend({
  field: ticketField.nullable(),
  target: z.int().nullable(),
  /** January to December, rupiah in the unit of the source; null: not typed, or still to come. */
  months: z.array(z.number().nullable()).length(12),
  /** What the months come to; of what is counted once in the year, less than their sum. */
  total: z.number(),
  /** Each is counted once in the year, whatever the months add up to. */
  isDistinct: z.boolean(),
  /** In hundredths at most, above 100 too; null without a target. */
  percent: z.number().nullable(),
});
export type Indicator = z.infer<typeof indicator>;

/** As it was typed: without its numbers and what they come to. */
export const draftOfIndicator = ({
  field: _f,
  target: _t,
  months: _m,
  total: _s,
  isDistinct: _d,
  percent: _p,
  ...draft
}: Indicator): IndicatorDraft => draft;

/** Above 100 counts as 100, in each row, before the average; a row without a target stays out of it. */
export const averageOf = (rows: readonly Pick<Indicator, 'total' | 'target'>[]) => {
  const shares = rows.flatMap(({ total, target }) => (target === null ? [] : [Math.min(1, total / target)]));
  const sum = shares.reduce((all, share) => all + share, 0);
  return {
    targeted: shares.length,
    average: shares.length === 0 ? null : hundredths((sum / shares.length) * 100),
  };
};

export const predicateOf = (average: number | null): Predicate | null => {
  if (average === null) return null;
  if (average <= 60) return 'poor';
  return average <= 80 ? 'good' : 'excellent';
};

export const indicatorYear = z.object({
  year: z.int(),
  /** How many of its months have begun. */
  begun: z.int(),
  rows: z.array(indicator),
  /** Of the rows in use that have a target: how many, and what they come to on average. */
  targeted: z.int(),
  average: z.number().nullable(),
  predicate: predicate.nullable(),
  note: z.string(),
  /** Months of it that are locked: what is counted is counted in the records of today, in these too. */
  locked: z.array(localMonth),
  /** The last year before it that has indicators. */
  previous: z.int().nullable(),
});
export type IndicatorYear = z.infer<typeof indicatorYear>;

/** Of a total that is less than its months come to, which has this mark. */
const ONCE_SENTENCE =
  '1) Orang, usaha, dan produk dihitung satu kali setahun: totalnya dapat lebih kecil daripada jumlah bulannya.';

/** "Jan–Okt", "Jan, Mar": months of one year, in order. */
const monthsText = (months: readonly string[]): string => {
  const ends = [months[0]!, months.at(-1)!] as const;
  const [first, last] = ends.map((month) => Number(month.slice(5))) as [number, number];
  const isWhole = months.length > 2 && last - first === months.length - 1;
  return isWhole ? ends.map(shortMonth).join('–') : months.map(shortMonth).join(', ');
};

/** What a reader must know of the figures of a year: how they add up, and that no lock holds for them. */
export const sentencesOf = ({ rows, locked }: Pick<IndicatorYear, 'rows' | 'locked'>): string[] => {
  const used = rows.filter(({ isActive }) => isActive);
  const isRecounted = locked.length > 0 && used.some(({ source }) => source !== TYPED);
  return [
    ...(used.some(({ isDistinct }) => isDistinct) ? [ONCE_SENTENCE] : []),
    ...(isRecounted
      ? [
          `Yang dihitung dari catatan memakai catatan sekarang, juga untuk bulan terkunci (${monthsText(locked)}).`,
        ]
      : []),
  ];
};

/** What is behind a figure: of a source, in these months of one year. */
const counted = z
  .strictObject({
    source: z.string().max(40),
    subject: z.string().max(64),
    fieldUid: uid.nullable(),
    from: localMonth,
    to: localMonth,
  })
  .refine(({ from, to }) => from <= to && from.slice(0, 4) === to.slice(0, 4), {
    error: 'Bulannya dari satu tahun.',
    path: ['to'],
  });

/** What is counted of. */
export const records: Topic[] = [
  'visit',
  'consultation',
  'mentoring',
  'training',
  'certificate',
  'facilitation',
  'partner',
  'activity',
  'library',
  'consignment',
  'product',
  'person',
];

const ofYear = z.strictObject({ year });
const access = ['consultant', 'manager', 'admin'] as const;

export const predicateWords: Record<Predicate, string> = {
  poor: 'Kurang Baik',
  good: 'Baik',
  excellent: 'Sangat Baik',
};

declare module './base.ts' {
  interface Topics {
    indicator: true;
  }
}

export const indicatorContract = {
  /** The indicators of a year, by their order, and how far each has come. */
  year: procedure
    .meta({
      access,
      reads: ['indicator', 'office', 'monthLock', ...records],
    })
    .input(ofYear)
    .output(indicatorYear),

  /** What an indicator can count in the records. */
  sources: procedure.meta({ access, reads: ['facilitation'] }).output(z.array(sourceWords)),

  /** What stands behind a counted figure. */
  rows: procedure
    .meta({ access, reads: ['office', ...records] })
    .input(counted)
    .output(rowsBehind.extend({ noun: z.string(), definition: z.string() })),

  /** Adds an indicator to its year, or changes it there. */
  save: procedure
    .meta({ access: managers, changes: ['indicator'] })
    .errors({ RECORD_CHANGED })
    .input(indicatorDraft.extend({ basedOn: asRead }))
    .output(indicatorDraft),

  /** Begins a year without indicators with those in use of the last one before it; targets and numbers are its own. */
  begin: procedure
    .meta({ access: managers, changes: ['indicator'], blind: 'step' })
    .errors({
      NOTHING_BEFORE: refusal(
        'Tahun sebelumnya belum punya indikator. Tidak ada yang disalin; tambahkan indikatornya di sini.',
      ),
    })
    .input(ofYear)
    .output(z.object({ count: z.int() })),

  /** Stores targets, typed months and the note of a year; a cell that is not sent stays as it is. */
  enter: procedure
    .meta({ access: managers, changes: ['indicator'] })
    .errors({ RECORD_CHANGED })
    .input(ofYear.extend({ note: note(600), cells: z.record(key, countText), basedOn: asRead }))
    .output(z.object({ changed: z.int() })),

  pdf: procedure
    .meta({ access, exports: 'no_names' })
    .input(ofYear.extend({ paper: paperSize }))
    .output(file),
  xlsx: procedure.meta({ access, exports: 'no_names' }).input(ofYear).output(file),
};
