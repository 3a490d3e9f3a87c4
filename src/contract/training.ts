import { z } from 'zod';
import { certificateRole } from './certificate.ts';
import { managers, procedure } from './base.ts';
import { file, line, localDate, note, optionalLine, requiredLine, uid } from './text.ts';

/** Draf, Pendaftaran dibuka, Berlangsung, Selesai, Dibatalkan. */
export const trainingStatus = z.enum(['draft', 'open', 'running', 'done', 'cancelled']);
export type TrainingStatus = z.infer<typeof trainingStatus>;

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Jam ditulis seperti 08:30.');
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
  localDate,
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
  startDate: localDate,
  endDate: localDate,
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
  materials: z.array(material).max(20).default([]),
  sessions: z.array(session).max(60).default([]),
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
});
export type Training = z.infer<typeof training>;

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
  })
  .extend({
    fields: z.array(z.object({ uid, letter: z.string(), color: z.string(), shortName: z.string() })),
  });
export type TrainingRow = z.infer<typeof trainingRow>;

export const participantState = z.enum(['enrolled', 'waiting', 'withdrawn']);
export type ParticipantState = z.infer<typeof participantState>;

export const participant = z.object({
  uid,
  /** Null for a guest: a speaker, moderator or committee member who is no client of the office. */
  personUid: uid.nullable(),
  /** As the certificate prints it. */
  name: z.string(),
  /** The name on the card of the person, when it differs. */
  cardName: z.string().nullable(),
  role: certificateRole,
  state: participantState,
  /** From 1 in the order of the waiting list; null when not waiting. */
  turn: z.int().nullable(),
  businessName: z.string(),
  regionName: z.string(),
  /** Eight characters on the invitation and in its QR. */
  code: z.string(),
  attendedSessionUids: z.array(uid),
  attendedHours: z.int(),
  /** Of the hours of all sessions, rounded down; null while the training has no session. */
  attendedPercent: z.int().nullable(),
  /** Why no certificate is due; empty when it is. Ready sentences. */
  obstacles: z.array(z.string()),
  /** Number of the valid certificate for this training. */
  certificateNumber: z.string().nullable(),
});
export type Participant = z.infer<typeof participant>;

/** What a row of the sheet turned out to be. */
export const importVerdict = z.enum(['new', 'known', 'doubtful', 'wrong', 'enrolled']);

export const importRow = z.object({
  /** Row of the sheet, as the spreadsheet program numbers it. */
  row: z.int(),
  name: z.string(),
  nik: z.string(),
  phone: z.string(),
  businessName: z.string(),
  verdict: importVerdict,
  /** Ready sentences: what is wrong, or why it is doubtful. */
  reasons: z.array(z.string()),
  /** People it may be; for `known` exactly one. */
  candidates: z.array(
    z.object({
      uid,
      name: z.string(),
      nikMasked: z.string(),
      businessName: z.string(),
      regionName: z.string(),
    }),
  ),
});
export type ImportRow = z.infer<typeof importRow>;

const importPreview = z.object({ fileName: z.string(), rows: z.array(importRow) });
export type ImportPreview = z.infer<typeof importPreview>;

/** What becomes of a doubtful row: one of its candidates, somebody new, or nothing. */
export const importDecision = z.strictObject({
  row: z.int(),
  as: z.union([z.strictObject({ personUid: uid }), z.literal('new'), z.literal('skip')]),
});

const imported = z.object({
  uid,
  fileName: z.string(),
  at: z.string(),
  enrolled: z.int(),
  waiting: z.int(),
  /** People who were not known before. */
  newPeople: z.int(),
  isUndone: z.boolean(),
});

