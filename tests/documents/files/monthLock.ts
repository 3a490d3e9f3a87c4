import type { Files } from '../wholeOffice.ts';

export const files: Files = {
  'monthLock.changesPdf': [
    (o) => o.admin.monthLock.changesPdf({ month: '2026-10', paper: 'f4' }),
    'lembar-perbaikan-2026-10-kunci-1.pdf',
  ],
  'monthLock.pdf': [(o) => o.admin.monthLock.pdf({ month: '2026-10' }), 'laporan-2026-10-kunci-1.pdf'],
  'monthLock.xlsx': [(o) => o.admin.monthLock.xlsx({ month: '2026-10' }), 'laporan-2026-10-kunci-1.xlsx'],
};
