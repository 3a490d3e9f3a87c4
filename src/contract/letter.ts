import { z } from 'zod';
import { day } from './dateKinds.ts';
import { facilitators, procedure, refusal } from './base.ts';
import type { ListColumn } from './list.ts';
import { signatory } from './office.ts';
import { reportPeriod } from './period.ts';
import { entry, registerCalls, registerColumns } from './register.ts';
import { counted, reportAccess } from './report.ts';
import { file, note, optionalLine, requiredLine, uid } from './text.ts';

/**
 * What a letter is made from: consultations, an assisted person, a training, what was agreed with a client for a year,
 * a report that it goes with (`cover` to the agency, `memo` to the head of the office), or a text of the office's own.
 */
export const letterForm = z.enum([
  'consultation',
  'mentoring',
  'invitation',
  'agreement',
  'cover',
  'memo',
  'own',
]);
export type LetterForm = z.infer<typeof letterForm>;

/** A numbered letter as it went out; what it says is frozen. */
export const letter = entry.extend({
  kind: letterForm,
  /** What its kind was called when it went out. */
  title: z.string(),
  /** Whom it is about, or "27 peserta pelatihan …". */
  subject: z.string(),
  trainingUid: uid.nullable(),
  /** The sentence its QR repeats. */
  statement: z.string(),
});
export type Letter = z.infer<typeof letter>;

/** The register as the workbook holds it; screen and paper choose from it. */
export const letterColumns = {
  number: registerColumns.number,
  title: { title: 'Surat', value: ({ title }) => title, chars: 24 },
  subject: { title: 'Tentang', value: ({ subject }) => subject, chars: 44 },
  statement: { title: 'Isi', value: ({ statement }) => statement, chars: 72 },
  issuedOn: registerColumns.issuedOn,
  remark: registerColumns.remark,
} satisfies Record<string, ListColumn<Letter>>;

/** Whether the holder wants the NIK on the paper; printing it is a reveal, in the trail too. */
const hasNik = z.boolean().default(false);

/** What is typed in a letter. */
export const letterText = {
  purpose: requiredLine(200, 'Keperluan'),
  time: requiredLine(60, 'Waktu'),
  attachment: optionalLine(60),
  message: note(1000).default(''),
  answer: requiredLine(300, 'Isian'),
  addressee: requiredLine(200, 'Kepada'),
  place: optionalLine(80),
  senderPost: requiredLine(160, 'Jabatan pengirim'),
  senderName: requiredLine(120, 'Nama pengirim'),
  /** A line for each. */
  points: note(2000),
  copies: note(500),
};

/** With which report a letter goes, and to whom. */
const ofReport = { period: reportPeriod, addressee: letterText.addressee, signedOn: day('document') };

/** What the office certifies or asks; the facts come from the records, the rest from whoever writes it. */
export const letterDraft = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('consultation'),
    personUid: uid,
    /** Consultations of these days, both included. */
    from: day('visit'),
    to: day('visit'),
    purpose: letterText.purpose,
    signedOn: day('document'),
    hasNik,
  }),
  z.strictObject({
    kind: z.literal('mentoring'),
    personUid: uid,
    since: day('mentored'),
    purpose: letterText.purpose,
    signedOn: day('document'),
    hasNik,
  }),
  z.strictObject({
    kind: z.literal('invitation'),
    trainingUid: uid,
    /** "08.00 WIB sampai selesai" */
    time: letterText.time,
    attachment: letterText.attachment,
    message: letterText.message,
    signedOn: day('document'),
  }),
  z.strictObject({
    kind: z.literal('agreement'),
    menteeUid: uid,
    signedOn: day('document'),
    hasNik,
  }),
  z.strictObject({
    kind: z.literal('cover'),
    ...ofReport,
    /** "di Pekanbaru" */
    place: letterText.place,
    /** Whether the data package goes with it. */
    hasPackage: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('memo'),
    ...ofReport,
    sender: signatory.extend({ post: letterText.senderPost, name: letterText.senderName }),
    points: letterText.points,
    copies: letterText.copies,
  }),
  z.strictObject({
    kind: z.literal('own'),
    kindUid: uid,
    /** Whom it is about, when its text names somebody. */
    personUid: uid.nullable(),
    /** The case of facilitation that it is written for: its client then is whom the letter is about. */
    caseUid: uid.nullable().default(null),
    /** What the text asks for, by its words in braces. */
    answers: z.record(z.string().max(40), letterText.answer),
    signedOn: day('document'),
    hasNik,
  }),
]);
export type LetterDraft = z.infer<typeof letterDraft>;