const unreadable = {
  FILE_UNREADABLE: {
    message:
      'Berkas ini tidak dapat dibaca sebagai XLSX. Simpan ulang dari Excel sebagai “Buku Kerja Excel (.xlsx)”, lalu pilih lagi.',
  },
  HEADINGS_MISSING: {
    message: 'Kolom “Nama” tidak ditemukan. Pakai contoh berkas, lalu salin nama peserta ke dalamnya.',
  },
  ROWS_TOO_MANY: {
    message:
      'Berkas ini memuat lebih dari 2.000 nama. Bagi menjadi beberapa berkas, lalu impor satu per satu.',
  },
};
const closed = {
  TRAINING_CLOSED: { message: 'Pelatihan ini sudah selesai atau dibatalkan, jadi tidak dapat diubah.' },
};

const oneTraining = z.strictObject({ trainingUid: uid });

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
    .errors(closed)
    .input(trainingDraft)
    .output(training),

  /** A draft with everything but participants; days move so that it starts on `startDate`. */
  copy: procedure
    .meta({ access: 'staff', changes: ['training'] })
    .input(z.strictObject({ uid, newUid: uid, startDate: localDate }))
    .output(training),

  /**
   * Draf → Pendaftaran dibuka → Berlangsung → Selesai, a step back allowed; Dibatalkan from any but Selesai,
   * with a reason. What is over, Selesai or Dibatalkan, is taken up again by managers only: to Berlangsung, to Draf.
   */
  setStatus: procedure
    .meta({ access: 'staff', changes: ['training'] })
    .errors({ WRONG_STATUS: { message: 'Status pelatihan sudah berubah. Lihat statusnya, lalu coba lagi.' } })
    .input(z.strictObject({ uid, status: trainingStatus, reason: optionalLine(200) }))
    .output(training),

  /** With a place first, by name; then the waiting list in its order; then those who withdrew. */
  participants: procedure
    .meta({ access: 'staff', reads: ['training', 'certificate', 'person'] })
    .input(oneTraining)
    .output(z.array(participant)),

  /** Trainings this person is in, newest first, and those open for registration that they are not in. */
  ofPerson: procedure
    .meta({ access: 'staff', reads: ['training', 'certificate'] })
    .input(z.strictObject({ personUid: uid }))
    .output(
      z.object({
        enrolled: z.array(
          trainingRow
            .pick({ uid: true, title: true, status: true, startDate: true, endDate: true })
            .extend({ role: certificateRole, state: participantState }),
        ),
        open: z.array(trainingRow),
      }),
    ),

  /** Somebody of the card index, or a guest by name. A full training puts a Peserta on the waiting list. */
  enrol: procedure
    .meta({ access: 'staff', changes: ['training', 'person'] })
    .errors({
      ...closed,
      ALREADY_ENROLLED: { message: 'Orang ini sudah ada di daftar pelatihan ini.' },
    })
    .input(
      z.strictObject({
        uid,
        trainingUid: uid,
        who: z.union([
          z.strictObject({ personUid: uid }),
          z.strictObject({ name: requiredLine(120, 'Nama') }),
        ]),
        role: certificateRole.default('Peserta'),
      }),
    )
    .output(participant),

  /** The name on the certificate and the role; refused once a valid certificate is out. */
  change: procedure
    .meta({ access: 'staff', changes: ['training'] })
    .errors({
      CERTIFICATE_OUT: {
        message: 'Sertifikatnya sudah terbit. Perbaiki namanya lewat “Perbaiki” di register sertifikat.',
      },
    })
    .input(z.strictObject({ participantUid: uid, name: requiredLine(120, 'Nama'), role: certificateRole }))
    .output(participant),

  /**
   * `withdrawn` frees the place, and the first of the waiting list moves up; `enrolled` gives a place, over the
   * quota if need be (a manager decided); `waiting` puts at the end of the list.
   */
  setState: procedure
    .meta({ access: 'staff', changes: ['training', 'person'] })
    .errors({
      ...closed,
      ALREADY_ENROLLED: { message: 'Orang ini sudah ada lagi di daftar pelatihan ini.' },
      CERTIFICATE_OUT: { message: 'Sertifikatnya sudah terbit, jadi peserta ini tidak dapat dikeluarkan.' },
    })
    .input(z.strictObject({ participantUid: uid, state: participantState }))
    .output(
      z.object({
        participant,
        /** Who moved up from the waiting list by it. */ movedUp: z.string().nullable(),
      }),
    ),

  /** An empty workbook with the headings and how to fill them. */
  importTemplate: procedure.meta({ access: 'staff' }).output(file),

  /** Reads the sheet and stores nothing. */
  readImport: procedure
    .meta({ access: 'staff', reads: ['training', 'person'] })
    .errors(unreadable)
    .input(z.strictObject({ trainingUid: uid, file }))
    .output(importPreview),

  /** The same file again with the decisions; all its good rows in one transaction, wrong ones left out. */
  import: procedure
    .meta({ access: 'staff', changes: ['training', 'person'] })
    .errors({
      ...unreadable,
      ...closed,
      UNDECIDED: {
        message: 'Masih ada baris yang meragukan. Pilih orangnya, “orang baru”, atau lewati.',
        data: z.object({ rows: z.array(z.int()) }),
      },
    })
    .input(z.strictObject({ uid, trainingUid: uid, file, decisions: z.array(importDecision).max(2000) }))
    .output(imported),

  /** The last import of this training; null when there is none or it was undone. */
  lastImport: procedure
    .meta({ access: 'staff', reads: ['training'] })
    .input(oneTraining)
    .output(imported.nullable()),

  /** Takes back a whole import: its participants go, and the people it made who have nothing else. */
  undoImport: procedure
    .meta({ access: 'staff', changes: ['training', 'person'] })
    .errors({
      IMPORT_IN_USE: {
        message:
          'Peserta dari berkas ini sudah mempunyai kehadiran atau sertifikat, jadi tidak dapat diurungkan.',
      },
    })
    .input(z.strictObject({ uid }))
    .output(imported),

  /** Present or not, one or many of one session; sent again it changes nothing. */
  mark: procedure
    .meta({ access: 'staff', changes: ['training'] })
    .errors(closed)
    .input(
      z.strictObject({
        sessionUid: uid,
        participantUids: z.array(uid).min(1).max(1000),
        isPresent: z.boolean(),
      }),
    )
    .output(z.object({})),

  /**
   * What a scanner typed at the door: the QR of the invitation or participant card, today's queue ticket, or a NIK.
   * `already`: marked before; `unknown`: nobody of this training.
   */
  scan: procedure
    .meta({ access: 'staff', changes: ['training'] })
    .errors(closed)
    .input(z.strictObject({ sessionUid: uid, text: line(200) }))
    .output(
      z.object({
        verdict: z.enum(['marked', 'already', 'waiting', 'unknown']),
        name: z.string(),
        present: z.int(),
      }),
    ),

  /** Daftar hadir with a signature column; one session, or every session on pages of its own. */
  attendanceListPdf: procedure
    .meta({ access: 'staff' })
    .input(oneTraining.extend({ sessionUid: uid.nullable().default(null) }))
    .output(file),

  /** Cards to cut, eight a page: name, training, QR for the door. */
  participantCardsPdf: procedure
    .meta({ access: 'staff' })
    .errors({
      NOBODY: { message: 'Belum ada peserta yang mendapat tempat, jadi belum ada kartu untuk dicetak.' },
    })
    .input(oneTraining)
    .output(file),

  participantsXlsx: procedure.meta({ access: 'staff' }).input(oneTraining).output(file),

  /** Only a draft without participants; managers. */
  remove: procedure
    .meta({ access: managers, changes: ['training'] })
    .errors({
      IN_USE: { message: 'Pelatihan ini sudah mempunyai peserta, jadi tidak dapat dihapus. Batalkan saja.' },
    })
    .input(z.strictObject({ uid }))
    .output(z.object({})),
};
