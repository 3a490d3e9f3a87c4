import { createHash } from 'node:crypto';
import type { Db, Tx } from '../kernel/database.ts';
import type { PrintPage } from '#contract/machine.ts';
import type { Stamp } from '../kernel/stamp.ts';
import type { Context } from '../platform/context.ts';
import { uidBytes } from '../kernel/ids.ts';
import { notFound } from '../platform/procedures.ts';
import { letterhead, type Letterhead } from '../office/index.ts';
import type { Order } from './jobs.ts';
import type { Org, RegisterPaper, ReprintMark } from './model.ts';
import { orgOf } from './rules.ts';
import { XLSX_TYPE, type XlsxBook } from './xlsx.ts';
import { getDocument, insertDocument } from './store.ts';
import { documentJobs } from './jobs.ts';

export { designFamilies, pictureFile, postText, signatureOf, signaturesOf, ticketTemplate } from './rules.ts';
export type { Order } from './jobs.ts';
export { NumbersMoved, untilNumbersHold } from './numbered.ts';
export { registerOf } from './store.ts';
export type * from './model.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** The office as every paper begins with it; undefined before the set-up. */
export const readLetterhead = async (db: Db): Promise<(Letterhead & { org: Org }) | undefined> => {
  const head = await letterhead(db);
  return head && { ...head, org: orgOf(head) };
};

/** Stores an issued document for ever, with the hash of its bytes and the sources it was made from. */
export const storeDocument = async (
  tx: Tx,
  stamp: Stamp,
  document: { uid: string; kind: string; template: string; bytes: Uint8Array },
): Promise<number> =>
  insertDocument(tx, {
    uid: uidBytes(document.uid),
    office_id: stamp.officeId,
    kind: document.kind,
    template: document.template,
    created_at: stamp.at,
    sha256: sha256(document.bytes),
    bytes: document.bytes,
  });

/** The bytes as they were issued; throws when they are not what was stored. */
export const documentBytes = async (db: Db, id: number): Promise<Uint8Array> => {
  const row = await getDocument(db, id);
  if (!sha256(row.bytes).equals(row.sha256))
    throw new Error(`document ${id} no longer has the bytes it was issued with`);
  return row.bytes;
};

/** An issued document as a file: its very bytes, or with the mark that it was printed again. */
export const storedFile = async (
  context: Context,
  name: string,
  documentId: number,
  mark: ReprintMark | null = null,
): Promise<File> => {
  const bytes = await documentBytes(context.db, documentId);
  const paper = mark ? await context.typesetter.run(documentJobs.marked, { bytes, mark }) : bytes;
  return new File([new Uint8Array(paper)], name, { type: 'application/pdf' });
};

/** The register of a year as it is narrowed on the screen. */
export const registerFile = async (
  context: Context,
  { name, ...title }: Pick<RegisterPaper, 'judul' | 'kepala'> & { name: string },
  { year, text = '' }: { year: number; text?: string | undefined },
  rows: RegisterPaper['baris'],
): Promise<File> => {
  const head = await readLetterhead(context.db);
  if (!head) throw notFound();
  const { office, org, ...pictures } = head;
  const { localDate } = await context.now();
  const data = {
    ...title,
    org,
    kertas: office.paper,
    tahun: year,
    tanggal: localDate,
    saring: text,
    baris: rows,
  };
  return pdfFile(context, `${name}-${year}.pdf`, { template: 'register', data, pictures });
};

/** "daftar-hadir-pelatihan-kemasan-2026-11-12.pdf": what it is, of whom or what, of which day. */
export const fileNameOf = (words: readonly string[], ending: string): string => {
  const parts = words.map((word) =>
    word
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, 60)
      .replace(/^-|-$/g, ''),
  );
  return `${parts.filter(Boolean).join('-')}.${ending}`;
};

/** One document as a file of this name. */
export const pdfFile = async (context: Context, name: string, order: Order): Promise<File> => {
  const { bytes } = await context.typesetter.run(documentJobs.pdf, order);
  return new File([new Uint8Array(bytes)], name, { type: 'application/pdf' });
};

/** The only page of a ticket, with its size. */
export const onlyPage = async (context: Context, order: Order): Promise<PrintPage> => {
  const [page] = await context.typesetter.run(documentJobs.pages, order);
  if (!page) throw new Error(`template ${order.template} gave no page`);
  return page;
};

/** A workbook as a file of this name; every cell is text or a number. */
export const xlsxFile = async (context: Context, name: string, book: XlsxBook): Promise<File> =>
  new File([new Uint8Array(await context.reader.run(documentJobs.xlsx, book))], name, { type: XLSX_TYPE });