/** What a letter begins with that goes with a report: as the last one of its kind had it, the points from the figures. */
const reportStart = z.object({
  addressee: z.string(),
  place: z.string(),
  hasPackage: z.boolean(),
  sender: z.object({ post: z.string(), name: z.string(), rank: z.string(), nip: z.string() }),
  points: z.string(),
  copies: z.string(),
});
export type ReportStart = z.infer<typeof reportStart>;

/** What is known of a letter about a case: whose it is, and what fills in which word. */
const caseStart = z.object({
  /** "P-031" */
  number: z.string(),
  /** "Pembiayaan, KUR, Bank Siak Raya" */
  about: z.string(),
  client: z.string(),
  personUid: uid,
  values: z.record(z.string(), z.string()),
});

const draft = z.strictObject({ draft: letterDraft });
/** Why a letter is not written. */
export const letterErrors = {
  NO_CONSULTATION: refusal('Belum ada konsultasi yang selesai pada tanggal itu. Pilih tanggal lain.'),
  NO_ADDRESSEE: refusal('Belum ada peserta pada pelatihan itu. Isi pesertanya dahulu.'),
  MENTORING_STOPPED: refusal(
    'Pendampingan ini sudah dihentikan. Aktifkan lagi sasarannya sebelum membuat kontrak.',
  ),
  CASE_ENDED: refusal(
    'Kasus ini sudah berakhir tanpa hasil. Batalkan akhir kasusnya dahulu bila suratnya memang perlu.',
  ),
  CASE_CLIENT_GONE: refusal(
    'Pelaku usaha kasus ini ada di daftar pelaku usaha yang dihapus. Minta administrator memulihkannya di menu Pelaku Usaha, lalu buat suratnya.',
  ),
};
const isVoid = 'Surat ini sudah dibatalkan';

export const letterWords: Record<Exclude<LetterForm, 'own'>, string> = {
  consultation: 'Keterangan konsultasi',
  mentoring: 'Keterangan dampingan',
  invitation: 'Undangan pelatihan',
  agreement: 'Kontrak pendampingan',
  cover: 'Surat pengantar laporan',
  memo: 'Nota dinas laporan',
};

declare module './base.ts' {
  interface Topics {
    letter: true;
  }
}

export const letterContract = {
  ...registerCalls('letter', { entry: letter, isVoid }),

  /** What would be printed now, with the number it would get. */
  preview: procedure
    .meta({
      access: 'staff',
      reads: [
        'office',
        'letter',
        'person',
        'training',
        'consultation',
        'mentoring',
        'facilitation',
        'staff',
        'remark',
        'monthLock',
      ],
    })
    .errors(letterErrors)
    .input(draft)
    .output(z.object({ pages: z.array(z.string()), number: z.string() })),

  /** Number, facts and bytes in one transaction; sent again with the same uid it is the same letter. */
  issue: procedure
    .meta({ access: { rights: ['issue'] }, changes: ['letter', 'person'], blind: 'new' })
    .errors(letterErrors)
    .input(draft.extend({ uid }))
    .output(letter),

  /** What is known of a letter that goes with a report, before anything is typed. */
  reportStart: procedure
    .meta({ access: reportAccess, reads: ['letter', 'office', 'remark', 'monthLock', ...counted] })
    .input(z.strictObject({ kind: z.enum(['cover', 'memo']), period: reportPeriod }))
    .output(reportStart),

  /** What a case says of itself in a letter, before anything is typed. */
  caseStart: procedure
    .meta({ access: facilitators, reads: ['facilitation', 'person', 'office'] })
    .errors({ CASE_ENDED: letterErrors.CASE_ENDED, CASE_CLIENT_GONE: letterErrors.CASE_CLIENT_GONE })
    .input(z.strictObject({ caseUid: uid }))
    .output(caseStart),

  /** The letters that went out for a case, newest first; those taken back too. */
  ofCase: procedure
    .meta({ access: facilitators, reads: ['letter'] })
    .input(z.strictObject({ caseUid: uid }))
    .output(z.array(letter)),

  /** The stored bytes of a letter just issued. */
  file: procedure
    .meta({ access: 'staff', exports: { of: 'letter', key: 'uid' } })
    .errors({ ALREADY_VOID: refusal(`${isVoid}, jadi tidak dicetak dan tidak disimpan.`) })
    .input(z.strictObject({ uid }))
    .output(file),
};
