import type { LetterDraft } from '#contract/letter.ts';
import type { LetterKind } from '#contract/letterKind.ts';
import { type Facts, unsignedText } from '#contract/seal.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Context } from '#core/platform/context.ts';
import type { Tx } from '#core/kernel/database.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import { notFound } from '#core/platform/procedures.ts';
import {
  findLetterKind,
  letterKindKey,
  seriesOf,
  storedForm,
} from '#core/features/documents/letterKind/index.ts';
import { mustBeFree } from '#core/features/documents/register/index.ts';
import { mustFit } from '#core/features/documents/series/index.ts';
import { officeSigner } from '#core/features/documents/seal/index.ts';
import { type Content, contentOf, type LetterErrors } from './content.ts';
import { formatNumber, titleOf } from './rules.ts';
import * as store from './store.ts';
import { storeDocument, NumbersMoved, untilNumbersHold } from '#core/platform/typesetting/index.ts';
import { typesettingJobs } from '#core/platform/typesetting/jobs.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import { trailOf } from '#core/platform/audited.ts';
import { letterAudit } from './audit.ts';
import { personAudit } from '#core/features/people/person/index.ts';

const trail = trailOf(letterAudit);

const kindOf = async (context: Context, draft: LetterDraft): Promise<LetterKind> => {
  const wanted = draft.kind === 'own' ? { uid: draft.kindUid } : { form: draft.kind };
  const kind = await findLetterKind(context.db, (await context.now()).officeId, wanted);
  if (kind?.form !== draft.kind) throw notFound();
  return kind;
};

const seriesYear = (draft: LetterDraft): number => Number(draft.signedOn.slice(0, 4));

/** The next number of the series and what the office will sign for it. */
const numbered = async (
  context: Context,
  draft: LetterDraft,
  kind: LetterKind,
  { subject, statement }: Content,
) => {
  const { office } = await officePaper(context);
  const { officeId } = await context.now();
  const sequence = await store.nextSequence(context.db, officeId, seriesYear(draft), seriesOf(kind));
  mustFit(sequence, 1);
  const template = kind.numbering || office.letterNumbering;
  const number = formatNumber(template, sequence, draft.signedOn, kind.classification);
  const facts: Facts = {
    kind: 'letter',
    office: office.shortName,
    number,
    title: titleOf(kind),
    holder: subject,
    statement,
    signedOn: draft.signedOn,
  };
  return { sequence, number, facts };
};

/** What `also` does happens in the transaction that draws the number. */
type Also = (tx: Tx, stamp: Stamp) => Promise<void>;

const issueOnce = async (
  context: Context,
  uid: string,
  draft: LetterDraft,
  errors: LetterErrors,
  also: Also,
): Promise<void> => {
  const kind = await kindOf(context, draft);
  const content = await contentOf(context, draft, kind, errors);
  const sign = await officeSigner(context);
  const { sequence, number, facts } = await numbered(context, draft, kind, content);
  const payload = await sign(facts);
  const order = content.order(number, payload, false);
  const { bytes } = await context.typesetter.run(typesettingJobs.pdf, order);
  const template = await context.typesetter.run(typesettingJobs.templateVersion, {
    template: order.template,
  });
  await context.write(async (tx, stamp) => {
    const year = seriesYear(draft);
    const series = seriesOf(kind);
    if ((await store.nextSequence(tx, stamp.officeId, year, series)) !== sequence) throw new NumbersMoved();
    await mustBeFree(tx, stamp.officeId, [number]);
    await also(tx, stamp);
    const documentId = await storeDocument(tx, stamp, {
      uid: context.newUid(),
      kind: 'letter',
      template,
      bytes,
    });
    await store.insertLetter(tx, {
      uid: uidBytes(uid),
      office_id: stamp.officeId,
      kind: storedForm(draft.kind),
      kind_id: await letterKindKey(tx, stamp.officeId, kind),
      title: kind.name,
      series,
      year,
      sequence,
      number,
      subject: content.subject,
      person_id: content.personId,
      training_id: content.trainingId,
      facilitation_id: content.caseId ?? null,
      facts: JSON.stringify({ statement: content.statement, draft }),
      payload,
      document_id: documentId,
      issued_at: stamp.at,
      issued_on: stamp.localDate,
      staff_id: stamp.staffId,
    });
    await audit(tx, trail(stamp, 'issue', uid));
    if (content.revealed) await audit(tx, trailOf(personAudit)(stamp, 'reveal_nik', content.revealed));
  });
};

/** Issues the letter once, however often it is asked for. */
export const issueLetter = (
  context: Context,
  uid: string,
  draft: LetterDraft,
  errors: LetterErrors,
  also: Also = async () => {},
): Promise<void> =>
  untilNumbersHold(async () => {
    if (!(await store.findRow(context.db, uid))) await issueOnce(context, uid, draft, errors, also);
  });

/** Whom the letter is about and all that it would say now, whatever its number. */
export const letterNow = async (context: Context, draft: LetterDraft, errors: LetterErrors) => {
  const { subject, order } = await contentOf(context, draft, await kindOf(context, draft), errors);
  return { subject, content: order('', '', true).data };
};

/** The letter as it would print now, with the number it would get and without a NIK. */
export const previewLetter = async (context: Context, draft: LetterDraft, errors: LetterErrors) => {
  const kind = await kindOf(context, draft);
  const content = await contentOf(context, draft, kind, errors);
  const { officeId } = await context.now();
  const { number, facts } = await numbered(context, draft, kind, content);
  await mustBeFree(context.db, officeId, [number]);
  const pages = await context.typesetter.run(
    typesettingJobs.pages,
    content.order(number, unsignedText(facts), true),
  );
  return { pages: pages.map(({ svg }) => svg), number, subject: content.subject, title: kind.name };
};
