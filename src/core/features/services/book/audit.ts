import { bookKindWords, copyStateWords } from '#contract/book.ts';
import { audited } from '#core/platform/audited.ts';
import { subjectsOf } from '#core/platform/store.ts';
import { copySubjects } from './store.ts';

export const bookAudit = audited({
  entity: 'book',
  label: 'buku',
  subject: subjectsOf('book', 'title'),
  actions: { add: 'Menambah', update: 'Mengubah', import: 'Mengimpor' },
  columns: {
    number: null,
    kind: { label: 'bentuk', codes: bookKindWords },
    title: 'judul',
    author: 'pengarang',
    isbn: 'ISBN',
    year: 'tahun',
    shelf: 'rak',
    file: 'berkas',
  },
});

export const copyAudit = audited({
  entity: 'book_copy',
  label: 'eksemplar buku',
  subject: copySubjects,
  actions: { add: 'Menambah', lose: 'Menandai hilang', find: 'Mengembalikan ke rak', withdraw: 'Menarik' },
  columns: {
    book_id: null,
    number: null,
    state: { label: 'keadaan', codes: copyStateWords },
    state_on: 'sejak',
    acquired_on: 'tanggal beli',
  },
});
