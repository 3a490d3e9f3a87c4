import { z } from 'zod';
import { day } from './dateKinds.ts';
import { managers, procedure, refusal } from './base.ts';
import { file, note, optionalLine, registerFilter, requiredLine, uid } from './text.ts';

/** Surat keterangan telah berkonsultasi, surat keterangan dampingan, undangan. */
export const letterKind = z.enum(['consultation', 'mentoring', 'invitation']);
export type LetterKind = z.infer<typeof letterKind>;

/** A numbered letter as it went out; what it says is frozen. */
export const letter = z.object({
  uid,
  kind: letterKind,
  number: z.string(),
  sequence: z.int(),
  year: z.int(),
  /** Whom it is about, or "27 peserta pelatihan …". */
  subject: z.string(),
  personUid: uid.nullable(),
  trainingUid: uid.nullable(),
  /** The sentence its QR repeats. */
  statement: z.string(),
  issuedAt: z.string(),
  issuedOn: z.string(),
  status: z.enum(['issued', 'void']),
  voidReason: z.string(),
  voidedOn: z.string().nullable(),
  reprints: z.int(),
});
export type Letter = z.infer<typeof letter>;

/** Whether the holder wants the NIK on the paper; printing it is a reveal, in the trail too. */
const hasNik = z.boolean().default(false);

/** What the office certifies or asks; the facts come from the records, the rest from whoever writes it. */
export const letterDraft = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('consultation'),
    personUid: uid,
    /** Consultations of these days, both included. */
    from: day('past'),
    to: day('past'),
    purpose: requiredLine(200, 'Keperluan'),
    signedOn: day('document'),
    hasNik,
  }),
  z.strictObject({
    kind: z.literal('mentoring'),
    personUid: uid,
    since: day('past'),
    purpose: requiredLine(200, 'Keperluan'),
    signedOn: day('document'),
    hasNik,
  }),
  z.strictObject({
    kind: z.literal('invitation'),
    trainingUid: uid,
    /** "08.00 WIB sampai selesai" */
    time: requiredLine(60, 'Waktu'),
    attachment: optionalLine(60),
    message: note(1000).default(''),
    signedOn: day('document'),
  }),
]);
export type LetterDraft = z.infer<typeof letterDraft>;

const draft = z.strictObject({ draft: letterDraft });
const nothing = {
  NO_CONSULTATION: refusal('Belum ada konsultasi yang selesai pada tanggal itu. Pilih tanggal lain.'),
  NO_ADDRESSEE: refusal('Belum ada peserta pada pelatihan itu. Isi pesertanya dahulu.'),
};
/** A voided letter leaves the office on no path. */
const taken = { ALREADY_VOID: refusal('Surat ini sudah dibatalkan, jadi tidak dicetak dan tidak disimpan.') };

export const letterContract = {
  /** What would be printed now, with the number it would get. */
  preview: procedure
    .meta({ access: 'staff', reads: ['office', 'letter', 'person', 'training', 'consultation'] })
    .errors(nothing)
    .input(draft)
    .output(z.object({ pages: z.array(z.string()), number: z.string() })),

  /** Number, facts and bytes in one transaction; sent again with the same uid it is the same letter. */
  issue: procedure
    .meta({ access: 'staff', changes: ['letter', 'person'] })
    .errors(nothing)
    .input(draft.extend({ uid }))
    .output(letter),

  /** The year's letters, newest number first. */
  register: procedure
    .meta({ access: 'staff', reads: ['letter'] })
    .input(registerFilter)
    .output(
      z.object({
        letters: z.array(letter),
        issued: z.int(),
        voided: z.int(),
        years: z.array(z.int()),
      }),
    ),

  registerPdf: procedure
    .meta({ access: 'staff', hands: { of: 'office' } })
    .input(registerFilter)
    .output(file),
  registerXlsx: procedure
    .meta({ access: 'staff', hands: { of: 'office' } })
    .input(registerFilter)
    .output(file),

  /** The stored bytes of a letter just issued. */
  file: procedure
    .meta({ access: 'staff', hands: { of: 'letter', key: 'uid' } })
    .errors(taken)
    .input(z.strictObject({ uid }))
    .output(file),

  /** The stored bytes, counted as a reprint; `isMarked` prints on them that they are one. */
  reprint: procedure
    .meta({ access: 'staff', changes: ['letter'], hands: 'told' })
    .errors(taken)
    .input(z.strictObject({ uid, isMarked: z.boolean().default(false) }))
    .output(file),

  void: procedure
    .meta({ access: ['frontdesk', ...managers], changes: ['letter', 'person'] })
    .errors({ ALREADY_VOID: refusal('Surat ini sudah dibatalkan.') })
    .input(z.strictObject({ uid, reason: requiredLine(200, 'Alasan') }))
    .output(letter),
};
