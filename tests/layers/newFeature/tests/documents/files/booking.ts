import type { Files } from '../wholeOffice.ts';

const month = '2026-11';

export const files: Files = {
  'booking.listPdf': [(o) => o.admin.booking.listPdf({ month }), 'peminjaman-ruang-2026-11.pdf'],
  'booking.listXlsx': [(o) => o.admin.booking.listXlsx({ month }), 'peminjaman-ruang-2026-11.xlsx'],
};
