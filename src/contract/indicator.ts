import { z } from 'zod';
import { managers, procedure, refusal } from './base.ts';
import { numberText } from './dates.ts';
import { paperSize } from './office.ts';
import { asRead, RECORD_CHANGED } from './record.ts';
import { file, line, note, optionalLine, requiredLine, uid } from './text.ts';
import { ticketField } from './ticket.ts';

/** Where the numbers of an indicator come from: counted in the records, or typed month by month. */
export const indicatorSource = z.enum([
  'typed',
  'session',
  'mentee',
  'consultation',
  'training',
  'participant',
  'certificate',
  'visit',
]);
export type IndicatorSource = z.infer<typeof indicatorSource>;

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
  source: indicatorSource,
  position: z.int('Urutan ditulis sebagai bilangan bulat.').min(1).max(999),
  /** Else it stays out of the paper and the average. */
  isActive: z.boolean(),
});
export type IndicatorDraft = z.infer<typeof indicatorDraft>;

const WHOLE = /^(\d{1,9}|\d{1,3}(\.\d{3}){1,2})$/;
/** A count as it is typed and shown, "1.200"; empty: not known. A comma, or a point that parts no thousands, is refused. */
export const countText = line(40)
  .refine(
    (text) => text === '' || WHOLE.test(text),
    'Ditulis sebagai bilangan bulat, misalnya 12 atau 1.200.',
  )
  .transform((text) => (text === '' ? '' : numberText(Number(text.replaceAll('.', '')))));
export const countOf = (text: string): number | null =>
  text === '' ? null : Number(text.replaceAll('.', ''));
export const textOfCount = (count: number | null): string => (count === null ? '' : numberText(count));

/** What is typed into the table of a year: the target of an indicator (month 0) and its months. */
export const cellKey = (indicatorUid: string, month: number): string => `${indicatorUid}:${month}`;
const key = z.string().regex(/^[0-9a-f-]{36}:(\d|1[0-2])$/);

const indicator = indicatorDraft.extend({
  field: ticketField.nullable(),
  target: z.int().nullable(),
  /** January to December; null: not typed, or still to come. */
  months: z.array(z.int().nullable()).length(12),
  total: z.int(),
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
  percent: _p,
  ...draft
}: Indicator): IndicatorDraft => draft;

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
  /** The last year before it that has indicators. */
  previous: z.int().nullable(),
});
export type IndicatorYear = z.infer<typeof indicatorYear>;

const ofYear = z.strictObject({ year });
const access = ['consultant', 'manager', 'admin'] as const;

/** What is counted, and how, in words. */
export const indicatorSourceWords: Record<IndicatorSource, { name: string; definition: string }> = {
  typed: { name: 'Diketik per bulan', definition: 'Angka tiap bulan diketik manajer.' },
  session: {
    name: 'Pelaksanaan pendampingan',
    definition: 'Sesi pendampingan yang dihitung, menurut bidang dan tanggal sesinya.',
  },
  mentee: {
    name: 'Dampingan baru',
    definition: 'Sasaran pendampingan tahun itu, pada bulan mulainya; per bidang menurut program kerjanya.',
  },
  consultation: {
    name: 'Konsultasi',
    definition: 'Lembar konsultasi yang sudah ada hasilnya, menurut bidang yang melayani.',
  },
  training: { name: 'Pelatihan', definition: 'Pelatihan yang selesai, pada bulan berakhirnya.' },
  participant: {
    name: 'Peserta pelatihan',
    definition: 'Peserta terdaftar dari pelatihan yang selesai, pada bulan berakhirnya.',
  },
  certificate: {
    name: 'Sertifikat',
    definition: 'Sertifikat yang berlaku, pada bulan terbitnya; per bidang menurut pelatihannya.',
  },
  visit: {
    name: 'Kunjungan',
    definition: 'Kunjungan seperti di laporan bulanan, menurut bidang pertamanya.',
  },
};

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
      reads: ['indicator', 'office', 'visit', 'consultation', 'mentoring', 'training', 'certificate'],
    })
    .input(ofYear)
    .output(indicatorYear),

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
