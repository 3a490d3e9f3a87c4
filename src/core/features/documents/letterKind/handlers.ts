import { askedIn } from '#contract/letterKind.ts';
import { unsignedText } from '#contract/seal.ts';
import { formatNumber } from '#contract/numbering.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import type { Context } from '#core/platform/context.ts';
import { audit } from '#core/kernel/audit.ts';
import { api, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { officeValues, ownLetterPaper } from '#core/features/documents/letter/index.ts';
import { theOffice, officePaper } from '#core/features/office/office/index.ts';
import { checkLetterKind, sampleAnswers, samplePerson } from './rules.ts';
import * as store from './store.ts';
import { typesettingJobs } from '#core/platform/typesetting/jobs.ts';
import { trailOf } from '#core/platform/audited.ts';
import { letterKindAudit } from './audit.ts';

const SAMPLE_SEQUENCE = 12;

const found = async (context: Context, uid: string) => {
  const { officeId } = await context.now();
  const kind = await store.findLetterKind(context.db, officeId, { uid });
  if (!kind) throw notFound();
  return kind;
};

export const letterKindHandlers = {
  list: api.letterKind.list.handler(async ({ context }) =>
    store.listLetterKinds(context.db, (await context.now()).officeId),
  ),

  save: api.letterKind.save.handler(async ({ input: { basedOn, ...typed }, context, errors }) => {
    await context.write(async (tx, stamp) => {
      const office = await theOffice(tx);
      if (!office) throw notFound();
      const kinds = await store.listLetterKinds(tx, stamp.officeId);
      const before = kinds.find(({ uid }) => uid === typed.uid);
      const input = before ? overStored(before, typed, basedOn, errors.RECORD_CHANGED) : typed;
      const form = before?.form ?? 'own';
      const issues = checkLetterKind(input, form, kinds, office.letterNumbering);
      if (issues.length > 0) throw fieldInvalid(issues);
      const row = store.rowOf({ ...input, body: form === 'own' ? input.body : '' });
      if (before) {
        await store.letterKindKey(tx, stamp.officeId, before);
        await store.updateLetterKind(tx, input.uid, row);
      } else await store.insertLetterKind(tx, stamp.officeId, input.uid, form, row);
      await audit(tx, {
        ...trailOf(letterKindAudit)(stamp, before ? 'update' : 'add', input.uid),
        ...(before && { before: store.rowOf(before), after: row }),
      });
    });
    return found(context, typed.uid);
  }),

  preview: api.letterKind.preview.handler(async ({ input: { draft }, context }) => {
    const { office, org, pictures } = await officePaper(context);
    const { localDate } = await context.now();
    const template = draft.numbering || office.letterNumbering;
    const number = formatNumber(template, SAMPLE_SEQUENCE, localDate, draft.classification);
    const values = {
      ...sampleAnswers(askedIn(draft.body)),
      ...officeValues(office, localDate, number),
      ...samplePerson(draft.body),
    };
    const payload = unsignedText({
      kind: 'letter',
      office: office.shortName,
      number,
      title: draft.name,
      holder: '',
      statement: '',
      signedOn: localDate,
    });
    const data = ownLetterPaper(
      { title: draft.name, body: draft.body, signedOn: localDate },
      { number, payload, values },
      office,
      org,
    );
    const pages = await context.typesetter.run(typesettingJobs.pages, {
      template: 'ownLetter',
      data,
      pictures,
    });
    return { pages: pages.map(({ svg }) => svg) };
  }),
};
