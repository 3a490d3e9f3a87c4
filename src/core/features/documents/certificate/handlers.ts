import { designOfLabel, designFamilies } from '#core/features/documents/design/index.ts';
import { listedParticipants } from '#core/features/training/participant/index.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { checked, chosen, issueAsked, previewPages, withPlaces } from './asked.ts';
import { issueBatch } from './issue.ts';
import { certificateRegister } from './register.ts';
import { formatNumber, recipientNotes, sameName, seriesYear } from './rules.ts';
import { runOnce, stepsOf, stop } from './running.ts';
import * as store from './store.ts';
import { typesettingJobs } from '#core/platform/typesetting/jobs.ts';
import { officePaper } from '#core/features/office/office/index.ts';

export const certificateHandlers = {
  preview: api.certificate.preview.handler(async ({ input, context }) => ({
    pages: await previewPages(context, input),
  })),

  inspect: api.certificate.inspect.handler(async ({ input, context }) => {
    const { office } = await officePaper(context);
    const { officeId } = await context.now();
    const { activity } = input;
    const names = input.recipients.map((recipient) => recipient.name);
    const next = await store.nextSequence(context.db, officeId, seriesYear(activity));
    const number = (i: number) => formatNumber(office.certificateNumbering, next + i, activity.signedOn);
    const holders = await store.holdersOf(context.db, officeId, activity);
    const issued = new Map(holders.map((row) => [sameName(row.holder), row.number]));
    const missing = await context.typesetter.run(typesettingJobs.missingCharacters, {
      texts: names,
      families: designFamilies((await chosen(context, input.designUid)).spec),
    });
    const uids = input.recipients.flatMap(({ participantUid }) => participantUid ?? []);
    const inList = new Map((await listedParticipants(context.db, uids)).map((each) => [each.uid, each.name]));
    const listed = input.recipients.map(({ participantUid }) => inList.get(participantUid ?? ''));
    return {
      firstNumber: number(0),
      lastNumber: number(Math.max(0, names.length - 1)),
      notes: recipientNotes(names, missing, issued, listed),
    };
  }),

  issue: api.certificate.issue.handler(async ({ input: { uid, ...asked }, context, errors }) => {
    await issueAsked(context, uid, asked, errors);
    return { batchUid: uid, certificates: await store.ofBatch(context.db, uid) };
  }),

  steps: api.certificate.steps.handler(async function* ({ input, signal }) {
    yield* stepsOf(input.batchUid, signal);
  }),

  cancel: api.certificate.cancel.handler(async ({ input, context }) => {
    await stop(input.batchUid);
    return { isIssued: (await store.documentOfBatch(context.db, input.batchUid)) !== undefined };
  }),

  correct: api.certificate.correct.handler(async ({ input, context, errors }) => {
    if (!(await store.findRow(context.db, input.newUid))) {
      const old = await store.findRow(context.db, input.uid);
      if (!old) throw notFound();
      if (old.voided_at !== null) throw errors.ALREADY_VOID();
      // What is on paper already stays as it is, also what a new one must not say.
      const activity = input.activity ? checked(input.activity) : store.activityOf(old);
      const design =
        (input.designUid ? undefined : await designOfLabel(context, old.design)) ??
        (await chosen(context, input.designUid));
      const corrected = {
        uid: input.newUid,
        activity,
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
        issueBatch(context, corrected, run, (tx, stamp) =>
          certificateRegister.voidWithin(tx, stamp, input.uid, input.reason, errors),
        ),
      );
    }
    return (await store.certificatePapers.find(context.db, input.newUid))!;
  }),
};
