import type { Certificate } from '#contract/certificate.ts';
import { designOfLabel, designFamilies } from '#core/features/documents/design/index.ts';
import type { Context } from '#core/platform/context.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { checked, chosen, issueAsked, previewPages, withPlaces } from './asked.ts';
import { issueBatch, takeBack } from './issue.ts';
import { formatNumber, recipientNotes, sameName, seriesYear } from './rules.ts';
import { runOnce, stepsOf, stop } from './running.ts';
import * as store from './store.ts';
import { typesettingJobs } from '#core/platform/typesetting/jobs.ts';
import { officePaper } from '#core/features/office/office/index.ts';

const found = async (context: Context, uid: string): Promise<Certificate> => {
  const certificate = await store.findCertificate(context.db, uid);
  if (!certificate) throw notFound();
  return certificate;
};

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
    return {
      firstNumber: number(0),
      lastNumber: number(Math.max(0, names.length - 1)),
      notes: recipientNotes(names, missing, issued),
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
