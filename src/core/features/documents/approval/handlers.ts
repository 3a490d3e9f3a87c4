import { ORPCError } from '@orpc/server';
import type { Proposal, ProposedPaper } from '#contract/approval.ts';
import { localDateOf, numericDate } from '#contract/dates.ts';
import {
  checkAsked,
  documentOfBatch,
  issueCertificates,
  type IssueErrors,
} from '#core/features/documents/certificate/index.ts';
import { audit } from '#core/kernel/audit.ts';
import { startOfDay } from '#core/kernel/clock.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Context } from '#core/platform/context.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import {
  checkCaseAccess,
  findLetter,
  issueLetter,
  type LetterErrors,
  previewLetter,
} from '#core/features/documents/letter/index.ts';
import {
  findIssuingRoles,
  officeUid,
  putIssuingRoles,
  officeAudit,
} from '#core/features/office/office/index.ts';
import { factsNow } from './facts.ts';
import { changesOf, isSameSubject, titleOf, withNames } from './rules.ts';
import * as store from './store.ts';
import { trailOf } from '#core/platform/audited.ts';
import { proposalAudit } from './audit.ts';

const trail = trailOf(proposalAudit);
type Stale = { NOT_WAITING: () => Error };

const found = async (context: Context, uid: string) => {
  const one = await store.findProposal(context.db, uid, context.connection.staffId);
  if (!one) throw notFound();
  return one;
};

const rolesOf = async (context: Context) => {
  const roles = await findIssuingRoles(context.db);
  if (!roles) throw notFound();
  return roles;
};

/** Whether certificates or a letter are out under this uid, issued without the proposal. */
const isIssued = async (db: Db, uid: string): Promise<boolean> =>
  (await documentOfBatch(db, uid)) !== undefined || (await findLetter(db, uid)) !== undefined;

/** Turns down what the issue itself would turn down, and says what the paper is called. */
const checkedTitle = async (
  context: Context,
  paper: ProposedPaper,
  errors: IssueErrors & LetterErrors,
): Promise<string> => {
  if (paper.kind === 'letter') return titleOf(paper, await previewLetter(context, paper.draft, errors));
  await checkAsked(context, paper.batch, errors);
  return titleOf(paper, null);
};

/** The paper as it would be issued now, and what has changed since it was prepared. */
const paperNow = async (
  context: Context,
  { paper, facts }: Awaited<ReturnType<typeof found>>,
  errors: IssueErrors & LetterErrors,
) => {
  const now = await factsNow(context, paper, errors);
  return { paper: withNames(paper, facts, now), changes: changesOf(facts, now) };
};

/** For those who only look: nothing is refused, so there is nothing to say. */
const unsaid = () => new ORPCError('GONE');
const looking = {
  NOT_DUE: unsaid,
  CANCELLED: unsaid,
  NO_CONSULTATION: unsaid,
  NO_ADDRESSEE: unsaid,
  MENTORING_STOPPED: unsaid,
  CASE_ENDED: unsaid,
  CASE_CLIENT_GONE: unsaid,
};

/** Ends the waiting, once; with whom and why in the trail. */
const decide = async (
  tx: Tx,
  stamp: Stamp,
  uid: string,
  change: { state: 'approved' | 'returned' | 'withdrawn'; reason?: string; title?: string },
  errors: Stale,
) => {
  const before = await store.findProposal(tx, uid, stamp.staffId);
  if (!before) throw notFound();
  const { row } = before;
  const isOpen = row.state === 'waiting' || (row.state === 'returned' && change.state === 'withdrawn');
  if (!isOpen) throw errors.NOT_WAITING();
  const after = { ...change, decided_at: stamp.at, decided_by: stamp.staffId };
  await store.updateProposal(tx, row.id, after);
  const actions = { approved: 'approve', returned: 'send_back', withdrawn: 'withdraw' } as const;
  await audit(tx, {
    ...trail(stamp, actions[change.state], uid),
    before: { reason: row.reason },
    after: { reason: change.reason ?? row.reason },
  });
};

const closed = async (
  context: Context,
  uid: string,
  change: Parameters<typeof decide>[3],
  errors: Stale,
): Promise<Proposal> => {
  await context.write((tx, stamp) => decide(tx, stamp, uid, change, errors));
  return (await found(context, uid)).proposal;
};

