import type { Files } from '../wholeOffice.ts';

export const files: Files = {
  'officeList.pdf': [
    (o) => o.admin.officeList.pdf({ list: 'workPlan', year: 2026 }),
    'Program-Kerja-2026.pdf',
  ],
  'officeList.xlsx': [
    (o) => o.admin.officeList.xlsx({ list: 'cluster', year: null }),
    'Sentra-KUMKM-2026-11-23.xlsx',
  ],
};
