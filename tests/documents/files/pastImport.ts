import type { Files } from '../wholeOffice.ts';

export const files: Files = {
  'pastImport.leftFile': [
    (o) => o.admin.pastImport.leftFile({ uid: o.importUid }),
    'belum-diimpor-buku-tamu-2023-2026-11-23.xlsx',
  ],
};
