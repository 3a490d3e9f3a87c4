import { z } from 'zod';
import { procedure } from './base.ts';
import { line } from './text.ts';

/** Kemendagri code: 14, 14.71, 14.71.01 or 14.71.01.1001. */
export const regionCode = z
  .string()
  .regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/, 'Kode wilayah tidak dikenal.');
export const regionLevel = z.enum(['province', 'regency', 'district', 'village']);

export const region = z.object({
  code: z.string(),
  name: z.string(),
  level: regionLevel,
  /** From the place itself upwards: "Simpang Tiga, Bukit Raya, Kota Pekanbaru, Riau". */
  path: z.string(),
});
export type Region = z.infer<typeof region>;

export const regionContract = {
  search: procedure
    .meta({ access: 'public' })
    .input(
      z.strictObject({
        text: line(64),
        level: regionLevel.optional(),
        /** Only places below this code. */
        within: regionCode.optional(),
        limit: z.int().min(1).max(100).default(20),
      }),
    )
    .output(z.array(region)),
  children: procedure
    .meta({ access: 'public' })
    .input(z.strictObject({ code: regionCode.nullable() }))
    .output(z.array(region)),
  path: procedure
    .meta({ access: 'public' })
    .input(z.strictObject({ code: regionCode }))
    .output(region.nullable()),
};
