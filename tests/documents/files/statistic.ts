import { type Files, span } from '../wholeOffice.ts';

export const files: Files = {
  'statistic.pdf': [(o) => o.admin.statistic.pdf(span), 'statistik-antrean-2026-11-01-sampai-2026-11-23.pdf'],
  'statistic.xlsx': [
    (o) => o.admin.statistic.xlsx(span),
    'statistik-antrean-2026-11-01-sampai-2026-11-23.xlsx',
  ],
};
