import type { Files } from '../wholeOffice.ts';

export const files: Files = {
  'dataPackage.file': [
    (o) => o.admin.dataPackage.file({ period: '2026-11', paper: 'f4' }),
    'paket-data-PLUT-Riau-2026-11.zip',
  ],
};
