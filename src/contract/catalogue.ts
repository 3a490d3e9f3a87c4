import { bookKindWords, type BookRow, copyStateWords, type Counting } from './book.ts';
import { numericDate } from './dates.ts';
import type { ListColumn } from './list.ts';

/** "1 dari 3 tersedia, 1 disimpan untuk pemesan"; what never had a copy is read or watched here. */
export const availableText = ({ available, kept, copies, lendable }: BookRow): string => {
  if (lendable === null) return 'dibaca di kantor';
  if (lendable === 0) return 'semua eksemplar hilang atau ditarik';
  return `${available} dari ${copies} tersedia${kept > 0 ? `, ${kept} disimpan untuk pemesan` : ''}`;
};

/** The catalogue on paper and in the workbook, whose heads the import understands. */
export const bookColumns = {
  number: { title: 'Nomor', value: ({ number }) => number, chars: 10 },
  title: { title: 'Judul', value: ({ title }) => title, chars: 44 },
  author: { title: 'Pengarang', value: ({ author }) => author, chars: 28 },
  isbn: { title: 'ISBN', value: ({ isbn }) => isbn, chars: 16 },
  year: { title: 'Tahun', value: ({ year }) => year ?? '', chars: 8 },
  kind: { title: 'Bentuk', value: ({ kind }) => bookKindWords[kind], chars: 10 },
  shelf: { title: 'Rak', value: ({ shelf }) => shelf, chars: 18 },
  copies: { title: 'Eksemplar', value: ({ copies }) => copies, chars: 11 },
  available: { title: 'Tersedia', value: ({ available }) => available, chars: 10 },
  lent: { title: 'Kali dipinjam', value: ({ lent }) => lent, chars: 14 },
  file: { title: 'Berkas', value: ({ file }) => file, chars: 30 },
} satisfies Record<string, ListColumn<BookRow>>;

/** What was not seen on the shelves; since then it may be lost, withdrawn or lent. */
export const missingColumns = {
  shelf: { title: 'Rak', value: ({ shelf }) => shelf || 'tanpa rak', chars: 20 },
  number: { title: 'Eksemplar', value: ({ number }) => number, chars: 12 },
  title: { title: 'Judul', value: ({ book }) => book.title, chars: 44 },
  state: {
    title: 'Keadaan',
    value: ({ state, stateOn, loan }) =>
      loan ? 'dipinjam' : stateOn ? `${copyStateWords[state]} ${numericDate(stateOn)}` : '',
    chars: 22,
  },
} satisfies Record<string, ListColumn<Counting['missing'][number]>>;
