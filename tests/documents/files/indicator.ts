import type { Files } from '../wholeOffice.ts';

export const files: Files = {
  'indicator.pdf': [
    (o) => o.admin.indicator.pdf({ year: 2026, paper: 'f4' }),
    'progres-capaian-IKU-2026.pdf',
  ],
  'indicator.xlsx': [(o) => o.admin.indicator.xlsx({ year: 2026 }), 'progres-capaian-IKU-2026.xlsx'],
};
