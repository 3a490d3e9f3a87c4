import { type Certificate, certificateColumns } from '#contract/certificate.ts';
import type { Inputs } from '#contract/index.ts';
import { audit } from '#core/kernel/audit.ts';
import { localTime } from '#core/kernel/clock.ts';
import type { Context } from '#core/platform/context.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { trail } from './issue.ts';
import * as store from './store.ts';
import { certificateJobs } from './jobs.ts';
import { type Register, registerPdf, registerXlsx } from '#core/features/documents/series/index.ts';
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

const register: Register<Certificate> = {
  what: 'sertifikat',
  columns: certificateColumns,
  middle: [certificateColumns.holder, certificateColumns.activity],
};

/** The register, and the papers that are stored in it. */
export const certificateRegisterHandlers = {
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
    const mark = await context.write(async (tx, stamp) => {
      const now = await store.findRow(tx, input.uid);
      if (now!.voided_at !== null) throw errors.ALREADY_VOID(); // at another desk, a moment ago
      const reprints = now!.reprints + 1;
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
        reprints,
      });
      await audit(tx, {
        ...trail(stamp, input.isMarked ? 'reprint_marked' : 'reprint', input.uid),
        before: { reprints: now!.reprints },
        after: { reprints },
      });
      return input.isMarked ? { tanggal: stamp.localDate, ke: reprints } : null;
    });
    const name = fileNameOf(['sertifikat', row.number, row.holder, row.issued_on], 'pdf');
    return storedFile(context, name, documentId!, mark);
  }),

  registerPdf: api.certificate.registerPdf.handler(async ({ input, context }) =>
    registerPdf(context, register, input, await registerOf(context, input)),
  ),

  registerXlsx: api.certificate.registerXlsx.handler(async ({ input, context }) =>
    registerXlsx(context, register, input, await registerOf(context, input)),
  ),
};
