import { z } from 'zod';
import { MOST_SEQUENCE, sequenceProblem } from './numbering.ts';
import { admins, managers, procedure, refusal } from './base.ts';

/** 'certificate', 'letter' for those counted together, 'letter:' and the uid of a kind that is counted by itself. */
const seriesKind = z.string().max(60);

/** A year's series whose last number nobody knows since the data was restored. */
export const unknownSeries = z.object({
  kind: seriesKind,
  /** "Sertifikat", "Surat", or what the kind is called. */
  name: z.string(),
  year: z.int(),
  /** The highest number of the restored data: the one on paper is this or a later one. */
  lastKnown: z.int(),
});
export type UnknownSeries = z.infer<typeof unknownSeries>;

/** A series of a year and the number it would give now. */
export const yearSeries = z.object({
  kind: seriesKind,
  /** "Sertifikat", "Surat", or what the kind is called. */
  name: z.string(),
  year: z.int(),
  next: z.int(),
  /** As it would be printed today. */
  number: z.string(),
});
export type YearSeries = z.infer<typeof yearSeries>;

const year = z.int().min(2000).max(2100);

/** Which number comes next in a series of a year. */
export const nextNumber = z.strictObject({
  kind: seriesKind,
  year,
  next: z.int('Isi nomor berikutnya.').min(1, 'Nomor urut mulai dari 1.').max(MOST_SEQUENCE, sequenceProblem),
});

export const seriesContract = {
  /** The series of a year; without those whose last number nobody knows since a restore. */
  list: procedure
    .meta({ access: managers, reads: ['office', 'certificate', 'letter'] })
    .input(z.strictObject({ year }))
    .output(z.array(yearSeries)),

  /**
   * The next number, for an office that begins in the middle of a year or finds a higher one on paper. Upwards only:
   * a lower one may be on paper already.
   */
  setNext: procedure
    .meta({ access: admins, changes: ['office', 'certificate', 'letter'], blind: 'step' })
    .errors({
      NOT_HIGHER: refusal(
        'Nomor berikutnya hanya dapat dinaikkan. Nomor yang lebih kecil mungkin sudah ada di kertas.',
      ),
    })
    .input(nextNumber)
    .output(yearSeries),

  /** Asked on paper before the next number is drawn; empty when all is known. */
  unknown: procedure
    .meta({ access: 'staff', reads: ['office', 'certificate', 'letter', 'backup'] })
    .output(z.array(unknownSeries)),

  /** The last numbers on paper: the series go on behind them. Told again, they stay as they are. */
  tell: procedure
    .meta({ access: admins, changes: ['office', 'certificate', 'letter', 'backup'], blind: 'step' })
    .errors({
      BELOW_KNOWN: refusal(
        'Nomor itu lebih kecil daripada yang tersimpan. Periksa lagi di buku atau di map.',
      ),
    })
    .input(
      z.strictObject({
        answers: z
          .array(
            z.strictObject({
              kind: seriesKind,
              year: z.int().min(2000).max(2100),
              // One is left to be drawn.
              last: z
                .int('Isi nomor terakhir.')
                .min(0, 'Isi nomor terakhir.')
                .max(MOST_SEQUENCE - 1, sequenceProblem),
            }),
          )
          .max(20),
      }),
    )
    .output(z.array(unknownSeries)),
};
