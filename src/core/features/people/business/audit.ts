import {
  attributeWords,
  legalFormWords,
  scaleBasisWords,
  scaleWords,
  sectorWords,
} from '#contract/business.ts';
import { audited } from '#core/platform/audited.ts';
import { subjectsOf } from '#core/platform/store.ts';
import { yearSubjects } from './store.ts';

export const businessAudit = audited({
  entity: 'business',
  label: 'usaha',
  subject: subjectsOf('business'),
  actions: { register: 'Mendaftarkan', add: 'Menambah', update: 'Mengubah' },
  columns: {
    person_id: 'pelaku usaha',
    name: 'nama',
    legal_form: { label: 'bentuk usaha', codes: legalFormWords },
    started_year: 'mulai tahun',
    sector: { label: 'sektor usaha', codes: sectorWords },
    kbli: 'KBLI',
    product: 'produk',
    address: 'alamat',
    nib: 'NIB',
    npwp: 'NPWP',
    permits: 'izin',
    marketing: 'pemasaran',
    partner: 'mitra',
    assisted_since: 'didampingi sejak',
    capital: 'modal',
    sales: 'penjualan',
    scale: { label: 'skala', codes: scaleWords },
    scale_basis: { label: 'dasar skala', codes: scaleBasisWords },
    scale_reason: 'alasan skala',
    attributes: {
      label: 'keterangan usaha',
      codes: { yes: 'Ya', no: 'Tidak', unknown: 'Belum didata' },
      parts: attributeWords,
    },
    answered: null,
    cooperative: 'data koperasi',
  },
});

export const businessYearAudit = audited({
  entity: 'business_year',
  label: 'keadaan usaha',
  subject: yearSubjects,
  actions: { add: 'Menambah', update: 'Mengubah' },
  columns: {
    business_id: null,
    year: 'tahun',
    own_capital: 'modal sendiri',
    outside_capital: 'modal luar',
    assets: 'aset',
    sales: 'penjualan',
    permanent_male: 'pekerja tetap laki-laki',
    permanent_female: 'pekerja tetap perempuan',
    temporary_male: 'pekerja tidak tetap laki-laki',
    temporary_female: 'pekerja tidak tetap perempuan',
    meeting_on: 'tanggal RAT',
    members: 'anggota',
    surplus: 'SHU',
  },
});
