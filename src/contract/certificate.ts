import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { day } from './dateKinds.ts';
import { procedure, refusal } from './base.ts';
import { addDays, daysText, numberText } from './dates.ts';
import type { ListColumn } from './list.ts';
import { signatory } from './office.ts';
import { asRead } from './record.ts';
import { entry, registerCalls, registerColumns, voidText } from './register.ts';
import { file, nameLine, optionalLine, reason, requiredLine, uid } from './text.ts';

export const certificateRole = z.enum(['Peserta', 'Narasumber', 'Moderator', 'Panitia']);

/** As many as the back of a certificate holds. */
export const MOST_MATERIALS = 20;
/** A row of them. */
export const activityMaterial = z.strictObject({
  title: requiredLine(200, 'Materi'),
  hours: z.int().min(1).max(999),
  speaker: optionalLine(120),
});

/** What every certificate of one batch says; frozen at issue. 1 JP = 45 minutes. */
export const activity = z.strictObject({
  title: requiredLine(200, 'Nama kegiatan'),
  role: certificateRole,
  startDate: day('activity'),
  endDate: day('activity'),
  /** Jam pelatihan; equals the sum of the materials when there are any. */
  hours: z.int().min(1, 'JP wajib diisi.').max(999),
  place: requiredLine(160, 'Tempat'),
  organiser: requiredLine(160, 'Penyelenggara'),
  /** Printed under "Pekanbaru, …" beside the signature. */
  signedOn: day('document'),
  materials: z.array(activityMaterial).max(MOST_MATERIALS, `Paling banyak ${MOST_MATERIALS} materi.`),
  /** Who signs, the first at the right; the head of the office when there is none. */
  signatories: z.array(signatory).max(3).default([]),
});
export type Activity = z.infer<typeof activity>;

/** An office signs some days ahead; longer before the activity it is the year that is wrong. */
const SIGNED_AHEAD_DAYS = 31;
export const signedTooEarly = ({
  startDate,
  signedOn,
}: {
  startDate: string;
  signedOn: string;
}): string | undefined =>
  signedOn < addDays(startDate, -SIGNED_AHEAD_DAYS)
    ? 'Tanggal tanda tangan lebih dari sebulan sebelum kegiatan dimulai. Periksa tahunnya.'
    : undefined;

/** As many certificates as one batch holds. */
export const MOST_RECIPIENTS = 1000;

export const recipient = z.strictObject({
  name: nameLine(120, 'Nama'),
  personUid: uid.nullable().default(null),
  /** Of a training: the certificate is theirs, and is given only when it is due. */
  participantUid: uid.nullable().default(null),
});
export type Recipient = z.infer<typeof recipient>;

export const certificate = entry.extend({
  batchUid: uid,
  holder: z.string(),
  activity,
  /** Eight characters beside the number, in the QR and on the paper. */
  code: z.string(),
  /** Number of the certificate this one replaces, and of the one that replaces it. */
  replaces: z.string().nullable(),
  replacedBy: z.string().nullable(),
});
export type Certificate = z.infer<typeof certificate>;

/** What happened to a certificate after it was issued; empty when nothing did. */
export const certificateRemark = (row: Certificate): string =>
  [
    row.replaces && `Menggantikan ${row.replaces}.`,
    row.replacedBy && `Digantikan oleh ${row.replacedBy}.`,
    voidText(row),
  ]
    .filter(Boolean)
    .join(' ');

/** The register as the workbook holds it; screen and paper choose from it. */
export const certificateColumns = {
  number: registerColumns.number,
  holder: { title: 'Nama', value: ({ holder }) => holder, chars: 36 },
  role: { title: 'Sebagai', value: (row) => row.activity.role, chars: 14 },
  activity: { title: 'Kegiatan', value: (row) => row.activity.title, chars: 52 },
  days: { title: 'Tanggal kegiatan', value: (row) => daysText(row.activity), chars: 22 },
  hours: { title: 'JP', value: (row) => row.activity.hours, chars: 12 },
  issuedOn: registerColumns.issuedOn,
  remark: { ...registerColumns.remark, value: certificateRemark },
} satisfies Record<string, ListColumn<Certificate>>;

/** What a batch has become: the rest of each certificate is in the register. */
const issued = z.object({
  batchUid: uid,
  certificates: z.array(
    certificate.pick({ uid: true, number: true, sequence: true, holder: true, code: true }),
  ),
});
export type IssuedBatch = z.infer<typeof issued>;

/** Signing the QRs, setting the pages, storing: in this order. */
export const issueStep = z.enum(['signing', 'typesetting', 'storing']);
export type IssueStep = z.infer<typeof issueStep>;

/** What it looks like; the ready formal design when not given. */
const designUid = uid.optional();

