import type { BookRow } from './book.ts';
import type { ListColumn } from './list.ts';
import { bookKindWords } from './words.ts';

/** "2 dari 3 tersedia"; what has no copies is read or watched here. */
export const availableText = ({ available, copies }: Pick<BookRow, 'available' | 'copies'>): string =>
  copies === 0 ? 'dibaca di kantor' : `${available} dari ${copies} tersedia`;

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
