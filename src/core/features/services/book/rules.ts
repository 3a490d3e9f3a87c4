import { copyNumber, type ImportedBook, MOST_COPIES } from '#contract/book.ts';
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

type Field = 'title' | 'author' | 'isbn' | 'year' | 'shelf' | 'copies';

/** The headings that are understood, those of our own catalogue among them. */
export const vocabulary: Vocabulary<Field> = {
  title: /^(judul|nama buku|buku)\b/,
  author: /^(pengarang|penulis|penyusun|karangan)\b/,
  isbn: /\bisbn\b/,
  year: /^(tahun|thn|th)\b/,
  shelf: /^(rak|lokasi|letak|lemari)\b/,
  copies: /^(eksemplar|eks|jumlah|jml|stok)\b/,
};

type Known = { number: string; title: string; author: string; isbn: string };
const alike = ({ title, author }: Pick<Known, 'title' | 'author'>) => `${plain(title)}|${plain(author)}`;

const tooLong = { title: 200, author: 160, shelf: 40 } as const;

const problemOf = (
  book: Omit<ImportedBook, 'problem'>,
  { isbn, year, copies }: Record<'isbn' | 'year' | 'copies', string>,
  known: readonly Known[],
): string | null => {
  if (book.title === '') return 'Judulnya kosong.';
  for (const [field, most] of Object.entries(tooLong))
    if (book[field as keyof typeof tooLong].length > most)
      return `Teksnya terlalu panjang, paling banyak ${most} huruf.`;
  if (isbn !== '' && book.isbn === '') return WRONG_ISBN;
  if (year !== '' && book.year === null) return `Tahun “${year.slice(0, 20)}” tidak terbaca.`;
  if (copies !== '' && !/^\d+$/.test(copies))
    return `Jumlah eksemplar “${copies.slice(0, 20)}” tidak terbaca.`;
  if (book.copies > MOST_COPIES) return `Paling banyak ${MOST_COPIES} eksemplar sekaligus.`;
  const same = known.find((each) =>
    book.isbn && each.isbn ? each.isbn === book.isbn : alike(each) === alike(book),
  );
  return same ? `Sudah ada: ${same.number}.` : null;
};

/** The books of a sheet. What is doubtful stays behind and says why; nothing is guessed. */
export const readBooks = (
  { rows }: Sheet,
  { headingRow, columns }: Layout<Field>,
  catalogue: readonly Known[],
  today: string,
): ImportedBook[] => {
  const known = [...catalogue];
  return rows.slice(headingRow).flatMap((cells: readonly Cell[], i) => {
    const text = (field: Field): string => cellText(cells[columns[field] ?? -1]);
    const said = { isbn: text('isbn'), year: text('year'), copies: text('copies') };
    const isYear = /^\d{4}$/.test(said.year) && said.year >= '1900' && said.year <= today.slice(0, 4);
    const book = {
      row: headingRow + 1 + i,
      title: text('title'),
      author: text('author'),
      // Kept as a number it has lost the zero it began with.
      isbn: isbnOf(said.isbn) ?? (/^\d{9}$/.test(said.isbn) ? isbnOf(`0${said.isbn}`) : undefined) ?? '',
      year: isYear ? Number(said.year) : null,
      shelf: text('shelf'),
      copies: /^\d{1,3}$/.test(said.copies) ? Number(said.copies) : 1,
    };
    if (book.title === '' && said.isbn === '' && book.author === '') return [];
    const problem = problemOf(book, said, known);
    if (problem === null) known.push({ ...book, number: `baris ${book.row}` });
    return [{ ...book, problem }];
  });
};