export const approvalHandlers = {
  roles: api.approval.roles.handler(({ context }) => rolesOf(context)),

  setRoles: api.approval.setRoles.handler(async ({ input: { basedOn, ...typed }, context, errors }) => {
    await context.write(async (tx, stamp) => {
      const before = await findIssuingRoles(tx);
      const input = before ? overStored({ ...before }, typed, basedOn, errors.RECORD_CHANGED) : typed;
      await putIssuingRoles(tx, stamp.officeId, input);
      await audit(tx, {
        ...trailOf(officeAudit)(stamp, 'update', await officeUid(tx)),
        before: { issuer_roles: before?.issue, voider_roles: before?.void },
        after: { issuer_roles: input.issue, voider_roles: input.void },
      });
    });
    return rolesOf(context);
  }),

  list: api.approval.list.handler(async ({ context }) => {
    const { officeId, localDate, zone } = await context.now();
    const { staffId, role } = context.caller;
    const mayIssue = (await context.rightsOf(role)).includes('issue');
    return {
      toDecide: mayIssue ? await store.waitingProposals(context.db, officeId, staffId) : [],
      mine: await store.ownProposals(context.db, officeId, staffId, startOfDay(localDate, zone)),
    };
  }),

  paper: api.approval.paper.handler(async ({ input, context }) =>
    paperNow(context, await found(context, input.uid), looking),
  ),

  submit: api.approval.submit.handler(async ({ input: { uid, paper, isAgain }, context, errors }) => {
    if (!(await store.findProposal(context.db, uid, null))) {
      if (paper.kind === 'letter') await checkCaseAccess(context, paper.draft);
      const title = await checkedTitle(context, paper, errors);
      const facts = await factsNow(context, paper, errors);
      await context.write(async (tx, stamp) => {
        if (await store.findProposal(tx, uid, null)) return; // sent twice, and the first was quicker
        if (await isIssued(tx, uid)) throw errors.ALREADY_ISSUED();
        const [same] = (await store.waitingOfTitle(tx, stamp.officeId, title)).filter((other) =>
          isSameSubject(other.paper, paper),
        );
        if (same && !isAgain)
          throw errors.ALREADY_WAITING({
            message: `${title} sudah diajukan oleh ${same.preparedBy} pada ${numericDate(localDateOf(same.preparedAt, stamp.zone))} dan masih menunggu. Ajukan juga bila memang perlu dua.`,
          });
        await store.insertProposal(tx, {
          uid: uidBytes(uid),
          office_id: stamp.officeId,
          content: store.contentText({ paper, facts }),
          title,
          prepared_at: stamp.at,
          prepared_by: context.caller.staffId,
        });
        await audit(tx, trail(stamp, 'prepare', uid));
      });
    }
    return (await found(context, uid)).proposal;
  }),

  approve: api.approval.approve.handler(async ({ input: { uid, changes: read }, context, errors }) => {
    const prepared = await found(context, uid);
    const { proposal } = prepared;
    if (proposal.state === 'approved') return proposal;
    if (proposal.state !== 'waiting') throw errors.NOT_WAITING();
    if (await isIssued(context.db, uid)) {
      // Somebody else may have approved it this very moment.
      const { proposal: now } = await found(context, uid);
      if (now.state === 'approved') return now;
      throw errors.ALREADY_ISSUED();
    }
    const refuseUnread = (changes: readonly string[]) => {
      if (changes.some((each) => !read.includes(each)))
        throw errors.CHANGED_SINCE({
          message: `Ada yang berubah sejak diajukan. ${changes.slice(0, 5).join(' ')} Belum ada yang terbit; periksa kertasnya lagi, lalu setujui.`,
        });
    };
    const { paper, changes } = await paperNow(context, prepared, errors);
    refuseUnread(changes);
    const title = paper.kind === 'letter' ? proposal.title : titleOf(paper, null);
    const also = async (tx: Tx, stamp: Stamp) => {
      // Looked at again inside: the pages were set with the names of before.
      refuseUnread((await paperNow({ ...context, db: tx }, prepared, errors)).changes);
      await decide(tx, stamp, uid, { state: 'approved', title }, errors);
    };
    if (paper.kind === 'letter') await issueLetter(context, uid, paper.draft, errors, also);
    else await issueCertificates(context, uid, paper.batch, errors, also);
    return (await found(context, uid)).proposal;
  }),

  sendBack: api.approval.sendBack.handler(({ input: { uid, reason }, context, errors }) =>
    closed(context, uid, { state: 'returned', reason }, errors),
  ),

  withdraw: api.approval.withdraw.handler(async ({ input: { uid }, context, errors }) => {
    if (!(await found(context, uid)).proposal.isMine) throw notFound();
    return closed(context, uid, { state: 'withdrawn' }, errors);
  }),
};
