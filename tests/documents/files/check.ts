import type { Files } from '../wholeOffice.ts';

export const files: Files = {
  'check.page': [(o) => o.admin.check.page(), 'periksa-sertifikat.html'],
};
