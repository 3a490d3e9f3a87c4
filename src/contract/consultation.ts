import { z } from 'zod';
import { day } from './dateKinds.ts';
import { procedure, refusal } from './base.ts';
import { type Ticket, ticket, ticketStatusText } from './ticket.ts';
import { clock, line, note, uid } from './text.ts';

/** Selesai, Jadwal ulang, Dirujuk, Menjadi dampingan. */
export const outcome = z.enum(['done', 'return', 'referred', 'mentoring']);
export type Outcome = z.infer<typeof outcome>;

/** One sheet for each field that served the visitor under this number. */
export const sheetText = { problem: note(), advice: note(), followUp: note(500), referral: line(120) };

export const sheet = z.object({
  ticketUid: uid,
  fieldUid: uid,
  problem: z.string(),
  advice: z.string(),
  followUp: z.string(),
  followUpDue: z.string().nullable(),
  /** The hour promised on that day, "10:00"; null: any time. */
  followUpTime: z.string().nullable(),
  outcome: outcome.nullable(),
  referral: z.string(),
  deliveredServiceUids: z.array(uid),
  savedAt: z.string().nullable(),
  staffName: z.string().nullable(),
});
export type Sheet = z.infer<typeof sheet>;

export const written = sheet.pick({
  problem: true,
  advice: true,
  followUp: true,
  followUpDue: true,
  followUpTime: true,
  outcome: true,
  referral: true,
  deliveredServiceUids: true,
});
/** What a person writes on a sheet. */
export type Written = z.infer<typeof written>;
/** Fields of a sheet as they were read before they were changed. */
export const sheetAsRead = z.strictObject(written.partial().shape).optional();
export const writtenField = written.keyof();
export type WrittenField = z.infer<typeof writtenField>;

/** Somebody else wrote in the same fields since they were read here; what stands there now comes along. */
export const SHEET_CHANGED = refusal(
  'Lembar ini juga ditulis di jendela lain. Kedua isian masih ada, pilih yang dipakai.',
  { data: z.object({ stored: sheet, fields: z.array(writtenField) }) },
);

/** A kiosk number: a sheet belongs to a visit, so the visitor comes first. */
export const NO_VISITOR = refusal(
  'Nomor ini diambil sendiri dan pengunjungnya belum didata. Lengkapi datanya dahulu.',
);

export const outcomeWords: Record<Outcome, string> = {
  done: 'Selesai',
  return: 'Jadwal ulang',
  referred: 'Dirujuk',
  mentoring: 'Menjadi dampingan',
};

/** What came of a service. A number that ended says nothing of it: at closing, or on the day sheet, nobody chose one. */
export const resultText = (result: Outcome | null, served: Pick<Ticket, 'status' | 'calledAt'>): string => {
  if (result) return outcomeWords[result];
  return served.status === 'done' ? 'Hasil belum diisi' : ticketStatusText(served);
};

declare module './base.ts' {
  interface Topics {
    consultation: true;
  }
}

export const consultationContract = {
  /** The sheet of one field; of the field the number stands in now when none is given. */
  sheet: procedure
    .meta({ access: 'staff', reads: ['consultation', 'queue'] })
    .input(z.strictObject({ ticketUid: uid, fieldUid: uid.optional() }))
    .output(z.object({ ticket, sheet })),

  /** Saved as it is typed: fields that are not given stay as they are. */
  save: procedure
    .meta({ access: 'staff', changes: ['consultation'] })
    .errors({ NO_VISITOR, SHEET_CHANGED })
    .input(
      z.strictObject({
        ticketUid: uid,
        fieldUid: uid,
        problem: sheetText.problem.optional(),
        advice: sheetText.advice.optional(),
        followUp: sheetText.followUp.optional(),
        followUpDue: day('followUp').nullable().optional(),
        followUpTime: clock.nullable().optional(),
        outcome: outcome.nullable().optional(),
        referral: sheetText.referral.optional(),
        deliveredServiceUids: z.array(uid).max(50).optional(),
        /** These fields as they were read before the change; one that was written since is not written over. */
        basedOn: sheetAsRead,
      }),
    )
    .output(sheet),

  /** A follow-up has been done. */
  closeFollowUp: procedure
    .meta({ access: 'staff', changes: ['consultation', 'person'], blind: 'mark' })
    .input(z.strictObject({ ticketUid: uid, fieldUid: uid, isDone: z.boolean() }))
    .output(sheet),
};
