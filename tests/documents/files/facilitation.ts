import type { Files } from '../wholeOffice.ts';

export const files: Files = {
  'facilitation.listXlsx': [
    (o) => o.admin.facilitation.listXlsx({ state: 'current', kind: null, staffUid: null }),
    'fasilitasi-semua-jenis-2026-11-23.xlsx',
  ],
  'facilitation.receipt': [
    (o) => o.admin.facilitation.receipt({ uid: o.caseUid }),
    'tanda-terima-P-001-Siti-Nurhaliza-2026-11-23.pdf',
  ],
};
