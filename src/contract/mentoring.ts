import { z } from 'zod';
import { growthOfClients } from './clientGrowth.ts';
import { admins, managers, procedure, refusal } from './base.ts';
import {
  mentee,
  menteeChange,
  menteeChoice,
  menteeDraft,
  menteeRow,
  menteeStatus,
  named,
  program,
  programDraft,
} from './mentee.ts';
import { formOrder, printedForm } from './mentoringForm.ts';
import { mentoringSession, sessionDraft, sheetKey, unrecordedSheet } from './mentoringSession.ts';
import { clientGone } from './person.ts';
import { asRead, RECORD_CHANGED } from './record.ts';
import { file, line, localMonth, optionalLine, reason, uid } from './text.ts';

/** Who mentors and who answers for it. */
const mentors = ['consultant', 'manager', 'admin'] as const;
const whose = z.enum(['mine', 'office']);

const ALREADY_TAKEN = refusal('Usaha ini sudah menjadi sasaran pada tahun itu. Buka sasarannya.', {
  data: z.object({ uid }),
});
const WRONG_STATUS = refusal('Status sasaran ini sudah berubah. Lihat keadaan terbarunya, lalu coba lagi.');
const TOO_LONG = refusal(
  'Daftar ini terlalu panjang untuk dicetak. Simpan sebagai XLSX, atau pilih satu konsultan atau masa yang lebih pendek.',
);
const NOTHING_TO_PRINT = refusal(
  'Belum ada yang dicatat untuk formulir ini. Periksa tahun, masa, atau konsultannya.',
);
const SHEET_RECORDED = refusal('Konsultasi ini sudah menjadi pelaksanaan. Tidak ada yang dicatat dua kali.');

/** Everything about one client in one year. */
const page = z.object({
  mentee,
  programs: z.array(program),
  /** Newest first. */
  sessions: z.array(mentoringSession),
  /** Consultations of the year with this client that are no session yet, newest first. */
  unrecorded: z.array(unrecordedSheet),
  /** The years in which this client is or was taken on. */
  years: z.array(z.object({ uid, year: z.int(), status: menteeStatus })),
});
export type MenteePage = z.infer<typeof page>;

const month = z.object({
  sessions: z.int(),
  minutes: z.int(),
  /** What the plans of the active clients come to in a month. */
  planned: z.int(),
  clients: z.int(),
  places: z.object({ office: z.int(), business: z.int(), online: z.int() }),
});

/** The visitor at a desk, as mentoring knows them. */
const visitor = z.object({
  person: named,
  business: named.nullable(),
  sheet: unrecordedSheet,
  isRecorded: z.boolean(),
  /** The client that they are in the year of the visit; null: none, or of several nobody can tell which. */
  mentee: menteeChoice.extend({ sessions: z.int(), plannedSessions: z.int() }).nullable(),
});
export type MentoringVisitor = z.infer<typeof visitor>;

declare module './base.ts' {
  interface Topics {
    mentoring: true;
  }
}

