import type { BookRow } from './book.ts';
import type { ListColumn } from './list.ts';
import { bookKindWords } from './words.ts';

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
