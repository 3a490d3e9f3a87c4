import type { Files } from '../wholeOffice.ts';

const register = { year: 2026 };

export const files: Files = {
  'certificate.batchFile': [
    (o) => o.admin.certificate.batchFile({ batchUid: o.batchUid }),
    'sertifikat-Pelatihan-Kemasan-2026-11-23.pdf',
  ],
  'certificate.batchZip': [
    (o) => o.admin.certificate.batchZip({ batchUid: o.batchUid }),
    'sertifikat-Pelatihan-Kemasan-2026-11-23.zip',
  ],
  'certificate.registerPdf': [
    (o) => o.admin.certificate.registerPdf(register),
    'register-sertifikat-2026.pdf',
  ],
  'certificate.registerXlsx': [
    (o) => o.admin.certificate.registerXlsx(register),
    'register-sertifikat-2026.xlsx',
  ],
  'certificate.reprint': [
    (o) => o.admin.certificate.reprint({ uid: o.certificateUid }),
    'sertifikat-001-SERT-PLUT-RIAU-XI-2026-Siti-Nurhaliza-2026-11-23.pdf',
  ],
  'certificate.reprintBatch': [
    (o) => o.admin.certificate.reprintBatch({ batchUid: o.batchUid }),
    'sertifikat-Pelatihan-Kemasan-2026-11-23.pdf',
  ],
};
