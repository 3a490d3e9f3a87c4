import type { Files } from '../wholeOffice.ts';

export const files: Files = {
  'survey.formPdf': [(o) => o.admin.survey.formPdf(), 'kuesioner-survei-kepuasan.pdf'],
  'survey.posterPdf': [
    (o) => o.admin.survey.posterPdf({ period: '2026-S2', paper: 'a3' }),
    'poster-survei-kepuasan-Semester-II-2026-a3.pdf',
  ],
  'survey.reportPdf': [
    (o) => o.admin.survey.reportPdf({ period: '2026' }),
    'laporan-survei-kepuasan-Tahun-2026.pdf',
  ],
  'survey.xlsx': [(o) => o.admin.survey.xlsx({ period: '2026-T4' }), 'survei-kepuasan-Triwulan-IV-2026.xlsx'],
};
