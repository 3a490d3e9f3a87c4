import { z } from 'zod';
import { day } from './dateKinds.ts';
import { named } from './mentee.ts';
import { note, optionalLine, uid } from './text.ts';
import { ticketField } from './ticket.ts';

/** Kantor, tempat usaha, daring. */
export const sessionPlace = z.enum(['office', 'business', 'online']);
export type SessionPlace = z.infer<typeof sessionPlace>;

/** The sheet of a consultation, by its number and field. */
export const sheetKey = z.strictObject({ ticketUid: uid, fieldUid: uid });

const material = note().refine((value) => value.trim() !== '', 'Materi wajib diisi.');

/** A client who was there. A session that does not count for them says why. */
const attendee = z.strictObject({
  menteeUid: uid,
  programUid: uid.nullable(),
  counts: z.boolean(),
  reason: optionalLine(200),
});

/** One session with one client or several; the consultant is who writes it down. */
export const sessionDraft = z.strictObject({
  uid,
  localDate: day('session'),
  minutes: z.int('Lamanya belum diisi.').min(5, 'Paling sedikit 5 menit.').max(1440, 'Paling banyak 24 jam.'),
  place: sessionPlace,
  fieldUid: uid,
  material,
  followUp: note(500),
  followUpDue: day('followUp').nullable(),
  clients: z.array(attendee).min(1, 'Pilih dampingan yang ditemui.').max(60),
  /** The consultation that it was; a sheet becomes one session. */
  sheet: sheetKey.nullable(),
});
export type SessionDraft = z.infer<typeof sessionDraft>;

export const mentoringSession = z.object({
  uid,
  localDate: z.string(),
  /** When it was written down. */
  createdOn: z.string(),
  minutes: z.int(),
  place: sessionPlace,
  field: ticketField,
  consultant: named,
  material: z.string(),
  followUp: z.string(),
  followUpDue: z.string().nullable(),
  clients: z.array(
    z.object({
      menteeUid: uid,
      name: z.string(),
      programUid: uid.nullable(),
      programTitle: z.string().nullable(),
      counts: z.boolean(),
      reason: z.string(),
    }),
  ),
  sheet: sheetKey.nullable(),
});
export type MentoringSession = z.infer<typeof mentoringSession>;

/** As it was typed. */
export const sessionDraftOf = ({
  field,
  clients,
  createdOn: _d,
  consultant: _c,
  ...typed
}: MentoringSession): SessionDraft => ({
  ...typed,
  fieldUid: field.uid,
  clients: clients.map(({ name: _n, programTitle: _t, ...there }) => there),
});

/** A consultation of a client that is no session yet: what its sheet says. */
export const unrecordedSheet = sheetKey.extend({
  number: z.string(),
  localDate: z.string(),
  field: ticketField,
  problem: z.string(),
  advice: z.string(),
  followUp: z.string(),
  followUpDue: z.string().nullable(),
  /** How long it took, in half hours. */
  minutes: z.int(),
});
export type UnrecordedSheet = z.infer<typeof unrecordedSheet>;

/** A session as its sheet tells it: nothing is typed twice. */
export const sessionOfSheet = (
  sheet: Omit<UnrecordedSheet, 'number' | 'field'>,
): Omit<SessionDraft, 'uid' | 'clients'> => ({
  localDate: sheet.localDate,
  minutes: sheet.minutes,
  place: 'office',
  fieldUid: sheet.fieldUid,
  material: sheet.advice.trim() || sheet.problem,
  followUp: sheet.followUp,
  followUpDue: sheet.followUpDue,
  sheet: { ticketUid: sheet.ticketUid, fieldUid: sheet.fieldUid },
});

/** "1,5 jam" for 90 minutes, "20 menit" for less than half an hour. */
export const hoursText = (minutes: number): string =>
  minutes % 6 === 0 && minutes >= 30 ? `${String(minutes / 60).replace('.', ',')} jam` : `${minutes} menit`;

/** A visit at the desk in half hours, as sessions are counted: at least one. */
export const halfHours = (from: string | null, until: string): number => {
  const minutes = from === null ? 0 : (Date.parse(until) - Date.parse(from)) / 60_000;
  return Math.max(30, Math.min(1440, Math.ceil(minutes / 30) * 30));
};

export const sessionPlaceWords: Record<SessionPlace, string> = {
  office: 'Kantor',
  business: 'Tempat usaha',
  online: 'Daring',
};
