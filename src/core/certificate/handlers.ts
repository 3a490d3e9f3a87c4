import type { Certificate } from '#contract/certificate.ts';
import type { Design } from '#contract/design.ts';
import type { Inputs } from '#contract/index.ts';
import { unsignedText } from '#contract/seal.ts';
import { designOfLabel, designOrder, findDesign, signersTooMany } from '../design/index.ts';
import { designFamilies, documentBytes, readLetterhead, storeDocument } from '../document/index.ts';
import { XLSX_TYPE } from '../document/xlsx.ts';
import { audit } from '../kernel/audit.ts';
import type { Context, Stamp } from '../kernel/context.ts';
import type { Db } from '../kernel/database.ts';
import { api, fieldInvalid, notFound } from '../kernel/procedures.ts';
import { listedParticipants } from '../participant/index.ts';
import { issueBatch, type Recipient } from './issue.ts';
import { registerPaper, registerXlsx } from './paper.ts';
import { checkActivity, formatNumber, factsOf, recipientNotes, sameName, seriesYear } from './rules.ts';
import * as store from './store.ts';

const pdfFile = (name: string, bytes: Uint8Array): File =>
  new File([new Uint8Array(bytes)], name, { type: 'application/pdf' });

const fileName = (number: string): string => `sertifikat-${number.replace(/[^\p{L}\p{N}]+/gu, '-')}.pdf`;

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

const trail = (stamp: Stamp, action: string, uid: string) => ({
  officeId: stamp.officeId,
  at: stamp.at,
  staffId: stamp.staffId,
  action,
  entity: 'certificate' as const,
  uid,
});

/** The register of a year, narrowed by number, name or activity. */
const registerOf = async (
  context: Context,
  { year, text = '' }: Inputs['certificate']['register'],
): Promise<Certificate[]> => {
  const { officeId } = await context.now();
  const wanted = text.toLowerCase();
  return (await store.ofYear(context.db, officeId, year)).filter((certificate) =>
    [certificate.number, certificate.holder, certificate.activity.title].some((value) =>
      value.toLowerCase().includes(wanted),
    ),
  );
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
    const isSentAgain = (await store.documentOfBatch(context.db, input.uid)) !== undefined;
    if (!isSentAgain) {
      const participantUids = input.recipients.flatMap(({ participantUid }) => participantUid ?? []);
      const mustBeDue = async (db: Db) => {
        const participants = await listedParticipants(db, participantUids);
        const reasons = participants.flatMap(({ name, obstacles: [reason] }) =>
          reason ? { name, reason } : [],
        );
        if (reasons.length > 0) throw errors.NOT_DUE({ data: { reasons } });
        return new Map(participants.map((participant) => [participant.uid, participant]));
      };
      const due = await mustBeDue(context.db);
      const people = await store.personKeys(
        context.db,
        input.recipients.flatMap(({ personUid }) => personUid ?? []),
      );
      const recipients = input.recipients.map(({ name, personUid, participantUid }): Recipient => {
        const participant = participantUid ? due.get(participantUid) : undefined;
        if (participantUid && !participant) throw notFound();
        return {
          uid: context.newUid(),
          holder: name,
          personId: participant?.personId ?? (personUid ? (people.get(personUid) ?? null) : null),
          participant: participant ?? null,
        };
      });
      const design = withPlaces(await chosen(context, input.designUid), activity);
      const batch = { uid: input.uid, activity, design, recipients, replaces: null };
      // Looked at again inside: another desk may have issued or taken an attendance back meanwhile.
      await issueBatch(context, batch, async (tx) => void (await mustBeDue(tx)));
    }
    return { batchUid: input.uid, certificates: await store.ofBatch(context.db, input.uid) };
  }),

  register: api.certificate.register.handler(async ({ input, context }) => {
    const { officeId } = await context.now();
    const certificates = await registerOf(context, input);
    const voided = certificates.filter((certificate) => certificate.status === 'void').length;
    return {
      certificates,
      issued: certificates.length - voided,
      voided,
      years: await store.years(context.db, officeId),
    };
  }),

  batchFile: api.certificate.batchFile.handler(async ({ input, context }) => {
    const documentId = await store.documentOfBatch(context.db, input.batchUid);
    if (documentId === undefined) throw notFound();
    return pdfFile('sertifikat.pdf', await documentBytes(context.db, documentId));
  }),

  reprint: api.certificate.reprint.handler(async ({ input, context, errors }) => {
    const row = await store.findRow(context.db, input.uid);
    if (!row) throw notFound();
    if (row.voided_at !== null) throw errors.ALREADY_VOID();
    const isAlone = (await store.countInDocument(context.db, row.document_id)) === 1;
    let documentId = isAlone ? row.document_id : row.single_document_id;
    // Cut out once, then stored: every reprint is the same bytes.
    const cut =
      documentId === null
        ? await context.typesetter.run('cutPages', {
            documentId: row.document_id,
            firstPage: row.first_page,
            pageCount: row.page_count,
          })
        : null;
    await context.write(async (tx, stamp) => {
      const now = await store.findRow(tx, input.uid);
      documentId ??= now!.single_document_id;
      if (documentId === null && cut)
        documentId = await storeDocument(tx, stamp, {
          uid: context.newUid(),
          kind: 'certificate_single',
          template: `pages of document ${row.document_id}`,
          bytes: cut,
        });
      await store.updateCertificate(tx, row.id, {
        single_document_id: isAlone ? null : documentId,
        reprints: now!.reprints + 1,
      });
      await audit(tx, trail(stamp, 'reprint', input.uid));
    });
    return pdfFile(fileName(row.number), await documentBytes(context.db, documentId!));
  }),

  void: api.certificate.void.handler(async ({ input, context, errors }) => {
    await context.write(async (tx, stamp) => {
      const before = await store.findRow(tx, input.uid);
      if (!before) throw notFound();
      if (before.voided_at !== null) throw errors.ALREADY_VOID();
      const after = { voided_at: stamp.at, voided_on: stamp.localDate, void_reason: input.reason };
      await store.updateCertificate(tx, before.id, after);
      await audit(tx, { ...trail(stamp, 'void', input.uid), before, after });
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
      await issueBatch(
        context,
        {
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
        },
        async (tx, stamp) => {
          const before = await store.findRow(tx, input.uid);
          if (before!.voided_at !== null) throw errors.ALREADY_VOID();
          const after = { voided_at: stamp.at, voided_on: stamp.localDate, void_reason: input.reason };
          await store.updateCertificate(tx, old.id, after);
          await audit(tx, { ...trail(stamp, 'void', input.uid), before, after });
        },
      );
    }
    return found(context, input.newUid);
  }),

  registerPdf: api.certificate.registerPdf.handler(async ({ input, context }) => {
    const { office, org, ...pictures } = await officeOf(context);
    const { localDate } = await context.now();
    const { bytes } = await context.typesetter.run('pdf', {
      template: 'certificateRegister',
      data: registerPaper(await registerOf(context, input), input, office, org, localDate),
      pictures,
    });
    return pdfFile(`register-sertifikat-${input.year}.pdf`, bytes);
  }),

  registerXlsx: api.certificate.registerXlsx.handler(async ({ input, context }) => {
    const book = registerXlsx(await registerOf(context, input), input.year);
    const bytes = await context.reader.run('xlsx', book);
    return new File([new Uint8Array(bytes)], `register-sertifikat-${input.year}.xlsx`, { type: XLSX_TYPE });
  }),
};
