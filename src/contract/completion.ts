import { z } from 'zod';
import { procedure } from './base.ts';
import { scale, sector } from './business.ts';
import { fieldColor } from './office.ts';
import { localMonth, uid } from './text.ts';

/** What the tables of a month cannot tell as long as nobody wrote it down. */
export const gapKind = z.enum(['scale', 'sector']);
export type GapKind = z.infer<typeof gapKind>;

/** A business whose visits of the month miss it, with the first of them. */
const gap = z.object({
  businessUid: uid,
  businessName: z.string(),
  personUid: uid,
  personName: z.string(),
  localDate: z.string(),
  number: z.string(),
  color: fieldColor,
  visits: z.int(),
  /** What its card says today; null: neither does that. */
  known: z.string().nullable(),
});
export type Gap = z.infer<typeof gap>;

const gaps = z.object({
  scale: z.array(gap),
  sector: z.array(gap),
  /** Visits of people who came without a business: nothing can be filled in. */
  withoutBusiness: z.int(),
  /** Everything that was counted in the month. */
  visits: z.int(),
});
export type Gaps = z.infer<typeof gaps>;

/** Of PP 7/2021, as the client says. */
const toldScale = scale.extract(['mikro', 'kecil', 'menengah', 'besar']);
const value = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('scale'), value: toldScale }),
  z.strictObject({
    kind: z.literal('sector'),
    value: sector.refine((one) => one !== '', 'Pilih sektor usaha.'),
  }),
]);
export type Told = z.infer<typeof value>;

const changes = ['person', 'visit'] as const;

export const completionContract = {
  /** What the visits of a month miss, in the order of their days. */
  gaps: procedure
    .meta({ access: 'staff', reads: ['visit', 'person', 'office'] })
    .input(z.strictObject({ month: localMonth }))
    .output(gaps),
  /**
   * Writes it on the card, unless that knows better, and on the visits of the month that miss it. Months that were counted
   * before keep their figures.
   */
  tell: procedure
    .meta({ access: 'staff', changes, blind: 'step' })
    .input(z.strictObject({ businessUid: uid, month: localMonth, told: value }))
    .output(z.object({ visitUids: z.array(uid), onCard: z.boolean() })),
  /** A slip of the finger: these visits miss it again, and the card too when it was told there. */
  takeBack: procedure
    .meta({ access: 'staff', changes, blind: 'step' })
    .input(
      z.strictObject({
        businessUid: uid,
        told: value,
        visitUids: z.array(uid).max(1000),
        onCard: z.boolean(),
      }),
    )
    .output(z.object({})),
};
