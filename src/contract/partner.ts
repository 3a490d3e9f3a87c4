import { z } from 'zod';
import { procedure, refusal } from './base.ts';
import { rupiah } from './business.ts';
import { day } from './dateKinds.ts';
import { addDays, addMonths, daysBetween } from './dates.ts';
import { asRead, RECORD_CHANGED } from './record.ts';
import { file, line, nameLine, note, optionalLine, requiredLine, uid } from './text.ts';

export const partnerKind = z.enum([
  'bank',
  'buyer',
  'government',
  'campus',
  'community',
  'platform',
  'other',
]);
export type PartnerKind = z.infer<typeof partnerKind>;

export const agreementState = z.enum(['notYet', 'inForce', 'endsSoon', 'ended', 'cancelled', 'replaced']);
export type AgreementState = z.infer<typeof agreementState>;

/** Somebody there whom the office talks to. */
export const partnerContact = z.strictObject({
  name: nameLine(120, 'Nama kontak'),
  post: optionalLine(120),
  phone: optionalLine(40),
  email: optionalLine(120),
});
export type PartnerContact = z.output<typeof partnerContact>;

export const partnerDraft = z.strictObject({
  uid,
  name: nameLine(120, 'Nama mitra'),
  kind: partnerKind,
  /** The fields of service that it has to do with, by their letters; may be empty. */
  fieldLetters: z
    .string()
    .regex(/^[A-Z]{0,26}$/)
    .default(''),
  address: optionalLine(200),
  phone: optionalLine(40),
  email: optionalLine(120),
  website: optionalLine(160),
  note: note(1000).default(''),
  contacts: z.array(partnerContact).max(20, 'Paling banyak 20 kontak.').default([]),
  /** Switched off it is not offered for new work, and stays readable. */
  isActive: z.boolean().default(true),
});
export type PartnerDraft = z.output<typeof partnerDraft>;

export const agreementDraft = z.strictObject({
  uid,
  partnerUid: uid,
  /** As it stands on the paper; empty: not known. */
  number: optionalLine(80),
  title: requiredLine(160, 'Judul'),
  signedOn: day('facilitation'),
  startsOn: day('validity'),
  /** null: without an end, so that it warns nobody. */
  endsOn: day('validity').nullable(),
  valueRp: rupiah.default(null),
  note: note(1000).default(''),
  /** It is no longer valid from this day on; the reason stays. */
  cancelledOn: day('facilitation').nullable().default(null),
  cancelReason: optionalLine(200),
  /** The agreement that this one renews. */
  replacesUid: uid.nullable().default(null),
});
export type AgreementDraft = z.output<typeof agreementDraft>;

/** What it is known by: its number, or without one its title. */
export const agreementName = ({ number, title }: { number: string; title: string }): string =>
  number || title;

const other = z.object({ uid, name: z.string() });

export const agreement = agreementDraft.omit({ replacesUid: true }).extend({
  partnerName: z.string(),
  state: agreementState,
  replaces: other.nullable(),
  /** Its renewal; one that was cancelled replaces nothing. */
  replacedBy: other.nullable(),
});
export type Agreement = z.output<typeof agreement>;

const monthsOf = (days: number): number => Math.max(1, Math.round(days / 30.4));
/** What a renewal begins with: the next day after it, or today when that is past, for as many months again. */
export const renewalOf = (
  { startsOn, endsOn }: Pick<Agreement, 'startsOn' | 'endsOn'>,
  today: string,
): Pick<AgreementDraft, 'signedOn' | 'startsOn' | 'endsOn'> => {
  const next = endsOn === null ? today : addDays(endsOn, 1);
  const from = next > today ? next : today;
  return {
    signedOn: today,
    startsOn: from,
    endsOn: endsOn === null ? null : addDays(addMonths(from, monthsOf(daysBetween(startsOn, endsOn))), -1),
  };
};

