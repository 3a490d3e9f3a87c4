import { z } from 'zod';

/** A part of the screen of a training, as its address names it. */
export const part = z.enum(['rincian', 'peserta', 'kehadiran']);
export type Part = z.infer<typeof part>;
