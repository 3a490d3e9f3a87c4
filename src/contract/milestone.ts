import { z } from 'zod';
import { procedure, refusal } from './base.ts';
import { paperSize } from './office.ts';
import { file, reason, requiredLine, uid } from './text.ts';

const mentors = ['consultant', 'manager', 'admin'] as const;

/** What a state or a paper shows of a business: its first NIB, halal, export, a higher class, jobs. */
const suggestion = z.object({
  /** Tells it from others of the business: `nib`, `scale:2026`. */
  code: z.string(),
  title: z.string(),
  /** What shows it: a number and its day, or the figures of two years. */
  fact: z.string(),
});
export type Suggestion = z.infer<typeof suggestion>;

/** What the client has said is so, and what proves it; it stays as it was said, whatever becomes of the state. */
const milestone = suggestion.extend({
  uid,
  word: z.string(),
  evidence: z.string(),
  confirmedOn: z.string(),
  staffName: z.string(),
});
export type Milestone = z.infer<typeof milestone>;

export const milestoneContract = {
  /** Of the business of a client: what is suggested now, and what was confirmed, the latest first. */
  ofMentee: procedure
    .meta({ access: mentors, reads: ['mentoring', 'person', 'facilitation', 'officeList', 'staff'] })
    .input(z.strictObject({ menteeUid: uid }))
    .output(z.object({ suggested: z.array(suggestion), confirmed: z.array(milestone) })),
  confirm: procedure
    .meta({ access: mentors, changes: ['mentoring'], blind: 'new' })
    .errors({
      NOT_SHOWN: refusal(
        'Keadaan atau dokumen yang menunjukkannya sudah diubah. Belum ada yang disimpan; lihat daftarnya lagi.',
      ),
    })
    .input(
      z.strictObject({
        uid,
        menteeUid: uid,
        code: z.string().max(60),
        word: requiredLine(300, 'Kata pelaku usaha'),
        evidence: requiredLine(200, 'Bukti'),
      }),
    )
    .output(z.object({})),
  /** It was not so: it is suggested again as long as something shows it. */
  cancel: procedure
    .meta({ access: mentors, changes: ['mentoring'], blind: 'step' })
    .input(z.strictObject({ uid, reason }))
    .output(z.object({})),
  /** *Pernyataan perkembangan usaha*, for the client to sign. */
  statement: procedure
    .meta({ access: mentors, exports: { of: 'office' } })
    .errors({
      NOTHING_TO_STATE: refusal(
        'Belum ada tonggak yang dikonfirmasi. Konfirmasikan dahulu dengan kata pelaku usahanya.',
      ),
    })
    .input(z.strictObject({ menteeUid: uid, paper: paperSize }))
    .output(file),
};
