import { movementKindWords } from '#contract/consignment.ts';
import { audited } from '#core/platform/audited.ts';
import { batchSubjects, feeSubjects, movementSubjects, settlementSubjects } from './store.ts';

const cancelled = {
  cancelled_on: 'dibatalkan',
  cancel_reason: 'alasan',
  settlement_id: null,
  staff_id: null,
};

export const batchAudit = audited({
  entity: 'consignment',
  label: 'titipan galeri',
  subject: batchSubjects,
  actions: { receive: 'Menerima', cancel: 'Membatalkan' },
  columns: {
    ...cancelled,
    product_id: null,
    number: null,
    code: 'kode batch',
    received_on: 'diterima',
    pieces: 'jumlah',
    price: 'harga',
    pull_on: 'tarik sebelum',
    expires_on: 'kedaluwarsa',
    remaining: 'sisa',
  },
});

export const movementAudit = audited({
  entity: 'consignment_movement',
  label: 'keluar masuk titipan',
  subject: movementSubjects,
  actions: { add: 'Mencatat', cancel: 'Membatalkan' },
  columns: {
    ...cancelled,
    undone_settlement_id: null,
    consignment_id: null,
    sale_id: null,
    kind: { label: 'jenis', codes: movementKindWords },
    pieces: 'jumlah',
    price: 'harga',
    moved_on: 'tanggal',
    note: 'catatan',
  },
});

export const feeAudit = audited({
  entity: 'consignment_fee',
  label: 'imbalan galeri',
  subject: feeSubjects,
  actions: { add: 'Menetapkan', update: 'Mengubah' },
  columns: {
    business_id: null,
    since: 'berlaku sejak',
    kind: { label: 'cara', codes: { percent: 'persen penjualan', monthly: 'rupiah sebulan' } },
    amount: 'besarnya',
  },
});

export const settlementAudit = audited({
  entity: 'consignment_settlement',
  label: 'pelunasan titipan',
  subject: settlementSubjects,
  actions: { settle: 'Membuat', pay: 'Mencatat pembayaran', cancel: 'Membatalkan' },
  columns: {
    business_id: null,
    begins_on: 'dari',
    ends_on: 'sampai',
    total: 'jumlah',
    content: null,
    carried_id: null,
    settled_on: 'dibuat',
    paid_on: 'dibayar',
    cancelled_on: 'dibatalkan',
    cancel_reason: 'alasan',
    staff_id: null,
  },
});
