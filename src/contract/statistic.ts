import { z } from 'zod';
import { day } from './dateKinds.ts';
import { procedure } from './base.ts';
import { file } from './text.ts';

/** Lengths in minutes, one decimal; null where nothing accurate is known. */
const spread = z.object({ median: z.number().nullable(), p90: z.number().nullable() });

/** One row: how many stays in a line, how long they took, how they ended. */
export const statsRow = z.object({
  key: z.string(),
  label: z.string(),
  /** Services that ended: a number that was served in two fields counts twice. */
  served: z.int(),
  waiting: spread,
  walking: spread,
  serving: spread,
  /** Called, and did not come. */
  missed: z.int(),
  /** Still waiting or parked when the day was closed. */
  unserved: z.int(),
  cancelled: z.int(),
  /** Left out of the lengths: guessed, entered afterwards, or over a clock that was set back. */
  inaccurate: z.int(),
});
export type StatsRow = z.infer<typeof statsRow>;

export const queueStats = z.object({
  from: z.string(),
  to: z.string(),
  total: statsRow,
  /** Numbers that were served in all they came for: the *selesai* of the board. */
  numbersDone: z.int(),
  byField: z.array(statsRow),
  /** By the hour in which the number joined the line: "08". */
  byHour: z.array(statsRow),
  byStaff: z.array(statsRow),
});
export type QueueStats = z.infer<typeof queueStats>;

/** One day, or all days of a month; at most a year. */
export const statsRange = z
  .strictObject({ from: day('range'), to: day('range') })
  .refine(({ from, to }) => from <= to, 'Tanggal akhir mendahului tanggal awal.');

export const statisticContract = {
  range: procedure
    .meta({ access: 'staff', reads: ['queue', 'office', 'staff'] })
    .input(statsRange)
    .output(queueStats),
  xlsx: procedure
    .meta({ access: 'staff', exports: { of: 'office' } })
    .input(statsRange)
    .output(file),
  pdf: procedure
    .meta({ access: 'staff', exports: { of: 'office' } })
    .input(statsRange)
    .output(file),
};
