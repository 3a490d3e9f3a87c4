import type { Activity } from '#contract/certificate.ts';
import type { Design } from '#contract/design.ts';
import { designNames, designOrder, type PrintedCertificate } from '#core/features/documents/design/index.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Context } from '#core/platform/context.ts';
import type { Tx } from '#core/kernel/database.ts';
import { shortCode, uidBytes } from '#core/kernel/ids.ts';
import { mustBeFree } from '#core/features/documents/register/index.ts';
import { officeSigner } from '#core/features/documents/seal/index.ts';
import { mustFit } from '#core/features/documents/series/index.ts';
import { bearersOf } from './bearer.ts';
import type { Run } from './running.ts';
import { factsOf, formatNumber, seriesYear } from './rules.ts';
import * as store from './store.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import { storeDocument, NumbersMoved, untilNumbersHold } from '#core/platform/typesetting/index.ts';
import { typesettingJobs } from '#core/platform/typesetting/jobs.ts';
import { trailOf } from '#core/platform/audited.ts';
import { certificateAudit } from './audit.ts';

export type Recipient = {
  uid: string;
  holder: string;
  personId: number | null;
  /** Keys of the participant and the training, when it is for one. */
  participant: { id: number; trainingId: number } | null;
};

export type Batch = {
  uid: string;
  activity: Activity;
  design: Design;
  recipients: readonly Recipient[];
  /** The certificate that the only recipient's replaces. */
  replaces: { id: number; number: string } | null;
};

/** Somebody asked to stop before the numbers were drawn. */
export class Cancelled extends Error {}

export const trail = trailOf(certificateAudit);

/** Sets the paper with the numbers the batch will get; the transaction then finds them still free, or fails. */
const prepare = async (context: Context, batch: Batch, run: Run) => {
  run.tell('signing');
  const head = await officePaper(context);
  const { office } = head;
  const { officeId } = await context.now();
  const year = seriesYear(batch.activity);
  const first = await store.nextSequence(context.db, officeId, year);
  mustFit(first, batch.recipients.length);
  const sign = await officeSigner(context);
  const bearer = await bearersOf(
    context.db,
    batch.recipients.map(({ personId }) => personId),
  );
  const printed: PrintedCertificate[] = await Promise.all(
    batch.recipients.map(async ({ uid, holder, personId }, i) => {
      const number = formatNumber(office.certificateNumbering, first + i, batch.activity.signedOn);
      const replaces = batch.replaces?.number ?? null;
      const payload = await sign(factsOf(batch.activity, office.shortName, { holder, number, replaces }));
      const code = shortCode(uidBytes(uid));
      return { holder, number, code, replaces, payload, bearer: bearer(personId) };
    }),
  );
  const names = await designNames(context, batch.design);
  const order = await designOrder(context.db, head, batch.design.spec, batch.activity, printed);
  run.tell('typesetting');
  const { bytes, pageCount } = await context.typesetter.run(typesettingJobs.pdf, order);
  const pagesEach = pageCount / printed.length;
  if (!Number.isInteger(pagesEach)) throw new Error(`${pageCount} pages for ${printed.length} certificates`);
  return { year, first, printed, names, bytes, pagesEach };
};

const storeBatch = async (
  tx: Tx,
  stamp: Stamp,
  batch: Batch,
  { year, first, printed, names, bytes, pagesEach }: Awaited<ReturnType<typeof prepare>>,
  documentUid: string,
) => {
  if ((await store.documentOfBatch(tx, batch.uid)) !== undefined) return; // sent twice, and the first was quicker
  if ((await store.nextSequence(tx, stamp.officeId, year)) !== first) throw new NumbersMoved();
  await mustBeFree(
    tx,
    stamp.officeId,
    printed.map(({ number }) => number),
  );
  const documentId = await storeDocument(tx, stamp, {
    uid: documentUid,
    kind: 'certificate',
    template: names.template,
    bytes,
  });
  const activity = JSON.stringify(batch.activity);
  await store.insertCertificates(
    tx,
    batch.recipients.map((recipient, i) => ({
      uid: uidBytes(recipient.uid),
      office_id: stamp.officeId,
      batch_uid: uidBytes(batch.uid),
      year,
      sequence: first + i,
      number: printed[i]!.number,
      holder: recipient.holder,
      person_id: recipient.personId,
      activity,
      code: printed[i]!.code,
      payload: printed[i]!.payload,
      design: names.label,
      document_id: documentId,
      first_page: i * pagesEach,
      page_count: pagesEach,
      issued_at: stamp.at,
      issued_on: stamp.localDate,
      staff_id: stamp.staffId,
      replaces_id: batch.replaces?.id ?? null,
      participant_id: recipient.participant?.id ?? null,
      training_id: recipient.participant?.trainingId ?? null,
    })),
  );
  await audit(tx, trail(stamp, batch.replaces ? 'correct' : 'issue', batch.uid));
};

/** Issues all or nothing: numbers without gaps, bytes and facts in one transaction, `also` in the same. */
export const issueBatch = (
  context: Context,
  batch: Batch,
  run: Run,
  also: (tx: Tx, stamp: Stamp) => Promise<void> = async () => {},
): Promise<void> =>
  untilNumbersHold(async () => {
    const prepared = await prepare(context, batch, run);
    run.tell('storing');
    await context.write(async (tx, stamp) => {
      if (run.isCancelled()) throw new Cancelled();
      await also(tx, stamp);
      await storeBatch(tx, stamp, batch, prepared, stamp.newUid());
    });
  });
