import type { Files } from '../wholeOffice.ts';

const cell = { period: '2026-11', table: 'A', key: null, column: 'newP' } as const;

export const files: Files = {
  'report.appendices': [
    (o) => o.admin.report.appendices({ period: '2026-11', paper: 'f4' }),
    'lampiran-laporan-2026-11.pdf',
  ],
  'report.pdf': [(o) => o.admin.report.pdf({ period: '2026-11', paper: 'f4' }), 'laporan-2026-11.pdf'],
  'report.recapXlsx': [(o) => o.admin.report.recapXlsx({ period: '2026-11' }), 'rekap-2026-11.xlsx'],
  'report.rowsXlsx': [
    (o) => o.admin.report.rowsXlsx(cell),
    'kunjungan-2026-11-tabel-A-Jumlah-baru-perempuan.xlsx',
  ],
  'report.xlsx': [(o) => o.admin.report.xlsx({ period: '2026-11' }), 'laporan-2026-11.xlsx'],
};
