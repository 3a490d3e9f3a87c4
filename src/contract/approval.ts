import { z } from 'zod';
import { issueErrors, issueInput, MOST_RECIPIENTS } from './certificate.ts';
import { managers, procedure, refusal, role } from './base.ts';
import { letterDraft, letterErrors } from './letter.ts';
import { asRead, RECORD_CHANGED } from './record.ts';
import { requiredLine, uid } from './text.ts';

const roles = z.array(role).min(1, 'Pilih paling sedikit satu peran.').max(role.options.length);

/** Which roles issue certificates and letters in the name of the head, and which take them back. */
export const issuingRoles = z.strictObject({ issue: roles, void: roles });
export type IssuingRoles = z.infer<typeof issuingRoles>;

/** What somebody prepares for whoever may issue it. */
export const proposedPaper = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('certificate'), batch: issueInput.omit({ uid: true }) }),
  z.strictObject({ kind: z.literal('letter'), draft: letterDraft }),
]);
export type ProposedPaper = z.infer<typeof proposedPaper>;

/** waiting → approved, or returned with a reason; the preparer may withdraw it, also a returned one. */
export const proposalState = z.enum(['waiting', 'approved', 'returned', 'withdrawn']);

export const proposal = z.object({
  uid,
  kind: z.enum(['certificate', 'letter']),
  /** "27 sertifikat Pelatihan Halal", "Keterangan konsultasi, Siti Nurhaliza" */
  title: z.string(),
  state: proposalState,
  preparedBy: z.string(),
  preparedAt: z.string(),
  isMine: z.boolean(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** Why it was sent back; empty otherwise. */
  reason: z.string(),
});
export type Proposal = z.infer<typeof proposal>;

const stale = {
  NOT_WAITING: refusal(
    'Berkas ini sudah diputuskan atau ditarik. Tidak ada yang berubah; lihat daftarnya lagi.',
  ),
};

const issued = {
  ALREADY_ISSUED: refusal(
    'Berkas ini sudah terbit, jadi tidak diajukan dan tidak diterbitkan lagi. Lihat nomornya di buku register.',
  ),
};
const ALREADY_WAITING = refusal(
  'Berkas yang sama sudah diajukan dan masih menunggu. Ajukan juga bila memang perlu dua.',
);

const CHANGED_SINCE = refusal(
  'Ada yang berubah sejak diajukan. Belum ada yang terbit; periksa kertasnya lagi, lalu setujui.',
);
const changes = z.array(z.string().max(400)).max(2 * MOST_RECIPIENTS);

/** What whoever prepared it reads. */
export const returnReason = requiredLine(300, 'Alasan');

declare module './base.ts' {
  interface Topics {
    proposal: true;
  }
}

export const approvalContract = {
  roles: procedure.meta({ access: 'staff', reads: ['office'] }).output(issuingRoles),
  setRoles: procedure
    .meta({ access: managers, changes: ['office', 'session', 'proposal'] })
    .errors({ RECORD_CHANGED })
    .input(issuingRoles.extend({ basedOn: asRead }))
    .output(issuingRoles),

  /** What waits for this member of staff, oldest first, and what has become of their own: waiting, returned, approved today. */
  list: procedure
    .meta({ access: 'staff', reads: ['proposal', 'office', 'session'] })
    .output(z.object({ toDecide: z.array(proposal), mine: z.array(proposal) })),

  /**
   * The prepared paper with the names as the lists say them now: to look at, and to go on with after it was sent back.
   * `changes`: what it rests on and is no longer as it was when it was prepared; ready sentences.
   */
  paper: procedure
    .meta({
      access: 'staff',
      reads: [
        'proposal',
        'office',
        'design',
        'training',
        'person',
        'consultation',
        'mentoring',
        'facilitation',
        'letter',
        'certificate',
        'remark',
        'monthLock',
      ],
    })
    .input(z.strictObject({ uid }))
    .output(z.object({ paper: proposedPaper, changes })),

  /** Looked at as an issue is, and kept without a number until somebody decides. */
  submit: procedure
    .meta({ access: 'staff', changes: ['proposal'], blind: 'new' })
    .errors({ ...issueErrors, ...letterErrors, ...issued, ALREADY_WAITING })
    .input(
      z.strictObject({
        uid,
        paper: proposedPaper,
        /** Another like it waits, and this one is wanted all the same. */
        isAgain: z.boolean().default(false),
      }),
    )
    .output(proposal),

  /**
   * Issues it under the uid of the proposal; here its numbers are drawn. Sent again it stays issued once. `changes` are
   * those that whoever approves has read.
   */
  approve: procedure
    .meta({
      access: { rights: ['issue'] },
      changes: ['proposal', 'certificate', 'letter', 'person'],
      blind: 'step',
    })
    .errors({ ...issueErrors, ...letterErrors, ...stale, ...issued, CHANGED_SINCE })
    .input(z.strictObject({ uid, changes: changes.default([]) }))
    .output(proposal),

  sendBack: procedure
    .meta({ access: { rights: ['issue'] }, changes: ['proposal'], blind: 'step' })
    .errors(stale)
    .input(z.strictObject({ uid, reason: returnReason }))
    .output(proposal),

  /** By whoever prepared it. */
  withdraw: procedure
    .meta({ access: 'staff', changes: ['proposal'], blind: 'step' })
    .errors(stale)
    .input(z.strictObject({ uid }))
    .output(proposal),
};
