import type { Files } from '../wholeOffice.ts';

const register = { year: 2026 };

export const files: Files = {
  'letter.file': [
    (o) => o.admin.letter.file({ uid: o.letterUid }),
    'surat-001-SK-PLUT-RIAU-XI-2026-Siti-Nurhaliza-2026-11-23.pdf',
  ],
  'letter.registerPdf': [(o) => o.admin.letter.registerPdf(register), 'register-surat-2026.pdf'],
  'letter.registerXlsx': [(o) => o.admin.letter.registerXlsx(register), 'register-surat-2026.xlsx'],
  'letter.reprint': [
    (o) => o.admin.letter.reprint({ uid: o.letterUid }),
    'surat-001-SK-PLUT-RIAU-XI-2026-Siti-Nurhaliza-2026-11-23.pdf',
  ],
};
