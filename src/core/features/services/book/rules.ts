import {
  bookKind,
  type BookKind,
  bookKindWords,
  copyNumber,
  type ImportedBook,
  MOST_COPIES,
} from '#contract/book.ts';
import { isbnOf, WRONG_ISBN } from '#contract/isbn.ts';
import {
  type Cell,
  cellText,
  plain,
  type Sheet,
  type Layout,
  type Vocabulary,
} from '#core/platform/sheet/index.ts';

/** What the QR of a label says. */
export const labelQr = (book: number, copy: number): string => `PLUT1:B:${copyNumber(book, copy)}`;

/** A copy as its label says it to a scanner, or as it is typed: PLUT1:B:B-0142-2, b 142-2, 142.2. */
export const readCopyNumber = (text: string): { book: number; copy: number } | undefined => {
  const [, book, copy] = /^(?:PLUT1:B:)?(?:B[-\s]?)?0*(\d{1,7})[-.](\d{1,3})$/i.exec(text.trim()) ?? [];
  return book === undefined ? undefined : { book: Number(book), copy: Number(copy) };
};

type Field =
  'title' | 'author' | 'isbn' | 'year' | 'otherYear' | 'kind' | 'shelf' | 'copies' | 'amount' | 'file';

/**
 * The headings that are understood, those of our own catalogue among them. What less telling ones say, `otherYear` and
 * `amount`, counts where no better column stands; the year of a purchase and a number of pages count nowhere.
 */
export const vocabulary: Vocabulary<Field> = {
  title: /^(judul|nama buku)\b|^buku$/,
  author: /^(pengarang|penulis|penyusun|karangan)\b/,
  isbn: /\bisbn\b/,
  year: /^(tahun|thn|th)\b.*terbit/,
  otherYear: /^(tahun|thn|th)\b(?!.*(pengadaan|perolehan|beli|masuk|terima|anggaran|inventaris))/,
  kind: /^bentuk$/,
  shelf: /^(rak|lokasi|letak|lemari)\b/,
  copies: /^((jumlah|jml|stok) )?(eksemplar|eks)\b/,
  amount: /^(stok\b|(jumlah|jml)($| (buku|koleksi|modul|stok|kopi|copy|unit)\b))/,
  file: /^berkas\b/,
};

type Known = { number: string; title: string; author: string; isbn: string };

const tooLong = { title: 200, author: 160, shelf: 40, file: 400 } as const;

type Said = Record<'isbn' | 'year' | 'kind' | 'copies', string>;
const kindOf = (said: string): BookKind | undefined =>
  said === '' ? 'book' : bookKind.options.find((kind) => plain(bookKindWords[kind]) === plain(said));
const isCount = (said: string): boolean => /^\d{1,6}$/.test(said);

const problemOf = (book: Omit<ImportedBook, 'problem'>, said: Said): string | null => {
  if (book.title === '') return 'Judulnya kosong.';
  for (const [field, most] of Object.entries(tooLong))
    if (book[field as keyof typeof tooLong].length > most)
      return `Teksnya terlalu panjang, paling banyak ${most} huruf.`;
  if (said.isbn !== '' && book.isbn === '') return WRONG_ISBN;
  if (said.year !== '' && book.year === null) return `Tahun “${said.year.slice(0, 20)}” tidak terbaca.`;
  if (!kindOf(said.kind))
    return `Bentuk “${said.kind.slice(0, 20)}” tidak dikenal. Tulis Buku, Modul, atau Video.`;
  if (said.copies !== '' && !isCount(said.copies))
    return `Jumlah eksemplar “${said.copies.slice(0, 20)}” tidak terbaca.`;
  return book.copies > MOST_COPIES ? `Paling banyak ${MOST_COPIES} eksemplar sekaligus.` : null;
};

/** The books of a sheet. What is doubtful stays behind and says why; nothing is guessed. */
export const readBooks = (
  { rows }: Sheet,
  { headingRow, columns }: Layout<Field>,
  today: string,
): ImportedBook[] =>
  rows.slice(headingRow).flatMap((cells: readonly Cell[], i) => {
    const cell = (field: Field, other: Field = field): Cell | undefined =>
      cells[columns[field] ?? columns[other] ?? -1];
    const text = (field: Field): string => cellText(cell(field));
    const copies = cell('copies', 'amount');
    const said = {
      isbn: text('isbn'),
      year: cellText(cell('year', 'otherYear')),
      kind: text('kind'),
      copies: copies === 0 ? '0' : cellText(copies),
    };
    const isYear = /^\d{4}$/.test(said.year) && said.year >= '1900' && said.year <= today.slice(0, 4);
    const book = {
      row: headingRow + 1 + i,
      kind: kindOf(said.kind) ?? 'book',
      title: text('title'),
      author: text('author'),
      // Kept as a number it has lost the zero it began with.
      isbn: isbnOf(said.isbn) ?? (/^\d{9}$/.test(said.isbn) ? isbnOf(`0${said.isbn}`) : undefined) ?? '',
      year: isYear ? Number(said.year) : null,
      shelf: text('shelf'),
      file: text('file'),
      copies: isCount(said.copies) ? Number(said.copies) : 1,
    };
    if (book.title === '' && said.isbn === '' && book.author === '') return [];
    return [{ ...book, problem: problemOf(book, said) }];
  });

/**
 * What the catalogue or a row above has already stays behind too. Editions are told apart by their ISBN; where one of
 * two has none, title and author decide.
 */
export const judgeBooks = (books: readonly ImportedBook[], catalogue: readonly Known[]): ImportedBook[] => {
  const known = new Map<string, string>();
  const wordsOf = ({ title, author }: Omit<Known, 'number'>) => `${plain(title)}|${plain(author)}`;
  const know = ({ number, ...book }: Known) => {
    for (const key of [book.isbn || `bare ${wordsOf(book)}`, `any ${wordsOf(book)}`])
      if (!known.has(key)) known.set(key, number);
  };
  for (const book of catalogue) know(book);
  return books.map((book) => {
    if (book.problem !== null) return book;
    const same = book.isbn
      ? (known.get(book.isbn) ?? known.get(`bare ${wordsOf(book)}`))
      : known.get(`any ${wordsOf(book)}`);
    if (same) return { ...book, problem: `Sudah ada: ${same}.` };
    know({ ...book, number: `baris ${book.row}` });
    return book;
  });
};