export const issueInput = z.strictObject({
  uid,
  activity,
  recipients: z
    .array(recipient)
    .min(1, 'Isi paling sedikit satu nama.')
    .max(MOST_RECIPIENTS, `Paling banyak ${numberText(MOST_RECIPIENTS)} nama sekali terbit.`),
  designUid,
});
export type IssueInput = z.infer<typeof issueInput>;

export const previewInput = z.strictObject({
  activity,
  recipient,
  position: z.int().min(0).max(999).default(0),
  designUid,
});
export type PreviewInput = z.infer<typeof previewInput>;

/** Why a batch is not issued. */
export const issueErrors = {
  NOT_DUE: refusal(
    'Ada peserta yang belum memenuhi syarat. Tidak ada yang diterbitkan; lihat alasannya di daftar.',
    { data: z.object({ reasons: z.array(z.object({ name: z.string(), reason: z.string() })) }) },
  ),
  CANCELLED: refusal('Penerbitan dihentikan. Tidak ada nomor yang terpakai, daftar Anda tetap ada.'),
};

/** Nothing of the batch is valid any more. */
const allVoid = {
  ALREADY_VOID: refusal(
    'Semua sertifikat dari penerbitan ini sudah dibatalkan, jadi tidak ada yang dicetak atau disimpan.',
  ),
};

const isVoid = 'Sertifikat ini sudah dibatalkan';

declare module './base.ts' {
  interface Topics {
    certificate: true;
  }
}

export const certificateContract = {
  ...registerCalls('certificate', { entry: certificate, isVoid }),

  /**
   * What will be printed, before any number is drawn; page 1 is the front, page 2 the back.
   * `position` in the batch, from 0: the number on the paper is the one this name would get now.
   */
  preview: procedure
    .meta({ access: 'staff', reads: ['office', 'certificate', 'design'] })
    .input(previewInput)
    .output(z.object({ pages: z.array(z.string()) })),

  /** Look before issuing: long names, characters the font lacks, names twice, already issued. */
  inspect: procedure
    .meta({ access: 'staff', reads: ['certificate', 'person', 'training'] })
    .input(z.strictObject({ activity, recipients: z.array(recipient).max(MOST_RECIPIENTS), designUid }))
    .output(
      z.object({
        /** The numbers these would get, were they issued now. */
        firstNumber: z.string(),
        lastNumber: z.string(),
        notes: z.array(z.object({ index: z.int(), message: z.string() })),
      }),
    ),

  /** All or nothing: numbers without gaps, bytes and facts stored in one transaction. */
  issue: procedure
    .meta({ access: { rights: ['issue'] }, changes: ['certificate', 'person'], blind: 'new' })
    .errors(issueErrors)
    .input(issueInput)
    .output(issued),

  /** How far the issue of a batch is; ends when whoever listens goes. */
  steps: procedure
    .meta({ access: 'staff' })
    .input(z.strictObject({ batchUid: uid }))
    .output(eventIterator(z.object({ step: issueStep }))),

  /** Stops an issue before its numbers are drawn; too late, it says that the batch is out. */
  cancel: procedure
    .meta({ access: 'staff' })
    .input(z.strictObject({ batchUid: uid }))
    .output(z.object({ isIssued: z.boolean() })),

  /** How many a batch gave out, and how many of those were taken back since. */
  batch: procedure
    .meta({ access: 'staff', reads: ['certificate'] })
    .input(z.strictObject({ batchUid: uid }))
    .output(z.object({ issued: z.int(), voided: z.int() })),

  /** One PDF for each valid certificate of a batch, in a ZIP, named by number and holder: for sending. */
  batchZip: procedure
    .meta({ access: 'staff', exports: { of: 'certificate', key: 'batchUid' } })
    .errors(allVoid)
    .input(z.strictObject({ batchUid: uid }))
    .output(file),

  /** The stored pages of a batch, without those of certificates that were voided meanwhile. */
  batchFile: procedure
    .meta({ access: 'staff', exports: { of: 'certificate', key: 'batchUid' } })
    .errors(allVoid)
    .input(z.strictObject({ batchUid: uid }))
    .output(file),
  /** The same pages, counted as a reprint of each: whoever prints a batch after it was given out. */
  reprintBatch: procedure
    .meta({ access: 'staff', changes: ['certificate'], exports: 'told', blind: 'count' })
    .errors(allVoid)
    .input(z.strictObject({ batchUid: uid }))
    .output(file),

  /** A correction is a new certificate with a new number that names the old one; the old one becomes void. */
  correct: procedure
    .meta({ access: { rights: ['issue', 'void'] }, changes: ['certificate', 'person'] })
    .errors({ ALREADY_VOID: refusal(`${isVoid}.`) })
    .input(
      z.strictObject({
        uid,
        newUid: uid,
        holder: nameLine(120, 'Nama'),
        activity: activity.optional(),
        /** The old one as it was read: its days may be older than those of a new one. */
        basedOn: asRead,
        reason,
        /** The design of the old one when not given. */
        designUid,
      }),
    )
    .output(certificate),
};
