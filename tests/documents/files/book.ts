import type { Files } from '../wholeOffice.ts';

export const files: Files = {
  'book.cataloguePdf': [(o) => o.admin.book.cataloguePdf(), 'katalog-pustaka-2026-11-23.pdf'],
  'book.catalogueXlsx': [(o) => o.admin.book.catalogueXlsx(), 'katalog-pustaka-2026-11-23.xlsx'],
  'book.labelsPdf': [
    (o) => o.admin.book.labelsPdf({ bookUid: o.bookUid, used: 3 }),
    'label-buku-B-0001-2026-11-23.pdf',
  ],
  'book.missingPdf': [(o) => o.admin.book.missingPdf(), 'hitung-isi-rak-2026-11-23.pdf'],
  'book.missingXlsx': [(o) => o.admin.book.missingXlsx(), 'hitung-isi-rak-2026-11-23.xlsx'],
};
