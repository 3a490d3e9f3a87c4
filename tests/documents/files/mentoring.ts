import type { Files } from '../wholeOffice.ts';

const form = { form: '7d', period: '2026', consultantUid: null, menteeUid: null } as const;

export const files: Files = {
  'mentoring.formPdf': [
    (o) => o.admin.mentoring.formPdf({ ...form, paper: 'f4' }),
    'formulir-7d-Tahun-2026.pdf',
  ],
  'mentoring.formXlsx': [(o) => o.admin.mentoring.formXlsx(form), 'formulir-7d-Tahun-2026.xlsx'],
};
