import { PDFDocument } from '@cantoo/pdf-lib';
import { zipSync } from 'fflate';
import { documentBytes } from '../document/index.ts';
import type { Environment } from '../kernel/threads.ts';

/** Page numbers from 0. */
type Pages = { firstPage: number; pageCount: number };

const openBatch = async ({ db }: Environment, documentId: number): Promise<PDFDocument> =>
  PDFDocument.load(await documentBytes(db(), documentId), { updateMetadata: false });

const cut = async (batch: PDFDocument, ...parts: readonly Pages[]): Promise<Uint8Array> => {
  const some = await PDFDocument.create({ updateMetadata: false });
  const wanted = parts.flatMap(({ firstPage, pageCount }) =>
    Array.from({ length: pageCount }, (_, i) => firstPage + i),
  );
  for (const page of await some.copyPages(batch, wanted)) some.addPage(page);
  return some.save();
};

/** The pages of one certificate or of some, cut out of the document of their batch. */
const cutPages = async (
  environment: Environment,
  { documentId, parts }: { documentId: number; parts: readonly Pages[] },
): Promise<Uint8Array> => cut(await openBatch(environment, documentId), ...parts);

/** Every certificate of a batch by itself, as a ZIP; the PDFs are packed already and are only stored. */
const cutBatch = async (
  environment: Environment,
  { documentId, parts }: { documentId: number; parts: readonly (Pages & { name: string })[] },
): Promise<Uint8Array> => {
  const batch = await openBatch(environment, documentId);
  const files: Record<string, Uint8Array> = {};
  for (const part of parts) files[part.name] = await cut(batch, part);
  // The same batch gives the same bytes: a ZIP has a time for each file, and this is its first day.
  return zipSync(files, { level: 0, mtime: '1980-01-01T00:00:00' });
};

export const certificateJobs = { cutPages, cutBatch };
