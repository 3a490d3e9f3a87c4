import { type BookRow, copyNumber, LABELS } from '#contract/book.ts';
import { bookColumns } from '#contract/catalogue.ts';
import { dateText } from '#contract/dates.ts';
import type { Letterhead } from '#core/features/office/office/index.ts';
import { type ListPaper, listSheet, printedTable } from '#core/platform/list/index.ts';
import type { XlsxBook } from '#core/platform/sheet/xlsx.ts';
import type { Org, QrText } from '#core/platform/typesetting/index.ts';
import { labelQr } from './rules.ts';
import type { CopyRow } from './store.ts';

/** Sheets of labels as shops sell them, in mm. */
const sheet = { kolom: LABELS.columns, baris: LABELS.rows, w: 95, h: 38, kiri: 10, atas: 15 };

export type BookLabelPaper = {
  org: Org;
  lembar: typeof sheet & { mulai: number };
  label: { judul: string; pengarang: string; rak: string; nomor: string; qr: QrText }[];
};

export const labelPaper = (copies: readonly CopyRow[], used: number, org: Org): BookLabelPaper => ({
  org,
  lembar: { ...sheet, mulai: used },
  label: copies.map(({ title, author, shelf, number, book_number: book }) => ({
    judul: title,
    pengarang: author,
    rak: shelf,
    nomor: copyNumber(book, number),
    qr: labelQr(book, number),
  })),
});

const countText = (books: readonly BookRow[]): string =>
  `${books.length} judul, ${books.reduce((sum, { copies }) => sum + copies, 0)} eksemplar`;
const TITLE = 'Katalog pustaka';

export const cataloguePaper = (
  books: readonly BookRow[],
  { office, org }: Letterhead,
  localDate: string,
): ListPaper => ({
  org,
  kertas: office.paper,
  nama: TITLE,
  judul: TITLE,
  keterangan: countText(books),
  tanggal: localDate,
  ...printedTable(
    [
      { ...bookColumns.number, width: { mm: 17 }, isCentred: true },
      { ...bookColumns.title, width: { share: 1.6 }, as: 'text', isBold: true },
      { ...bookColumns.author, width: { share: 1 }, as: 'name' },
      { ...bookColumns.isbn, width: { mm: 28 }, isCentred: true },
      { ...bookColumns.year, width: { mm: 13 }, isCentred: true },
      { ...bookColumns.kind, width: { mm: 16 } },
      { ...bookColumns.shelf, width: { mm: 28 }, as: 'text' },
      { ...bookColumns.copies, width: { mm: 20 }, as: 'count', isCentred: true },
    ],
    books,
  ),
});

export const catalogueBook = (books: readonly BookRow[], localDate: string): XlsxBook => ({
  sheets: [
    listSheet(
      'Katalog',
      [TITLE, `${countText(books)}, ${dateText(localDate)}`],
      Object.values(bookColumns),
      books,
    ),
  ],
});
