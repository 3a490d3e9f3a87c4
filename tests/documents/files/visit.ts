import { type Files, span } from '../wholeOffice.ts';

export const files: Files = {
  'visit.guestBookPdf': [
    (o) => o.admin.visit.guestBookPdf(span),
    'buku-tamu-2026-11-01-sampai-2026-11-23.pdf',
  ],
  'visit.guestBookXlsx': [
    (o) => o.admin.visit.guestBookXlsx(span),
    'buku-tamu-2026-11-01-sampai-2026-11-23.xlsx',
  ],
};
