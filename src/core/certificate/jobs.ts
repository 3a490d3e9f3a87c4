import { PDFDocument } from '@cantoo/pdf-lib';
import { documentBytes } from '../document/index.ts';
import type { Environment } from '../kernel/threads.ts';

/** The pages of one certificate, cut out of the document of its batch; page numbers from 0. */
const cutPages = async (
  { db }: Environment,
  cut: { documentId: number; firstPage: number; pageCount: number },
): Promise<Uint8Array> => {
  const batch = await PDFDocument.load(await documentBytes(db(), cut.documentId), { updateMetadata: false });
  const single = await PDFDocument.create({ updateMetadata: false });
  const wanted = Array.from({ length: cut.pageCount }, (_, i) => cut.firstPage + i);
  for (const page of await single.copyPages(batch, wanted)) single.addPage(page);
  return single.save();
};

export const certificateJobs = { cutPages };
