import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Zippable } from 'fflate';
import type { Environment } from '#core/platform/environment.ts';
import { documentBytes } from '#core/platform/typesetting/index.ts';

/** Page numbers from 0. */
type Pages = { firstPage: number; pageCount: number };
/** What a reader of a file says of it. */
type About = { title: string; issuedAt: string };

// Large: the thread fetches it with its first certificate, the start of the application never.
const pdfLibrary = () => import('@cantoo/pdf-lib');

const openBatch = async ({ db }: Environment, documentId: number): Promise<PDFDocument> =>
  (await pdfLibrary()).PDFDocument.load(await documentBytes(db(), documentId), { updateMetadata: false });

const cut = async (
  batch: PDFDocument,
  { title, issuedAt }: About,
  ...parts: readonly Pages[]
): Promise<Uint8Array> => {
  const some = await (await pdfLibrary()).PDFDocument.create({ updateMetadata: false });
  const wanted = parts.flatMap(({ firstPage, pageCount }) =>
    Array.from({ length: pageCount }, (_, i) => firstPage + i),
  );
  for (const page of await some.copyPages(batch, wanted)) some.addPage(page);
  some.setTitle(title);
  some.setCreationDate(new Date(issuedAt));
  some.setModificationDate(new Date(issuedAt));
  return some.save();
};

/** The pages of one certificate or of some, cut out of the document of their batch. */
const cutPages = async (
  environment: Environment,
  { documentId, parts, ...about }: About & { documentId: number; parts: readonly Pages[] },
): Promise<Uint8Array> => cut(await openBatch(environment, documentId), about, ...parts);

/** Every certificate of a batch by itself, as a ZIP; the PDFs are packed already and are only stored. */
const cutBatch = async (
  environment: Environment,
  {
    documentId,
    parts,
  }: { documentId: number; parts: readonly (Pages & About & { name: string; localAt: string })[] },
): Promise<Uint8Array> => {
  const { zipSync } = await import('fflate');
  const batch = await openBatch(environment, documentId);
  const files: Zippable = {};
  // The office's own time, which a ZIP keeps without a zone: the same batch gives the same bytes everywhere.
  for (const part of parts) files[part.name] = [await cut(batch, part, part), { mtime: part.localAt }];
  return zipSync(files, { level: 0 });
};

export const certificateJobs = { cutPages, cutBatch };
