import { createHash } from 'node:crypto';
import type { Db, Tx } from '#core/kernel/database.ts';
import type { PrintPage } from '#contract/machine.ts';
import { isPhoto } from '#contract/photo.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Context } from '#core/platform/context.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import type { Order, Picture, ReprintMark } from './model.ts';
import { pictureFile } from './rules.ts';
import { XLSX_TYPE, type XlsxBook } from '#core/platform/sheet/xlsx.ts';
import { getDocument, insertDocument } from './store.ts';
import { typesettingJobs } from './jobs.ts';

export { orgOf, pictureFile, postText, signatureOf, signaturesOf } from './rules.ts';
export { NumbersMoved, untilNumbersHold } from './numbered.ts';
export type * from './model.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

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
  const paper = mark ? await context.typesetter.run(typesettingJobs.marked, { bytes, mark }) : bytes;
  return new File([new Uint8Array(paper)], name, { type: 'application/pdf' });
};

/** Windows keeps these names for devices, whatever comes behind the dot. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** "daftar-hadir-pelatihan-kemasan-2026-11-12.pdf": what it is, of whom or what, of which day. */
export const fileNameOf = (words: readonly string[], ending: string): string => {
  const parts = words.map((word) =>
    word
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, 60)
      .replace(/^-|-$/g, ''),
  );
  const name = parts.filter(Boolean).join('-');
  return `${device.test(name) ? `${name}-` : name}.${ending}`;
};

/** One document as a file of this name. */
export const pdfFile = async (context: Context, name: string, order: Order): Promise<File> => {
  const { bytes } = await context.typesetter.run(typesettingJobs.pdf, order);
  return new File([new Uint8Array(bytes)], name, { type: 'application/pdf' });
};

/** The only page of a ticket, with its size. */
export const onlyPage = async (context: Context, order: Order): Promise<PrintPage> => {
  const [page] = await context.typesetter.run(typesettingJobs.pages, order);
  if (!page) throw new Error(`template ${order.template} gave no page`);
  return page;
};

/** A damaged picture would stop every paper that bears it, so it is drawn once before it is kept. */
export const canDraw = (context: Context, picture: Picture): Promise<boolean> => {
  const org = { pemda: 'Uji', dinas: '', unit: '', singkat: '', alamat: [], kota: '', zona: '', logo: null };
  return context.typesetter.run(typesettingJobs.canDraw, {
    template: 'letterhead',
    data: { org: { ...org, lambang: pictureFile('emblem', picture) }, kertas: 'a4', ttd: [] },
    pictures: { emblem: picture, logo: null },
  });
};

/** What is kept of a photo; null: it is none as the screen makes it, or cannot be drawn. */
export const photoBytes = async (context: Context, photo: File): Promise<Uint8Array | null> => {
  const bytes = new Uint8Array(await photo.arrayBuffer());
  return isPhoto(bytes) && (await canDraw(context, { bytes, type: 'image/jpeg' })) ? bytes : null;
};

/** A workbook as a file of this name; every cell is text or a number. */
export const xlsxFile = async (context: Context, name: string, book: XlsxBook): Promise<File> =>
  new File([new Uint8Array(await context.reader.run(typesettingJobs.xlsx, book))], name, { type: XLSX_TYPE });
