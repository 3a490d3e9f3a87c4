import { z } from 'zod';
import { admins, managers, procedure } from './base.ts';
import { paperSize } from './office.ts';
import { reportPeriod } from './period.ts';
import { file, reason } from './text.ts';

export const dataPackageContract = {
  /** One ZIP for the agency: the report of a period and the lists behind it. */
  file: procedure
    .meta({ access: managers, reserved: { wholeNik: admins }, exports: 'told' })
    .input(
      z.strictObject({
        period: reportPeriod,
        /** Of a report that is not locked; a locked one has its own. */
        paper: paperSize,
        /** Why NIKs leave the office whole; null: they are masked. */
        wholeNik: z.strictObject({ reason }).nullable().default(null),
      }),
    )
    .output(file),
};
