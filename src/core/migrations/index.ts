import { workingDay } from './0001_working_day.ts';
import { queue } from './0002_queue.ts';
import { training } from './0003_training.ts';
import { series } from './0004_series.ts';
import { notAsked } from './0005_not_asked.ts';
import { idleLock } from './0006_idle_lock.ts';
import { checkerAddress } from './0007_checker_address.ts';
import { issuing } from './0008_issuing.ts';
import { sheetColumns } from './0009_sheet_columns.ts';
import { maskedTrail } from './0010_masked_trail.ts';
import { promised } from './0011_promised.ts';

/** In order; never edited after release. The position, from 1, is the version in `user_version`. */
export const migrations: readonly string[] = [
  workingDay,
  queue,
  training,
  series,
  notAsked,
  idleLock,
  checkerAddress,
  issuing,
  sheetColumns,
  maskedTrail,
  promised,
];
