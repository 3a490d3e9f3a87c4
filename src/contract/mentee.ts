import { z } from 'zod';
import { optionalLine, note, requiredLine, uid, yearFrom } from './text.ts';
import { ticketField } from './ticket.ts';

/** Calon, Aktif, Selesai, Dihentikan. */
export const menteeStatus = z.enum(['candidate', 'active', 'finished', 'stopped']);
export type MenteeStatus = z.infer<typeof menteeStatus>;
/** Rencana, Berjalan, Tercapai, Tidak tercapai. */
export const programStatus = z.enum(['planned', 'running', 'reached', 'missed']);
export type ProgramStatus = z.infer<typeof programStatus>;

export const named = z.object({ uid, name: z.string() });
/** Whoever work goes on for, in the recycle bin or not. */
export const servedPerson = named.extend({ isRemoved: z.boolean() });
export const removedText = 'datanya dihapus';

/** Days without a session from which a client is late, and from which closing is proposed. */
export const UNMET = { late: 60, close: 90 } as const;

const year = yearFrom(2000);
const plannedSessions = z
  .int('Rencana sesi ditulis sebagai bilangan bulat.')
  .min(0)
  .max(366, 'Paling banyak 366 sesi.');

/** A client taken on for one year: a business, or a person who has none yet. */
export const menteeDraft = z.strictObject({
  uid,
  personUid: uid,
  businessUid: uid.nullable(),
  year,
  consultantUid: uid,
  plannedSessions,
});
export type MenteeDraft = z.infer<typeof menteeDraft>;

/** What may be changed of it afterwards; of a locked one with a reason. A business only where it had none. */
export const menteeChange = menteeDraft
  .pick({ uid: true, businessUid: true, consultantUid: true, plannedSessions: true })
  .extend({ reason: optionalLine(200) });

export const menteeRow = z.object({
  uid,
  year: z.int(),
  status: menteeStatus,
  person: servedPerson,
  business: named.nullable(),
  consultant: named,
  plannedSessions: z.int(),
  /** Those that count. */
  sessions: z.int(),
  lastMetOn: z.string().nullable(),
  /** The last session, else the day it began; null: it has not begun. */
  unmetSince: z.string().nullable(),
  /** What was agreed last is for this day. */
  followUpDue: z.string().nullable(),
  programs: z.int(),
  programsReached: z.int(),
});
export type MenteeRow = z.infer<typeof menteeRow>;

export const mentee = menteeRow.extend({
  statusReason: z.string(),
  startedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  /** The instant from which only an administrator changes it. */
  lockedAt: z.string().nullable(),
  minutes: z.int(),
});
export type Mentee = z.infer<typeof mentee>;

/** The client as one says it: the business, else the person. */
export const clientName = ({ person, business }: Pick<MenteeRow, 'person' | 'business'>): string =>
  business?.name ?? person.name;

/** What is planned for a client in one field, and how far it has come. */
export const programDraft = z.strictObject({
  uid,
  menteeUid: uid,
  fieldUid: uid,
  consultantUid: uid,
  title: requiredLine(160, 'Program kerja'),
  problem: note(500),
  target: note(300),
  status: programStatus,
  /** "2 dari 4 langkah"; without a goal the target is words alone. */
  goal: z.int('Ditulis sebagai bilangan bulat.').min(1).max(9999).nullable(),
  reached: z.int('Ditulis sebagai bilangan bulat.').min(0).max(9999),
  unit: optionalLine(40),
});
export type ProgramDraft = z.infer<typeof programDraft>;

export const program = programDraft.omit({ menteeUid: true, consultantUid: true, fieldUid: true }).extend({
  field: ticketField,
  consultant: named,
  lockedAt: z.string().nullable(),
  /** Held for it this year, whether they count or not. */
  sessions: z.int(),
});
export type Program = z.infer<typeof program>;

/** As it was typed. */
export const programDraftOf = (
  { field, consultant, lockedAt: _l, sessions: _s, ...typed }: Program,
  menteeUid: string,
): ProgramDraft => ({ ...typed, menteeUid, fieldUid: field.uid, consultantUid: consultant.uid });

/** What is worked on: neither reached nor given up. */
export const isOpenProgram = ({ status }: Pick<Program, 'status'>): boolean =>
  status === 'planned' || status === 'running';

/** A client with the programmes that a session can be for. */
export const menteeChoice = z.object({
  uid,
  name: z.string(),
  programs: z.array(program.pick({ uid: true, title: true, field: true, status: true })),
});
export type MenteeChoice = z.infer<typeof menteeChoice>;

/** The programme that a session in a field is most likely for: an open one, of that field if there is one. */
export const likelyProgram = ({ programs }: Pick<MenteeChoice, 'programs'>, fieldUid: string) => {
  const open = programs.filter(isOpenProgram);
  return open.find(({ field }) => field.uid === fieldUid) ?? open[0];
};

export const menteeStatusWords: Record<MenteeStatus, string> = {
  candidate: 'Calon',
  active: 'Aktif',
  finished: 'Selesai',
  stopped: 'Dihentikan',
};

export const programStatusWords: Record<ProgramStatus, string> = {
  planned: 'Rencana',
  running: 'Berjalan',
  reached: 'Tercapai',
  missed: 'Tidak tercapai',
};
