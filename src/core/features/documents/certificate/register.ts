import { type Certificate, certificateColumns } from '#contract/certificate.ts';
import { audit } from '#core/kernel/audit.ts';
import { localTime } from '#core/kernel/clock.ts';
import type { Context } from '#core/platform/context.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { trail } from './issue.ts';
import * as store from './store.ts';
import { certificateJobs } from './jobs.ts';
import { registerOf } from '#core/features/documents/register/index.ts';
import { storedFile, storeDocument, fileNameOf } from '#core/platform/typesetting/index.ts';

/** What a reader of PDFs shows as the title. */
const titleOf = (number: string, holder: string): string => `Sertifikat ${number} ${holder}`;

/** "012 Siti Nurhaliza.pdf", without what a file system does not take. */
const sendName = (number: string, holder: string): string =>
  `${`${number} ${holder}`.replace(/[^\p{L}\p{N} .,’'-]+/gu, '-').slice(0, 120)}.pdf`;

/** What of a batch may leave the office: certificates that were taken back stay in the register and in the file. */
const batchOf = async (context: Context, batchUid: string, errors: { ALREADY_VOID: () => Error }) => {
  const documentId = await store.documentOfBatch(context.db, batchUid);
  if (documentId === undefined) throw notFound();
  const parts = await store.partsOf(context.db, batchUid);
  const valid = parts.filter(({ isVoid }) => !isVoid);
  if (valid.length === 0) throw errors.ALREADY_VOID();
  const title = await store.batchTitle(context.db, batchUid);
  return {
    documentId,
    valid,
    isWhole: valid.length === parts.length,
    title: `Sertifikat ${title}`,
    nameAs: (ending: string) => fileNameOf(['sertifikat', title, valid[0]!.issuedOn], ending),
  };
};

/** The stored pages of a batch, without those of certificates that were taken back. */
const batchPages = async (context: Context, batchUid: string, errors: { ALREADY_VOID: () => Error }) => {
  const { documentId, valid, isWhole, title, nameAs } = await batchOf(context, batchUid, errors);
  if (isWhole) return storedFile(context, nameAs('pdf'), documentId);
  const { issuedAt } = valid[0]!;
  const bytes = await context.reader.run(certificateJobs.cutPages, {
    documentId,
    parts: valid,
    title,
    issuedAt,
  });
  return new File([new Uint8Array(bytes)], nameAs('pdf'), { type: 'application/pdf' });
};

export const certificateRegister = registerOf<Certificate>({
  what: 'sertifikat',
  papers: store.certificatePapers,
  columns: certificateColumns,
  middle: [certificateColumns.holder, certificateColumns.activity],
});

/** The register, and the papers that are stored in it. */
export const certificateRegisterHandlers = {
  register: api.certificate.register.handler(({ input, context }) =>
    certificateRegister.list(context, input),
  ),
  registerPdf: api.certificate.registerPdf.handler(({ input, context }) =>
    certificateRegister.pdf(context, input),
  ),
  registerXlsx: api.certificate.registerXlsx.handler(({ input, context }) =>
    certificateRegister.xlsx(context, input),
  ),
  void: api.certificate.void.handler(({ input, context, errors }) =>
    certificateRegister.void(context, input, errors),
  ),

  batch: api.certificate.batch.handler(async ({ input, context }) => {
    const parts = await store.partsOf(context.db, input.batchUid);
    return { issued: parts.length, voided: parts.filter(({ isVoid }) => isVoid).length };
  }),

  batchFile: api.certificate.batchFile.handler(({ input, context, errors }) =>
    batchPages(context, input.batchUid, errors),
  ),

  reprintBatch: api.certificate.reprintBatch.handler(async ({ input: { batchUid }, context, errors }) => {
    await context.write(async (tx, stamp) => {
      const parts = await store.partsOf(tx, batchUid);
      if (parts.length === 0) throw notFound();
      if (parts.every(({ isVoid }) => isVoid)) throw errors.ALREADY_VOID();
      await store.countReprints(tx, batchUid);
      await audit(tx, trail(stamp, 'reprint', batchUid));
    });
    return batchPages(context, batchUid, errors);
  }),

  batchZip: api.certificate.batchZip.handler(async ({ input, context, errors }) => {
    const { documentId, valid, nameAs } = await batchOf(context, input.batchUid, errors);
    const { zone } = await context.now();
    const parts = valid.map(({ number, holder, issuedOn, ...part }) => ({
      ...part,
      name: sendName(number, holder),
      title: titleOf(number, holder),
      localAt: `${issuedOn}T${localTime(part.issuedAt, zone)}:00`,
    }));
    const bytes = await context.reader.run(certificateJobs.cutBatch, { documentId, parts });
    return new File([new Uint8Array(bytes)], nameAs('zip'), { type: 'application/zip' });
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
        ? await context.typesetter.run(certificateJobs.cutPages, {
            documentId: row.document_id,
            parts: [{ firstPage: row.first_page, pageCount: row.page_count }],
            title: titleOf(row.number, row.holder),
            issuedAt: row.issued_at,
          })
        : null;
    const mark = await certificateRegister.countReprint(context, input, errors, async (tx, stamp) => {
      documentId ??= (await store.findRow(tx, input.uid))!.single_document_id; // cut at another desk, a moment ago
      if (documentId !== null || !cut) return;
      documentId = await storeDocument(tx, stamp, {
        uid: stamp.newUid(),
        kind: 'certificate_single',
        template: `pages of document ${row.document_id}`,
        bytes: cut,
      });
      await store.updateCertificate(tx, row.id, { single_document_id: documentId });
    });
    const name = fileNameOf(['sertifikat', row.number, row.holder, row.issued_on], 'pdf');
    return storedFile(context, name, documentId!, mark);
  }),
};
