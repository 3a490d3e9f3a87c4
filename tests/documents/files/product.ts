import type { Files } from '../wholeOffice.ts';

export const files: Files = {
  'product.cataloguePdf': [
    (o) => o.admin.product.cataloguePdf({ uids: [o.productUid], title: 'Galeri Produk' }),
    'katalog-produk-2026-11-23.pdf',
  ],
  'product.labelsPdf': [
    (o) => o.admin.product.labelsPdf({ uids: [o.productUid], copies: 2, used: 0 }),
    'label-harga-Keripik-Nanas-2026-11-23.pdf',
  ],
  'product.listXlsx': [(o) => o.admin.product.listXlsx({}), 'galeri-produk-2026-11-23.xlsx'],
  'product.photo': [(o) => o.admin.product.photo({ uid: o.productUid, at: o.photoAt }), 'PR-0001.jpg'],
};