export const mentoringContract = {
  /** Clients of a year with one status, the longest not met first. */
  list: procedure
    .meta({ access: mentors, reads: ['mentoring', 'person', 'staff'] })
    .input(
      z.strictObject({
        whose,
        year: z.int().min(2000).max(2200),
        status: menteeStatus,
        text: line(64).default(''),
        limit: z.int().min(1).max(500).default(200),
      }),
    )
    /** `count` is null where a search finds more than it gives. */
    .output(z.object({ mentees: z.array(menteeRow), count: z.int().nullable() })),
  get: procedure
    .meta({ access: mentors, reads: ['mentoring', 'person', 'staff', 'consultation', 'queue', 'office'] })
    .input(z.strictObject({ uid }))
    .output(page),
  /** Sessions of a month against the plan. */
  month: procedure
    .meta({ access: mentors, reads: ['mentoring'] })
    .input(z.strictObject({ whose, month: localMonth }))
    .output(month),
  /** My active clients of a year, and those for whom a programme is mine, by name. */
  choices: procedure
    .meta({ access: mentors, reads: ['mentoring', 'person', 'staff'] })
    .input(z.strictObject({ year: z.int().min(2000).max(2200) }))
    .output(z.array(menteeChoice)),
  ofVisitor: procedure
    .meta({ access: mentors, reads: ['mentoring', 'person', 'consultation', 'queue', 'visit'] })
    .input(sheetKey)
    .output(visitor),

  /** Takes a client on, with the first programme where one is known. */
  take: procedure
    .meta({ access: mentors, changes: ['mentoring', 'person'], blind: 'new' })
    .errors({ ALREADY_TAKEN })
    .input(
      menteeDraft.extend({
        status: z.enum(['candidate', 'active']),
        program: programDraft.omit({ menteeUid: true }).nullable(),
        /** The consultation in which it was agreed. */
        sheet: sheetKey.nullable(),
      }),
    )
    .output(mentee),
  /** Another consultant, another plan. */
  change: procedure
    .meta({ access: mentors, reserved: { locked: admins }, changes: ['mentoring', 'person'] })
    .errors({ RECORD_CHANGED, ALREADY_TAKEN })
    .input(menteeChange.extend({ basedOn: asRead }))
    .output(mentee),
  setStatus: procedure
    .meta({ access: mentors, reserved: { locked: admins }, changes: ['mentoring', 'person'], blind: 'step' })
    .errors({ WRONG_STATUS, ALREADY_TAKEN })
    .input(z.strictObject({ uid, status: menteeStatus, reason: optionalLine(200) }))
    .output(mentee),
  /** From now on only an administrator changes what was planned for the year; the work on it goes on. */
  lock: procedure
    .meta({ access: managers, changes: ['mentoring'], blind: 'step' })
    .input(z.strictObject({ uid }))
    .output(mentee),
  saveProgram: procedure
    .meta({ access: mentors, reserved: { locked: admins }, changes: ['mentoring', 'person'] })
    .errors({ RECORD_CHANGED })
    .input(programDraft.extend({ reason: optionalLine(200), basedOn: asRead }))
    .output(program),
  /** The client is planned for the next year too, with the programmes that were not reached. */
  carryOver: procedure
    .meta({ access: mentors, changes: ['mentoring', 'person'], blind: 'new' })
    .errors({ ALREADY_TAKEN, CLIENT_GONE: clientGone })
    .input(z.strictObject({ uid, menteeUid: uid }))
    .output(mentee),
  /** What would move from a consultant, and the cases of facilitation that would not. */
  openWork: procedure
    .meta({ access: admins, reads: ['mentoring', 'facilitation', 'staff'] })
    .input(z.strictObject({ staffUid: uid }))
    .output(z.object({ mentees: z.int(), programs: z.int(), cases: z.int() })),
  /** Clients still active or planned and open programmes move to another consultant; what was done stays. */
  handOver: procedure
    .meta({ access: admins, changes: ['mentoring', 'person'], blind: 'step' })
    .input(z.strictObject({ fromUid: uid, toUid: uid, reason }))
    .output(z.object({ mentees: z.int(), programs: z.int() })),

  /** A session of another consultant: managers. */
  saveSession: procedure
    .meta({ access: mentors, reserved: { others: managers }, changes: ['mentoring', 'person'] })
    .errors({ RECORD_CHANGED, SHEET_RECORDED })
    .input(sessionDraft.extend({ basedOn: asRead }))
    .output(mentoringSession),
  /** Whoever mentored in a year or is to, by name; also those who have left since. */
  consultants: procedure
    .meta({ access: mentors, reads: ['mentoring', 'staff'] })
    .input(z.strictObject({ year: z.int().min(2000).max(2200) }))
    .output(z.array(named)),
  /** How the clients of a year grew between the two years of it that are over, by name. */
  growth: procedure
    .meta({ access: mentors, reads: ['mentoring', 'person', 'staff'] })
    .input(z.strictObject({ whose, year: z.int().min(2000).max(2200) }))
    .output(growthOfClients),
  /** Forms 7a to 7g on paper, and as a workbook. */
  formPdf: procedure
    .meta({ access: mentors, exports: { of: 'office' } })
    .errors({ TOO_LONG, NOTHING_TO_PRINT })
    .input(printedForm)
    .output(file),
  formXlsx: procedure
    .meta({ access: mentors, exports: { of: 'office' } })
    .input(formOrder)
    .output(file),

  voidSession: procedure
    .meta({
      access: mentors,
      reserved: { others: managers },
      changes: ['mentoring', 'person'],
      blind: 'step',
    })
    .input(z.strictObject({ uid, reason }))
    .output(z.object({})),
};