export const partnerRow = partnerDraft.extend({
  /** Of its agreements the one that says most: valid, else the next, else the last. */
  agreement: agreement.nullable(),
});
export type PartnerRow = z.output<typeof partnerRow>;

/** A case of facilitation with this partner. */
const partnerCase = z.object({
  uid,
  number: z.string(),
  subjectName: z.string(),
  clientName: z.string(),
  /** Its step, or how it ended without a result. */
  stepName: z.string(),
  on: z.string(),
  rupiah: z.int().nullable(),
  /** What of it was traded; null: that is not known yet. */
  tradedRp: z.int().nullable(),
});
export type PartnerCase = z.infer<typeof partnerCase>;

/** An activity that this partner took part in. */
const partnerActivity = z.object({ uid, name: z.string(), startsOn: z.string(), agreed: z.int() });
export type PartnerActivity = z.infer<typeof partnerActivity>;

const partnerPage = z.object({
  partner: partnerRow,
  agreements: z.array(agreement),
  /** The newest first, so many at most; of how many, how many of them agreed, what those come to, and what of it was traded. */
  cases: z.array(partnerCase),
  outcome: z.object({ cases: z.int(), agreed: z.int(), rupiah: z.int(), tradedRp: z.int() }),
  /** The latest first, cancelled ones left out; how many agreements people came to there. */
  activities: z.array(partnerActivity),
});
export type PartnerPage = z.infer<typeof partnerPage>;

const access = ['consultant', 'manager', 'admin'] as const;
const changes = ['partner'] as const;
const reads = ['partner', 'office'] as const;
const filter = z.strictObject({
  text: line(64).default(''),
  kind: partnerKind.nullable().default(null),
});

export const partnerKindWords: Record<PartnerKind, string> = {
  bank: 'Bank dan lembaga keuangan',
  buyer: 'Pembeli dan ritel',
  government: 'Instansi pemerintah',
  campus: 'Perguruan tinggi',
  community: 'Komunitas dan asosiasi',
  platform: 'Lokapasar dan platform',
  other: 'Lainnya',
};

declare module './base.ts' {
  interface Topics {
    partner: true;
  }
}

export const partnerContract = {
  /** Those that hold every word in name, contacts or address; switched off ones last. */
  list: procedure.meta({ access, reads }).input(filter).output(z.array(partnerRow)),
  get: procedure
    .meta({ access, reads: [...reads, 'facilitation', 'activity', 'person'] })
    .input(z.strictObject({ uid }))
    .output(partnerPage),
  /** A partner that is new or changed. Cases that name it from before are its own from then on. */
  save: procedure
    .meta({ access, changes })
    .errors({
      RECORD_CHANGED,
      NAME_KNOWN: refusal('Mitra dengan nama ini sudah ada. Belum ada yang disimpan.', {
        data: z.object({ uid, name: z.string() }),
      }),
    })
    .input(partnerDraft.extend({ confirmed: z.boolean().default(false), basedOn: asRead }))
    .output(partnerRow),

  saveAgreement: procedure
    .meta({ access, changes })
    .errors({
      RECORD_CHANGED,
      PARTNER_OFF: refusal(
        'Mitra ini baru saja dinonaktifkan. Isian Anda masih ada; aktifkan lagi mitranya untuk menyimpannya.',
      ),
      ALREADY_RENEWED: refusal('Perjanjian ini sudah diperpanjang. Buka perpanjangannya.', {
        data: z.object({ uid }),
      }),
    })
    .input(agreementDraft.extend({ basedOn: asRead }))
    .output(agreement),
  /** Agreements with partners in use that end soon, or are over since a year at most; the earliest first. */
  ending: procedure.meta({ access, reads }).output(z.array(agreement)),

  pdf: procedure
    .meta({ access, exports: { of: 'office' } })
    .input(filter)
    .output(file),
  xlsx: procedure
    .meta({ access, exports: { of: 'office' } })
    .input(filter)
    .output(file),
};
