import type { Files } from '../wholeOffice.ts';

export const files: Files = {
  'partner.pdf': [(o) => o.admin.partner.pdf({}), 'daftar-mitra-2026-11-23.pdf'],
  'partner.xlsx': [(o) => o.admin.partner.xlsx({}), 'daftar-mitra-2026-11-23.xlsx'],
};
