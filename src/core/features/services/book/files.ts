import type { ImportedBook } from '#contract/book.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import type { Context } from '#core/platform/context.ts';
import type { Environment } from '#core/platform/environment.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { findLayout, readSheets } from '#core/platform/sheet/index.ts';
import { fileNameOf, pdfFile, xlsxFile } from '#core/platform/typesetting/index.ts';
import { addBook, addCopies } from './handlers.ts';
import { catalogueBook, cataloguePaper, labelPaper } from './paper.ts';
import { readBooks, vocabulary } from './rules.ts';
import * as store from './store.ts';

const MOST = 5000;
type Read = { bytes: Uint8Array; officeId: number; today: string };

/** The books of a workbook against the catalogue of this moment; undefined: it cannot be read. */
const readBookList = async ({ db }: Environment, { bytes, officeId, today }: Read) => {
  const sheets = await readSheets(bytes);
  const layout = sheets && findLayout(sheets, vocabulary, 'title');
  if (!layout || layout.columns.title === undefined) return undefined;
  return readBooks(sheets[layout.sheet]!, layout, await store.listBooks(db(), officeId, '', MOST), today);
};
export const bookJobs = { readBookList };

const read = async (context: Context, file: File): Promise<ImportedBook[] | undefined> => {
  const { officeId, localDate } = await context.now();
  const bytes = new Uint8Array(await file.arrayBuffer());
  return context.reader.run(bookJobs.readBookList, { bytes, officeId, today: localDate });
};

const catalogue = async (context: Context) => {
  const { officeId, localDate } = await context.now();
  return { localDate, books: await store.listBooks(context.db, officeId, '', MOST) };
};

export const bookFileHandlers = {
  labelsPdf: api.book.labelsPdf.handler(async ({ input: { bookUid, used }, context, errors }) => {
    const { org, pictures } = await officePaper(context);
    const { officeId, localDate } = await context.now();
    const known = bookUid === null ? null : await store.findBook(context.db, bookUid);
    if (known === undefined) throw notFound();
    const copies = await store.labelled(context.db, officeId, known && known.id);
    if (copies.length === 0) throw errors.NO_COPIES();
    const name = fileNameOf(['label-buku', known?.book.number ?? '', localDate], 'pdf');
    return pdfFile(context, name, { template: 'bookLabels', data: labelPaper(copies, used, org), pictures });
  }),

  cataloguePdf: api.book.cataloguePdf.handler(async ({ context }) => {
    const head = await officePaper(context);
    const { books, localDate } = await catalogue(context);
    const data = cataloguePaper(books, head, localDate);
    const order = { template: 'list', data, pictures: head.pictures };
    return pdfFile(context, `katalog-pustaka-${localDate}.pdf`, order);
  }),

  catalogueXlsx: api.book.catalogueXlsx.handler(async ({ context }) => {
    const { books, localDate } = await catalogue(context);
    return xlsxFile(context, `katalog-pustaka-${localDate}.xlsx`, catalogueBook(books, localDate));
  }),

  readImport: api.book.readImport.handler(async ({ input, context, errors }) => {
    const rows = await read(context, input.file);
    if (!rows) throw errors.FILE_UNREADABLE();
    return rows;
  }),

  import: api.book.import.handler(async ({ input, context, errors }) => {
    const rows = await read(context, input.file);
    if (!rows) throw errors.FILE_UNREADABLE();
    return context.write(async (tx, stamp) => {
      const sum = { books: 0, copies: 0 };
      for (const { row: _, problem, copies, ...book } of rows) {
        // Judged before this transaction: another window may have added it since.
        if (problem !== null || (book.isbn && (await store.findByIsbn(tx, stamp.officeId, book.isbn))))
          continue;
        const id = await addBook(tx, stamp, stamp.newUid(), { ...book, kind: 'book', file: '' }, 'import');
        const copyUids = Array.from({ length: copies }, () => stamp.newUid());
        await addCopies(tx, stamp, id, { copyUids, acquiredOn: stamp.localDate });
        sum.books += 1;
        sum.copies += copies;
      }
      return sum;
    });
  }),
};
