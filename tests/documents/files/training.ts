import type { Files } from '../wholeOffice.ts';

export const files: Files = {
  'training.attendanceListPdf': [
    (o) => o.admin.training.attendanceListPdf({ trainingUid: o.trainingUid }),
    'daftar-hadir-Pemasaran-digital-untuk-pemula-2026-11-23.pdf',
  ],
  'training.importLeft': [
    async (o) =>
      o.admin.training.importLeft({
        trainingUid: o.trainingUid,
        file: await o.admin.training.importTemplate(),
        rows: [{ row: 2, reason: 'Nama kosong.' }],
      }),
    'belum-masuk-Pemasaran-digital-untuk-pemula-2026-11-23.xlsx',
  ],
  'training.importTemplate': [(o) => o.admin.training.importTemplate(), 'contoh-peserta.xlsx'],
  'training.participantCardsPdf': [
    (o) => o.admin.training.participantCardsPdf({ trainingUid: o.trainingUid }),
    'kartu-peserta-Pemasaran-digital-untuk-pemula-2026-11-23.pdf',
  ],
  'training.participantsXlsx': [
    (o) => o.admin.training.participantsXlsx({ trainingUid: o.trainingUid }),
    'peserta-Pemasaran-digital-untuk-pemula-2026-11-23.xlsx',
  ],
};
