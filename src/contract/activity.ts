import { z } from 'zod';
import { procedure, refusal } from './base.ts';
import { rupiah } from './business.ts';
import { day } from './dateKinds.ts';
import { named, servedPerson } from './mentee.ts';
import { formPeriod } from './period.ts';
import { PHOTO_UNUSABLE } from './photo.ts';
import { asRead, RECORD_CHANGED } from './record.ts';
import { file, line, nameLine, note, optionalLine, reason, requiredLine, uid } from './text.ts';
import { ticketField } from './ticket.ts';

/** Pameran, temu usaha, lokakarya, hari kurasi, lainnya. */
export const activityKind = z.enum(['exhibition', 'matching', 'workshop', 'curation', 'other']);
export type ActivityKind = z.infer<typeof activityKind>;

const people = z.int('Jumlah orang ditulis sebagai bilangan bulat.').min(0).max(100_000).default(0);

/** Something that the office holds for many at once; it may last several days and is counted once, on its first. */
export const activityDraft = z.strictObject({
  uid,
  kind: activityKind,
  name: nameLine(160, 'Nama kegiatan'),
  startsOn: day('activity'),
  endsOn: day('activity'),
  place: requiredLine(160, 'Lokasi'),
  /** Of whoever takes part, in the words of the official list. */
  businessField: optionalLine(120),
  /** The fields of service that it belongs to, by their letters; may be empty. */
  fieldLetters: z
    .string()
    .regex(/^[A-Z]{0,26}$/)
    .default(''),
  consultantUid: uid,
  /** Bidang pendampingan: what the consultant answers for here, also after they moved to another field. */
  fieldUid: uid,
  partnerUids: z.array(uid).max(20, 'Paling banyak 20 mitra.').default([]),
  resources: optionalLine(200),
  /** People beside the participants, of whom only the number is known. */
  otherInvited: people,
  otherPresent: people,
  output: note(600).default(''),
  note: note(600).default(''),
  plan: note(900).default(''),
  purpose: note().default(''),
  course: note().default(''),
  results: note().default(''),
  /** Tanggal pelaporan; null: not yet. */
  reportedOn: day('past').nullable().default(null),
});
export type ActivityDraft = z.output<typeof activityDraft>;

/** People are counted once, with however many businesses; agreements each. */
const figures = z.object({
  invited: z.int(),
  present: z.int(),
  agreed: z.int(),
  expectedRp: z.int(),
  realisedRp: z.int(),
});

export const activityRow = activityDraft.extend({
  consultant: named,
  field: ticketField,
  /** The names of its fields of service. */
  services: z.array(z.string()),
  partners: z.array(named),
  figures,
  /** It does not take place, and is neither counted nor printed in the list; the reason stays. */
  cancelledOn: z.string().nullable(),
  cancelReason: z.string(),
});
export type ActivityRow = z.output<typeof activityRow>;

const amount = rupiah.pipe(z.int().min(1, 'Nilainya belum diisi.').nullable()).default(null);

/** What may be changed of somebody on the list. */
export const participantDraft = z.strictObject({
  uid,
  businessUid: uid.nullable(),
  isPresent: z.boolean(),
  /** What was agreed there, and with whom; empty: nothing. Whoever agreed was present. */
  agreement: optionalLine(300),
  expectedRp: amount,
  /** What came of it, known later. */
  realisedRp: amount,
  realisedOn: day('past').nullable().default(null),
});
export type ParticipantDraft = z.output<typeof participantDraft>;

export const participant = participantDraft.extend({
  /** Removed from the card index meanwhile they still count. */
  person: servedPerson,
  business: named.nullable(),
});
export type ActivityParticipant = z.output<typeof participant>;

export const photo = z.object({
  uid,
  caption: z.string(),
  /** Since when it may be printed; null: not, or no longer. */
  allowedOn: z.string().nullable(),
});
export type ActivityPhoto = z.infer<typeof photo>;
/** So many of one activity. */
export const MOST_PHOTOS = 24;

const page = z.object({
  activity: activityRow,
  /** By name. */
  participants: z.array(participant),
  photos: z.array(photo),
});
export type ActivityPage = z.infer<typeof page>;

const works = ['consultant', 'manager', 'admin'] as const;
const changes = ['activity', 'person'] as const;
const reads = ['activity', 'person', 'partner', 'office'] as const;
const filter = z.strictObject({
  /** Of those that begin in it. */
  period: formPeriod,
  kind: activityKind.nullable().default(null),
  text: line(64).default(''),
});
const about = { of: 'office' } as const;
const cancelled = {
  ACTIVITY_CANCELLED: refusal(
    'Kegiatan ini sudah dibatalkan, jadi tidak dapat diubah. Berlakukan lagi dahulu bila ternyata jadi.',
  ),
};

