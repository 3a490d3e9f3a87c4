import { partnerKindWords } from '#contract/partner.ts';
import { audited, yesNo } from '#core/platform/audited.ts';
import { agreementSubjects, partnerSubjects } from './store.ts';

export const partnerAudit = audited({
  entity: 'partner',
  label: 'mitra',
  subject: partnerSubjects,
  actions: { add: 'Menambah', update: 'Mengubah' },
  columns: {
    name: 'nama',
    kind: { label: 'jenis', codes: partnerKindWords },
    field_letters: 'bidang',
    address: 'alamat',
    phone: 'telepon',
    email: 'email',
    website: 'situs',
    note: 'catatan',
    contacts: {
      label: 'kontak',
      parts: { name: 'nama', post: 'jabatan', phone: 'telepon', email: 'email' },
    },
    is_active: { label: 'aktif', codes: yesNo },
  },
});

export const agreementAudit = audited({
  entity: 'partner_agreement',
  label: 'perjanjian mitra',
  subject: agreementSubjects,
  actions: { add: 'Menambah', update: 'Mengubah', renew: 'Memperpanjang' },
  columns: {
    partner_id: null,
    number: 'nomor',
    title: 'judul',
    signed_on: 'ditandatangani',
    starts_on: 'mulai berlaku',
    ends_on: 'berakhir',
    value_rp: 'nilai',
    note: 'catatan',
    cancelled_on: 'dibatalkan',
    cancel_reason: 'alasan',
    replaces_id: null,
  },
});
