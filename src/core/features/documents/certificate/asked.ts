import type { Certificate, IssueInput, PreviewInput } from '#contract/certificate.ts';
import type { Design } from '#contract/design.ts';
import { unsignedText } from '#contract/seal.ts';
import { designOrder, findDesign, signersTooMany } from '#core/features/documents/design/index.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Context } from '#core/platform/context.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { listedParticipants } from '#core/features/training/participant/index.ts';
import { mustFit } from '#core/features/documents/series/index.ts';
import { bearerOf } from './bearer.ts';
import { Cancelled, issueBatch, type Recipient } from './issue.ts';
import { runOnce } from './running.ts';
import { checkActivity, formatNumber, factsOf, seriesYear } from './rules.ts';
import * as store from './store.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import { typesettingJobs } from '#core/platform/typesetting/jobs.ts';

export const checked = (activity: Certificate['activity']) => {
  const issues = checkActivity(activity);
  if (issues.length > 0) throw fieldInvalid(issues);
  return activity;
};

type Asked = IssueInput['recipients'];
type Listed = Awaited<ReturnType<typeof listedParticipants>>;

/** The participants among the recipients, each once, with what stands in the way of theirs. */
const dueOrNot = (db: Db, recipients: Asked): Promise<Listed> => {
  const uids = recipients.flatMap(({ participantUid }) => participantUid ?? []);
  if (new Set(uids).size < uids.length)
    throw fieldInvalid([{ field: 'recipients', message: 'Seorang peserta ada dua kali di daftar.' }]);
  return listedParticipants(db, uids);
};

const recipientsOf = async (
  context: Context,
  recipients: Asked,
  participants: Listed,
): Promise<Recipient[]> => {
  const people = await store.personKeys(
    context.db,
    recipients.flatMap(({ personUid }) => personUid ?? []),
  );
  const listed = new Map(participants.map((participant) => [participant.uid, participant]));
  return recipients.map(({ name, personUid, participantUid }) => {
    const participant = participantUid ? listed.get(participantUid) : undefined;
    if (participantUid && !participant) throw notFound();
    return {
      uid: context.newUid(),
      holder: name,
      personId: participant?.personId ?? (personUid ? (people.get(personUid) ?? null) : null),
      participant: participant ?? null,
    };
  });
};

export const chosen = async (context: Context, designUid: string | undefined): Promise<Design> => {
  const design = await findDesign(context, designUid);
  if (!design) throw notFound();
  return design;
};

/** A signature without a place would be missing on paper, unnoticed. */
export const withPlaces = (design: Design, { signatories }: Certificate['activity']): Design => {
  const problem = signersTooMany(design.spec, Math.max(1, signatories.length));
  if (problem) throw fieldInvalid([{ field: 'activity.signatories', message: problem }]);
  return design;
};

type Batch = Omit<IssueInput, 'uid'>;
type Reasons = { data: { reasons: { name: string; reason: string }[] } };
export type IssueErrors = { NOT_DUE: (more: Reasons) => Error; CANCELLED: () => Error };

/** Throws when somebody of the list is not due. */
const mustBeDue = async (db: Db, { recipients }: Batch, errors: IssueErrors): Promise<Listed> => {
  const participants = await dueOrNot(db, recipients);
  const reasons = participants.flatMap(({ name, ineligibility: [reason] }) =>
    reason ? { name, reason } : [],
  );
  if (reasons.length > 0) throw errors.NOT_DUE({ data: { reasons } });
  return participants;
};

/** Everything an issue is turned down for, before it is tried. */
export const checkAsked = async (context: Context, asked: Batch, errors: IssueErrors): Promise<void> => {
  withPlaces(await chosen(context, asked.designUid), checked(asked.activity));
  await recipientsOf(context, asked.recipients, await mustBeDue(context.db, asked, errors));
};

/** Issues the batch once, however often it is asked for; `also` happens in the same transaction. */
export const issueAsked = async (
  context: Context,
  uid: string,
  asked: Batch,
  errors: IssueErrors,
  also: (tx: Tx, stamp: Stamp) => Promise<void> = async () => {},
): Promise<void> => {
  const activity = checked(asked.activity);
  await runOnce(uid, async (run) => {
    if ((await store.documentOfBatch(context.db, uid)) !== undefined) return;
    const participants = await mustBeDue(context.db, asked, errors);
    const design = withPlaces(await chosen(context, asked.designUid), activity);
    const recipients = await recipientsOf(context, asked.recipients, participants);
    const batch = { uid, activity, design, recipients, replaces: null };
    try {
      await issueBatch(context, batch, run, async (tx, stamp) => {
        // Looked at again inside: another desk may have issued or taken an attendance back meanwhile.
        await mustBeDue(tx, asked, errors);
        await also(tx, stamp);
      });
    } catch (error) {
      throw error instanceof Cancelled ? errors.CANCELLED() : error;
    }
  });
};

/** The paper of one name as it would print now, its number the one it would get. */
export const previewPages = async (
  context: Context,
  { activity, recipient, position, designUid }: PreviewInput,
): Promise<string[]> => {
  const head = await officePaper(context);
  const { office } = head;
  const { spec } = await chosen(context, designUid);
  const { officeId } = await context.now();
  const next = await store.nextSequence(context.db, officeId, seriesYear(activity));
  const sequence = next + position;
  mustFit(sequence, 1);
  const number = formatNumber(office.certificateNumbering, sequence, activity.signedOn);
  const facts = { holder: recipient.name, number, replaces: null };
  const payload = unsignedText(factsOf(activity, office.shortName, facts));
  const bearer = await bearerOf(context.db, recipient);
  const sample = { ...facts, code: '--------', payload, bearer };
  const order = await designOrder(context.db, head, spec, activity, [sample]);
  const pages = await context.typesetter.run(typesettingJobs.pages, order);
  return pages.map((page) => page.svg);
};
