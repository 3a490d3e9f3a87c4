import { z } from 'zod';
import { refusal } from './base.ts';

/**
 * A record, field by field, as it was read before it was changed here. What somebody else has written since stays: a
 * field that was not touched here keeps their words, one that was is refused.
 */
export const asRead = z.record(z.string(), z.unknown()).optional();

/** Somebody else has stored other words in the same fields; what stands there now comes along. */
export const RECORD_CHANGED = refusal(
  'Data ini juga diubah di jendela lain sejak Anda membukanya. Kedua isian masih ada, pilih yang dipakai.',
  { data: z.object({ stored: z.record(z.string(), z.unknown()), fields: z.array(z.string()) }) },
);
