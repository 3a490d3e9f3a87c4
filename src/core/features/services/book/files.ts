import { type ImportedBook, MOST_IMPORTED } from '#contract/book.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import type { Context } from '#core/platform/context.ts';
import type { Environment } from '#core/platform/environment.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { findLayout, readSheets } from '#core/platform/sheet/index.ts';
import { fileNameOf, pdfFile, xlsxFile } from '#core/platform/typesetting/index.ts';
import { addBook, addCopies } from './handlers.ts';
import { catalogueBook, cataloguePaper, labelPaper } from './paper.ts';
import { judgeBooks, readBooks, vocabulary } from './rules.ts';
import * as store from './store.ts';

type Read = { bytes: Uint8Array; today: string };
type Why = 'FILE_UNREADABLE' | 'ROWS_TOO_MANY';

/** The books of a workbook, or why they are not read. */
const readBookList = async (_: Environment, { bytes, today }: Read): Promise<ImportedBook[] | Why> => {
  const sheets = await readSheets(bytes);
  const layout = sheets && findLayout(sheets, vocabulary, 'title');
  if (!layout || layout.columns.title === undefined) return 'FILE_UNREADABLE';
  const books = readBooks(sheets[layout.sheet]!, layout, today);
  return books.length > MOST_IMPORTED ? 'ROWS_TOO_MANY' : books;
};
export const bookJobs = { readBookList };

const read = async (
  context: Context,
  file: File,
  errors: Record<Why, () => Error>,
): Promise<ImportedBook[]> => {
  const { localDate } = await context.now();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const books = await context.reader.run(bookJobs.readBookList, { bytes, today: localDate });
  if (typeof books === 'string') throw errors[books]();
  return books;
};

const catalogue = async (context: Context) => {
  const { officeId, localDate } = await context.now();
  return { localDate, books: await store.listBooks(context.db, officeId) };
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
    const rows = await read(context, input.file, errors);
    const { officeId } = await context.now();
    return judgeBooks(rows, await store.knownBooks(context.db, officeId));
  }),

  import: api.book.import.handler(async ({ input, context, errors }) => {
    const rows = await read(context, input.file, errors);
    return context.write(async (tx, stamp) => {
      const sum = { books: 0, copies: 0 };
      // Judged in this transaction: another window may have added the same books since they were shown.
      const judged = judgeBooks(rows, await store.knownBooks(tx, stamp.officeId));
      for (const { row: _, problem, copies, ...book } of judged) {
        if (problem !== null) continue;
        const id = await addBook(tx, stamp, stamp.newUid(), book, 'import');
        const copyUids = Array.from({ length: copies }, () => stamp.newUid());
        await addCopies(tx, stamp, id, { copyUids, acquiredOn: stamp.localDate });
        sum.books += 1;
        sum.copies += copies;
      }
      return sum;
    });
  }),
};
