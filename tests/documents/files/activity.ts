import type { Files } from '../wholeOffice.ts';

export const files: Files = {
  'activity.listPdf': [(o) => o.admin.activity.listPdf({ period: '2026' }), 'laporan-kegiatan-2026.pdf'],
  'activity.listXlsx': [
    (o) => o.admin.activity.listXlsx({ period: '2026-10' }),
    'laporan-kegiatan-2026-10.xlsx',
  ],
  'activity.photo': [(o) => o.admin.activity.photo({ uid: o.activityPhotoUid }), 'foto-kegiatan.jpg'],
  'activity.reportPdf': [
    (o) => o.admin.activity.reportPdf({ uid: o.activityUid }),
    'laporan-kegiatan-Temu-Usaha-Olahan-Patin-2026-10-20.pdf',
  ],
};
