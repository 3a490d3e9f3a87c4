import { audited, yesNo } from '#core/platform/audited.ts';
import { subjectsOf } from '#core/platform/store.ts';

export const letterKindAudit = audited({
  entity: 'letter_kind',
  label: 'jenis surat',
  subject: subjectsOf('letter_kind'),
  actions: { add: 'Menambah', update: 'Mengubah' },
  columns: {
    form: null,
    name: 'nama',
    body: 'isi surat',
    classification: 'kode klasifikasi',
    numbering: 'format nomor',
    has_own_series: { label: 'urut sendiri', codes: yesNo },
    is_active: { label: 'aktif', codes: yesNo },
  },
});
