import { z } from 'zod';
import { day } from './dateKinds.ts';
import { managers, procedure, refusal } from './base.ts';
import { asRead, RECORD_CHANGED } from './record.ts';
import { clock, line, note, optionalLine, requiredLine, uid } from './text.ts';

/** Draf, Pendaftaran dibuka, Berlangsung, Selesai, Dibatalkan. */
export const trainingStatus = z.enum(['draft', 'open', 'running', 'done', 'cancelled']);
export type TrainingStatus = z.infer<typeof trainingStatus>;
/** Of a training that is over by its days, and yet not at its end. */
export const unfinishedStatuses: readonly TrainingStatus[] = ['open', 'running'];

/** Jam pelatihan; 1 JP = 45 minutes. */
const hours = z.int().min(1, 'JP wajib diisi.').max(999);

export const material = z.strictObject({
  title: requiredLine(200, 'Materi'),
  hours,
  speaker: optionalLine(120),
});

/** Attendance is taken once a session; a session weighs its hours. */
export const session = z.strictObject({
  uid,
  localDate: day('activity'),
  startTime: clock,
  endTime: clock,
  hours,
  title: optionalLine(120),
});
export type Session = z.infer<typeof session>;

export const trainingDraft = z.strictObject({
  uid,
  title: requiredLine(200, 'Nama pelatihan'),
  fieldUids: z.array(uid).min(1, 'Pilih paling sedikit satu bidang.').max(7),
  startDate: day('activity'),
  endDate: day('activity'),
  hours,
  place: requiredLine(160, 'Tempat'),
  organiser: requiredLine(160, 'Penyelenggara'),
  fundSource: optionalLine(120),
  partner: optionalLine(160),
  /** Places for participants of role Peserta; null: no limit. */
  quota: z.int().min(1).max(9999).nullable().default(null),
  requirements: note().default(''),
  /** Percent of the sessions' hours that earns the certificate. */
  threshold: z.int().min(0).max(100),
  /** Their hours add up to those of the training when there are any. */
  materials: z.array(material).max(20, 'Paling banyak 20 materi.').default([]),
  sessions: z.array(session).max(60, 'Paling banyak 60 sesi.').default([]),
});
export type TrainingDraft = z.infer<typeof trainingDraft>;

export const training = trainingDraft.extend({
  status: trainingStatus,
  statusReason: z.string(),
  /** Participants of role Peserta: with a place, and on the waiting list. */
  enrolled: z.int(),
  waiting: z.int(),
  /** Valid certificates issued for it. */
  certificates: z.int(),
  /** Those that were taken back. */
  voidedCertificates: z.int(),
});
export type Training = z.infer<typeof training>;

/** Only what a draft holds: what is known of its state stays behind. */
export const draftOf = ({
  status: _s,
  statusReason: _r,
  enrolled: _e,
  waiting: _w,
  certificates: _c,
  voidedCertificates: _v,
  ...draft
}: Training) => draft satisfies TrainingDraft;

const trainingRow = training
  .pick({
    uid: true,
    title: true,
    status: true,
    startDate: true,
    endDate: true,
    hours: true,
    place: true,
    quota: true,
    enrolled: true,
    waiting: true,
    certificates: true,
    voidedCertificates: true,
  })
  .extend({
    fields: z.array(z.object({ uid, letter: z.string(), color: z.string(), shortName: z.string() })),
  });
export type TrainingRow = z.infer<typeof trainingRow>;

export const participantState = z.enum(['enrolled', 'waiting', 'withdrawn']);
export type ParticipantState = z.infer<typeof participantState>;
export const closed = {
  TRAINING_CLOSED: refusal('Pelatihan ini sudah selesai atau dibatalkan, jadi tidak dapat diubah.'),
};

export const trainingStatusWords: Record<TrainingStatus, string> = {
  draft: 'Draf',
  open: 'Pendaftaran dibuka',
  running: 'Berlangsung',
  done: 'Selesai',
  cancelled: 'Dibatalkan',
};

export const participantStateWords: Record<ParticipantState, string> = {
  enrolled: 'Terdaftar',
  waiting: 'Daftar tunggu',
  withdrawn: 'Mundur',
};

declare module './base.ts' {
  interface Topics {
    training: true;
  }
}

export const trainingContract = {
  /** Newest first; the year of the start date. */
  list: procedure
    .meta({ access: 'staff', reads: ['training', 'certificate', 'office'] })
    .input(z.strictObject({ year: z.int().nullable().default(null), text: line(64).default('') }))
    .output(z.object({ trainings: z.array(trainingRow), years: z.array(z.int()) })),

  get: procedure
    .meta({ access: 'staff', reads: ['training', 'certificate'] })
    .input(z.strictObject({ uid }))
    .output(training),

  /** Creates or changes; a session that has attendance cannot be left out. */
  save: procedure
    .meta({ access: 'staff', changes: ['training'] })
    .errors({ ...closed, RECORD_CHANGED })
    .input(trainingDraft.extend({ basedOn: asRead }))
    .output(training),

  /** A draft with everything but participants; days move so that it starts on `startDate`. */
  copy: procedure
    .meta({ access: 'staff', changes: ['training'], blind: 'new' })
    .input(z.strictObject({ uid, newUid: uid, startDate: day('activity') }))
    .output(training),

  /**
   * Draf → Pendaftaran dibuka → Berlangsung → Selesai, a step back allowed; Dibatalkan from any but Selesai,
   * with a reason. What is over, Selesai or Dibatalkan, is taken up again by managers only: to Berlangsung, to Draf.
   */
  setStatus: procedure
    .meta({ access: 'staff', reserved: { reopen: managers }, changes: ['training'], blind: 'step' })
    .errors({ WRONG_STATUS: refusal('Status pelatihan sudah berubah. Lihat statusnya, lalu coba lagi.') })
    .input(z.strictObject({ uid, status: trainingStatus, reason: optionalLine(200) }))
    .output(training),

  /** Trainings that are open for registration and that this person is not in, the next one first. */
  openFor: procedure
    .meta({ access: 'staff', reads: ['training'] })
    .input(z.strictObject({ personUid: uid }))
    .output(z.array(trainingRow)),

  /** Only a draft without participants; managers. */
  remove: procedure
    .meta({ access: managers, changes: ['training'], blind: 'step' })
    .errors({
      IN_USE: refusal('Pelatihan ini sudah mempunyai peserta, jadi tidak dapat dihapus. Batalkan saja.'),
    })
    .input(z.strictObject({ uid }))
    .output(z.object({})),
};
