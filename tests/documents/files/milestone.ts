import type { Files } from '../wholeOffice.ts';

export const files: Files = {
  'milestone.statement': [
    (o) => o.admin.milestone.statement({ menteeUid: o.menteeUid, paper: 'f4' }),
    'pernyataan-perkembangan-Keripik-Siti-2026-11-23.pdf',
  ],
};
