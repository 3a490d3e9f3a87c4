import { z } from 'zod';
import { managers, procedure, refusal } from './base.ts';
import { certificateRole } from './certificate.ts';
import { nikGuessed } from './person.ts';
import { importDecision, importPreview, importReading, MOST_ROWS } from './participantImport.ts';
import { asRead, RECORD_CHANGED } from './record.ts';
import { file, line, nameLine, uid } from './text.ts';
import { closed, participantState } from './training.ts';

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
  ineligibility: z.array(z.string()),
  /** Number of the valid certificate for this training. */
  certificateNumber: z.string().nullable(),
});
export type Participant = z.infer<typeof participant>;

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
  FILE_UNREADABLE: refusal(
    'Berkas ini tidak dapat dibaca sebagai XLSX. Simpan ulang dari Excel sebagai “Buku Kerja Excel (.xlsx)”, lalu pilih lagi.',
  ),
  HEADINGS_MISSING: refusal('Belum dipilih kolom mana yang berisi nama. Pilih kolomnya, lalu impor lagi.'),
  ROWS_TOO_MANY: refusal(
    'Berkas ini memuat lebih dari 2.000 nama. Bagi menjadi beberapa berkas, lalu impor satu per satu.',
  ),
};
const oneTraining = z.strictObject({ trainingUid: uid });
const aboutTraining = { of: 'training', key: 'trainingUid' } as const;

/** Who is in a training: enrolled one by one or from a sheet, and present at its sessions. */
export const participantContract = {
  /** With a place first, by name; then the waiting list in its order; then those who withdrew. */
  participants: procedure
    .meta({ access: 'staff', reads: ['training', 'certificate', 'person'] })
    .input(oneTraining)
    .output(z.array(participant)),

  /** Somebody of the card index, or a guest by name. A full training puts a Peserta on the waiting list. */
  enrol: procedure
    .meta({ access: 'staff', changes: ['training', 'person'], blind: 'new' })
    .errors({
      ...closed,
      ALREADY_ENROLLED: refusal('Orang ini sudah ada di daftar pelatihan ini.'),
    })
    .input(
      z.strictObject({
        uid,
        trainingUid: uid,
        who: z.union([z.strictObject({ personUid: uid }), z.strictObject({ name: nameLine(120, 'Nama') })]),
        role: certificateRole.default('Peserta'),
      }),
    )
    .output(participant),

  /** The name on the certificate and the role; refused once a valid certificate is out. */
  change: procedure
    .meta({ access: 'staff', changes: ['training'] })
    .errors({
      RECORD_CHANGED,
      CERTIFICATE_OUT: refusal(
        'Sertifikatnya sudah terbit. Perbaiki namanya lewat “Perbaiki” di register sertifikat.',
      ),
    })
    .input(
      z.strictObject({
        participantUid: uid,
        name: nameLine(120, 'Nama'),
        role: certificateRole,
        basedOn: asRead,
      }),
    )
    .output(participant),

  /**
   * `withdrawn` frees the place, and the first of the waiting list moves up; `enrolled` gives a place, over the
   * quota only by managers; `waiting` puts at the end of the list.
   */
  setState: procedure
    .meta({
      access: 'staff',
      reserved: { exceedQuota: managers },
      changes: ['training', 'person'],
      blind: 'step',
    })
    .errors({
      ...closed,
      ALREADY_ENROLLED: refusal('Orang ini sudah ada lagi di daftar pelatihan ini.'),
      CERTIFICATE_OUT: refusal('Sertifikatnya sudah terbit, jadi peserta ini tidak dapat dikeluarkan.'),
    })
    .input(z.strictObject({ participantUid: uid, state: participantState }))
    .output(
      z.object({
        participant,
        /** Who moved up from the waiting list by it. */ movedUp: z.string().nullable(),
      }),
    ),

  /** An empty workbook with the headings and how to fill them. */
  importTemplate: procedure.meta({ access: 'staff', exports: 'no_names' }).output(file),

  /** Reads the sheet, with the columns and cells that were chosen and mended by hand, and stores nothing. */
  readImport: procedure
    .meta({ access: 'staff', reads: ['training', 'person'] })
    .errors(unreadable)
    .input(importReading)
    .output(importPreview),

  /**
   * The same file again with what was chosen, mended and decided; all its good rows in one transaction, wrong ones
   * left out. The columns are remembered for the next sheet with the same headings.
   */
  import: procedure
    .meta({ access: 'staff', changes: ['training', 'person'], blind: 'new' })
    .errors({
      ...unreadable,
      ...closed,
      UNDECIDED: refusal('Masih ada baris yang meragukan. Jawab pilihannya, atau lewati barisnya.', {
        data: z.object({ rows: z.array(z.int()) }),
      }),
      NOBODY_COMES: refusal('Tidak ada baris yang dapat ditambahkan, jadi tidak ada yang diimpor.'),
      IMPORTED_MEANWHILE: refusal(
        'Daftar peserta lain baru saja diimpor. Berkas ini belum disimpan; buka lagi berkasnya dan periksa barisnya.',
      ),
    })
    .input(importReading.extend({ uid, decisions: z.array(importDecision).max(MOST_ROWS) }))
    .output(imported),

  /** Only these rows of the file as it stands with what was mended, each with why it was not taken. */
  importLeft: procedure
    .meta({ access: 'staff', exports: aboutTraining })
    .errors(unreadable)
    .input(
      importReading.extend({
        rows: z
          .array(z.strictObject({ row: z.int(), reason: z.string().max(2000) }))
          .min(1)
          .max(MOST_ROWS),
      }),
    )
    .output(file),

  /** The last import of this training; null when there is none or it was undone. */
  lastImport: procedure
    .meta({ access: 'staff', reads: ['training'] })
    .input(oneTraining)
    .output(imported.nullable()),

  /** Takes back a whole import: its participants go, and the people it made who have nothing else. */
  undoImport: procedure
    .meta({ access: 'staff', changes: ['training', 'person'], blind: 'step' })
    .errors({
      IMPORT_IN_USE: refusal(
        'Peserta dari berkas ini sudah mempunyai kehadiran atau sertifikat, jadi tidak dapat diurungkan.',
      ),
    })
    .input(z.strictObject({ uid }))
    .output(imported),

  /** Present or not, one or many of one session; sent again it changes nothing. */
  mark: procedure
    .meta({ access: 'staff', changes: ['training'], blind: 'mark' })
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
   * `already`: marked before; `unknown`: nobody of this training. Telling whose NIK it is counts as asking for it.
   */
  scan: procedure
    .meta({ access: 'staff', changes: ['training'], blind: 'mark' })
    .errors({ ...closed, NIK_GUESSED: nikGuessed })
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
    .meta({ access: 'staff', exports: aboutTraining })
    .input(oneTraining.extend({ sessionUid: uid.nullable().default(null) }))
    .output(file),

  /** Cards to cut, eight a page: name, training, QR for the door. */
  participantCardsPdf: procedure
    .meta({ access: 'staff', exports: aboutTraining })
    .errors({
      NOBODY: refusal('Belum ada peserta yang mendapat tempat, jadi belum ada kartu untuk dicetak.'),
    })
    .input(oneTraining)
    .output(file),

  participantsXlsx: procedure
    .meta({ access: 'staff', exports: aboutTraining })
    .input(oneTraining)
    .output(file),
};