export const activityKindWords: Record<ActivityKind, string> = {
  exhibition: 'Pameran',
  matching: 'Temu usaha',
  workshop: 'Lokakarya',
  curation: 'Hari kurasi',
  other: 'Lainnya',
};

declare module './base.ts' {
  interface Topics {
    activity: true;
  }
}

export const activityContract = {
  /** The newest first; in which years there are some. */
  list: procedure
    .meta({ access: 'staff', reads })
    .input(filter)
    .output(z.object({ activities: z.array(activityRow), years: z.array(z.int()) })),
  get: procedure.meta({ access: 'staff', reads }).input(z.strictObject({ uid })).output(page),

  save: procedure
    .meta({ access: works, changes })
    .errors({ ...cancelled, RECORD_CHANGED })
    .input(activityDraft.extend({ basedOn: asRead }))
    .output(activityRow),
  /** For a reason; null: it takes place after all. */
  cancel: procedure
    .meta({ access: works, changes, blind: 'step' })
    .input(z.strictObject({ uid, reason: reason.nullable() }))
    .output(activityRow),

  /** With the first of their businesses that is not on the list yet. */
  addParticipant: procedure
    .meta({ access: 'staff', changes, blind: 'new' })
    .errors({
      ...cancelled,
      ALREADY_LISTED: refusal('Orang ini sudah ada di daftar, dengan semua usahanya.'),
    })
    .input(z.strictObject({ uid, activityUid: uid, personUid: uid }))
    .output(participant),
  saveParticipant: procedure
    .meta({ access: 'staff', changes })
    .errors({ ...cancelled, RECORD_CHANGED })
    .input(participantDraft.extend({ basedOn: asRead }))
    .output(participant),
  mark: procedure
    .meta({ access: 'staff', changes, blind: 'mark' })
    .errors({
      ...cancelled,
      NOT_BEGUN: refusal('Kegiatan ini belum mulai, jadi kehadiran belum dapat dicatat. Periksa tanggalnya.'),
      HAS_AGREED: refusal(
        'Peserta ini tercatat sepakat, jadi ia hadir. Kosongkan kesepakatannya dahulu bila keliru.',
      ),
    })
    .input(z.strictObject({ uids: z.array(uid).min(1).max(2000), isPresent: z.boolean() }))
    .output(z.object({})),
  /** Off the list again. */
  removeParticipant: procedure
    .meta({ access: 'staff', changes, blind: 'step' })
    .errors({
      ...cancelled,
      HAS_AGREED: refusal(
        'Peserta ini tercatat sepakat, jadi tidak dikeluarkan dari daftar. Kosongkan dan simpan kesepakatannya dahulu bila keliru.',
      ),
    })
    .input(z.strictObject({ uid }))
    .output(z.object({})),

  /** As the screen makes it; it is printed once somebody has said that it may be. */
  addPhoto: procedure
    .meta({ access: works, changes: ['activity'], blind: 'new' })
    .errors({
      PHOTO_UNUSABLE,
      TOO_MANY: refusal(`Satu kegiatan memuat paling banyak ${MOST_PHOTOS} foto. Hapus yang tidak perlu.`),
    })
    .input(z.strictObject({ uid, activityUid: uid, photo: file }))
    .output(photo),
  savePhoto: procedure
    .meta({ access: works, changes: ['activity'] })
    .errors({ RECORD_CHANGED })
    .input(z.strictObject({ uid, caption: optionalLine(160), isAllowed: z.boolean(), basedOn: asRead }))
    .output(photo),
  /** Its bytes are gone for good. */
  removePhoto: procedure
    .meta({ access: works, changes: ['activity'], blind: 'step' })
    .input(z.strictObject({ uid }))
    .output(z.object({})),
  photo: procedure.meta({ access: 'staff', exports: 'no_names' }).input(z.strictObject({ uid })).output(file),

  /** Laporan kegiatan: one of them, with the photos that may be printed. */
  reportPdf: procedure
    .meta({ access: 'staff', exports: about })
    .errors(cancelled)
    .input(z.strictObject({ uid }))
    .output(file),
  /** Laporan kegiatan as a list of all that were not cancelled. */
  listPdf: procedure.meta({ access: 'staff', exports: about }).input(filter).output(file),
  listXlsx: procedure.meta({ access: 'staff', exports: about }).input(filter).output(file),
};
