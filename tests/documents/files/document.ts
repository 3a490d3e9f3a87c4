import type { Files } from '../wholeOffice.ts';

export const files: Files = {
  'document.consultationPdf': [
    (o) => o.admin.document.consultationPdf({ ticketUid: o.ticketUid }),
    'lembar-konsultasi-A-001-Siti-Nurhaliza-2026-11-23.pdf',
  ],
  'document.daySheetPdf': [(o) => o.admin.document.daySheetPdf(), 'lembar-darurat.pdf'],
  'document.personCardPdf': [
    (o) => o.admin.document.personCardPdf({ uid: o.personUid }),
    'kartu-Siti-Nurhaliza-2026-11-23.pdf',
  ],
  'document.ticketPdf': [
    (o) => o.admin.document.ticketPdf({ ticketUid: o.ticketUid }),
    'tiket-A-001-2026-11-23.pdf',
  ],
};
