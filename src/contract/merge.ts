import { z } from 'zod';
import { managers, procedure, refusal } from './base.ts';
import { reason, uid } from './text.ts';

/** What one card may take over from the other; `address` with its district, `consent` with its day and officer. */
export const mergeField = z.enum([
  'name',
  'nik',
  'sex',
  'birthPlace',
  'birthDate',
  'education',
  'hasDisability',
  'address',
  'phone',
  'email',
  'consent',
]);
export type MergeField = z.infer<typeof mergeField>;

/** A card as it stands beside another that looks like it. */
const alikeCard = z.object({
  uid,
  name: z.string(),
  birthDate: z.string().nullable(),
  district: z.string(),
  phoneMasked: z.string().nullable(),
  hasNik: z.boolean(),
  registeredOn: z.string(),
  visitCount: z.int(),
});
export type AlikeCard = z.infer<typeof alikeCard>;
const alikePair = z.object({ one: alikeCard, other: alikeCard, reason: z.string() });
export type AlikePair = z.infer<typeof alikePair>;

export const mergeContract = {
  /** Cards of the whole office that may be of one person, likeliest first, so many at most; `total`: of how many. */
  suggestions: procedure
    .meta({ access: managers, reads: ['person'] })
    .output(z.object({ pairs: z.array(alikePair), total: z.int() })),
  /** Two people who look alike: they are not suggested again, until it is taken back. */
  apart: procedure
    .meta({ access: managers, changes: ['person'], blind: 'new' })
    .input(z.strictObject({ uid, oneUid: uid, otherUid: uid }))
    .output(z.object({})),
  takeBackApart: procedure
    .meta({ access: managers, changes: ['person'], blind: 'step' })
    .input(z.strictObject({ uid }))
    .output(z.object({})),

  /**
   * Everything of one card goes over to another of the same person; the emptied card leaves lists and searches. What
   * is printed and issued keeps its bytes.
   */
  join: procedure
    .meta({
      access: managers,
      changes: ['person', 'visit', 'facilitation', 'training', 'library', 'product'],
      blind: 'step',
    })
    .input(
      z.strictObject({
        uid,
        keptUid: uid,
        mergedUid: uid,
        /** The fields that the card takes from the one that goes. */
        takes: z.array(mergeField),
        /** Businesses that are one and the same; the others go over as they are. */
        businesses: z.array(z.strictObject({ merged: uid, kept: uid })),
        reason,
      }),
    )
    .output(z.object({})),

  /** The two cards stand again as they were; what was changed since stays on the card that stayed, and is told. */
  split: procedure
    .meta({
      access: managers,
      changes: ['person', 'visit', 'facilitation', 'training', 'library', 'product'],
      blind: 'step',
    })
    .errors({
      IN_THE_WAY: refusal('Penggabungan yang lebih baru harus dipisahkan dahulu.'),
    })
    .input(z.strictObject({ uid, reason }))
    .output(z.object({ stayed: z.array(z.string()) })),

  /** The cards that went over to one, the latest first. */
  ofPerson: procedure
    .meta({ access: 'staff', reads: ['person'] })
    .input(z.strictObject({ personUid: uid }))
    .output(
      z.array(
        z.object({
          uid,
          name: z.string(),
          at: z.string(),
          staffName: z.string().nullable(),
          reason: z.string(),
        }),
      ),
    ),
};
