import type { Certificate } from '#contract/certificate.ts';
import type { Design } from '#contract/design.ts';
import type { Inputs } from '#contract/index.ts';
import { unsignedText } from '#contract/seal.ts';
import { designOfLabel, designOrder, findDesign, signersTooMany } from '../design/index.ts';
import { designFamilies, readLetterhead } from '../document/index.ts';
import type { Context } from '../kernel/context.ts';
import type { Db } from '../kernel/database.ts';
import { api, fieldInvalid, notFound } from '../kernel/procedures.ts';
import { listedParticipants } from '../participant/index.ts';
import { Cancelled, issueBatch, type Recipient, takeBack } from './issue.ts';
import { runOnce, stepsOf, stop } from './running.ts';
import { checkActivity, formatNumber, factsOf, recipientNotes, sameName, seriesYear } from './rules.ts';
import * as store from './store.ts';

const officeOf = async (context: Context) => {
  const head = await readLetterhead(context.db);
  if (!head) throw notFound();
  return head;
};

const found = async (context: Context, uid: string): Promise<Certificate> => {
  const certificate = await store.findCertificate(context.db, uid);
  if (!certificate) throw notFound();
  return certificate;
};

const checked = (activity: Certificate['activity']) => {
  const issues = checkActivity(activity);
  if (issues.length > 0) throw fieldInvalid(issues);
  return activity;
};

type Asked = Inputs['certificate']['issue']['recipients'];
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

const chosen = async (context: Context, designUid: string | undefined): Promise<Design> => {
  const design = await findDesign(context, designUid);
  if (!design) throw notFound();
  return design;
};

/** A signature without a place would be missing on paper, unnoticed. */
const withPlaces = (design: Design, { signatories }: Certificate['activity']): Design => {
  const problem = signersTooMany(design.spec, Math.max(1, signatories.length));
  if (problem) throw fieldInvalid([{ field: 'activity.signatories', message: problem }]);
  return design;
};

export const certificateHandlers = {
  preview: api.certificate.preview.handler(async ({ input, context }) => {
    const head = await officeOf(context);
    const { office } = head;
    const { spec } = await chosen(context, input.designUid);
    const { officeId } = await context.now();
    const next = await store.nextSequence(context.db, officeId, seriesYear(input.activity));
    const sequence = next + input.position;
    const number = formatNumber(office.certificateNumbering, sequence, input.activity.signedOn);
    const facts = { holder: input.recipient.name, number, replaces: null };
    const payload = unsignedText(factsOf(input.activity, office.shortName, facts));
    const sample = { ...facts, code: '--------', payload };
    const order = await designOrder(context.db, head, spec, input.activity, [sample]);
    const pages = await context.typesetter.run('pages', order);
    return { pages: pages.map((page) => page.svg) };
  }),

  inspect: api.certificate.inspect.handler(async ({ input, context }) => {
    const { office } = await officeOf(context);
    const { officeId } = await context.now();
    const { activity } = input;
    const names = input.recipients.map((recipient) => recipient.name);
    const next = await store.nextSequence(context.db, officeId, seriesYear(activity));
    const number = (i: number) => formatNumber(office.certificateNumbering, next + i, activity.signedOn);
    const holders = await store.holdersOf(context.db, officeId, activity);
    const issued = new Map(holders.map((row) => [sameName(row.holder), row.number]));
    const missing = await context.typesetter.run('missingCharacters', {
      texts: names,
      families: designFamilies((await chosen(context, input.designUid)).spec),
    });
    return {
      firstNumber: number(0),
      lastNumber: number(Math.max(0, names.length - 1)),
      notes: recipientNotes(names, missing, issued),
    };
  }),

  issue: api.certificate.issue.handler(async ({ input, context, errors }) => {
    const activity = checked(input.activity);
    const mustBeDue = async (db: Db) => {
      const participants = await dueOrNot(db, input.recipients);
      const reasons = participants.flatMap(({ name, obstacles: [reason] }) =>
        reason ? { name, reason } : [],
      );
      if (reasons.length > 0) throw errors.NOT_DUE({ data: { reasons } });
      return participants;
    };
    await runOnce(input.uid, async (run) => {
      if ((await store.documentOfBatch(context.db, input.uid)) !== undefined) return;
      const participants = await mustBeDue(context.db);
      const design = withPlaces(await chosen(context, input.designUid), activity);
      const recipients = await recipientsOf(context, input.recipients, participants);
      const batch = { uid: input.uid, activity, design, recipients, replaces: null };
      try {
        // Looked at again inside: another desk may have issued or taken an attendance back meanwhile.
        await issueBatch(context, batch, run, async (tx) => void (await mustBeDue(tx)));
      } catch (error) {
        throw error instanceof Cancelled ? errors.CANCELLED() : error;
      }
    });
    return { batchUid: input.uid, certificates: await store.ofBatch(context.db, input.uid) };
  }),

  steps: api.certificate.steps.handler(async function* ({ input, signal }) {
    yield* stepsOf(input.batchUid, signal);
  }),

  cancel: api.certificate.cancel.handler(async ({ input, context }) => {
    await stop(input.batchUid);
    return { isIssued: (await store.documentOfBatch(context.db, input.batchUid)) !== undefined };
  }),

  void: api.certificate.void.handler(async ({ input, context, errors }) => {
    await context.write(async (tx, stamp) => {
      const before = await store.findRow(tx, input.uid);
      if (!before) throw notFound();
      if (before.voided_at !== null) throw errors.ALREADY_VOID();
      await takeBack(tx, stamp, before, input.uid, input.reason);
    });
    return found(context, input.uid);
  }),

  correct: api.certificate.correct.handler(async ({ input, context, errors }) => {
    if (!(await store.findRow(context.db, input.newUid))) {
      const old = await store.findRow(context.db, input.uid);
      if (!old) throw notFound();
      if (old.voided_at !== null) throw errors.ALREADY_VOID();
      const activity = input.activity ?? store.activityOf(old);
      const design =
        (input.designUid ? undefined : await designOfLabel(context, old.design)) ??
        (await chosen(context, input.designUid));
      const corrected = {
        uid: input.newUid,
        activity: checked(activity),
        design: withPlaces(design, activity),
        recipients: [
          {
            uid: input.newUid,
            holder: input.holder,
            personId: old.person_id,
            participant:
              old.participant_id !== null && old.training_id !== null
                ? { id: old.participant_id, trainingId: old.training_id }
                : null,
          },
        ],
        replaces: { id: old.id, number: old.number },
      };
      await runOnce(input.newUid, (run) =>
        issueBatch(context, corrected, run, async (tx, stamp) => {
          const before = await store.findRow(tx, input.uid);
          if (before!.voided_at !== null) throw errors.ALREADY_VOID();
          await takeBack(tx, stamp, before!, input.uid, input.reason);
        }),
      );
    }
    return found(context, input.newUid);
  }),
};
