import { audited, yesNo } from '#core/platform/audited.ts';
import { productSubjects, sellerSubjects } from './store.ts';

export const productAudit = audited({
  entity: 'product',
  label: 'produk',
  subject: productSubjects,
  actions: {
    add: 'Menambah',
    update: 'Mengubah',
    show: 'Memajang',
    withdraw: 'Menarik',
    photo: 'Mengganti foto',
  },
  columns: {
    business_id: null,
    number: null,
    name: 'nama',
    description: 'uraian',
    category: 'kategori',
    price: 'harga',
    unit: 'satuan',
    packaging: 'kemasan',
    made_since: 'dibuat sejak',
    licences: 'izin',
    is_shown: { label: 'dipajang', codes: yesNo },
    photo_at: 'foto',
  },
});

export const sellerAudit = audited({
  entity: 'product_seller',
  label: 'penjual di katalog',
  subject: sellerSubjects,
  actions: { add: 'Mencatat', update: 'Mengubah' },
  columns: { business_id: null, story: 'cerita usaha', contact: 'kontak', agreed_on: 'setuju dimuat sejak' },
});
