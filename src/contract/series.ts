import { z } from 'zod';
import { admins, procedure, refusal } from './base.ts';

/** The papers whose numbers run through a year. */
export const seriesKind = z.enum(['certificate', 'letter']);
export type SeriesKind = z.infer<typeof seriesKind>;

/** A year's series whose last number nobody knows since the data was restored. */
export const unknownSeries = z.object({
  kind: seriesKind,
  year: z.int(),
  /** The highest number of the restored data: the one on paper is this or a later one. */
  lastKnown: z.int(),
});
export type UnknownSeries = z.infer<typeof unknownSeries>;

export const seriesContract = {
  /** Asked on paper before the next number is drawn; empty when all is known. */
  unknown: procedure
    .meta({ access: 'staff', reads: ['office', 'certificate', 'letter', 'backup'] })
    .output(z.array(unknownSeries)),

  /** The last numbers on paper: the series go on behind them. Told again, they stay as they are. */
  tell: procedure
    .meta({ access: admins, changes: ['office', 'certificate', 'letter', 'backup'] })
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
              last: z.int('Isi nomor terakhir.').min(0, 'Isi nomor terakhir.').max(999_999),
            }),
          )
          .max(20),
      }),
    )
    .output(z.array(unknownSeries)),
};
