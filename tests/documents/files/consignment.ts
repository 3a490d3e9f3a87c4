import type { Files } from '../wholeOffice.ts';

export const files: Files = {
  'consignment.listPdf': [(o) => o.admin.consignment.listPdf({}), 'titipan-galeri-2026-11-23.pdf'],
  'consignment.listXlsx': [(o) => o.admin.consignment.listXlsx({}), 'titipan-galeri-2026-11-23.xlsx'],
  'consignment.receivedPdf': [
    (o) => o.admin.consignment.receivedPdf({ businessUid: o.businessUid, on: '2026-11-20' }),
    'tanda-terima-titipan-Keripik-Siti-2026-11-20.pdf',
  ],
  'consignment.returnedPdf': [
    (o) => o.admin.consignment.returnedPdf({ businessUid: o.businessUid, on: '2026-11-23' }),
    'tanda-pengembalian-titipan-Keripik-Siti-2026-11-23.pdf',
  ],
  'consignment.settlementPdf': [
    (o) => o.admin.consignment.settlementPdf({ uid: o.settlementUid }),
    'pelunasan-titipan-Keripik-Siti-2026-11-22.pdf',
  ],
};
