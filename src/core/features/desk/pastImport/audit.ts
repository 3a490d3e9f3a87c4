import { audited } from '#core/platform/audited.ts';
import { subjectsOf } from '#core/platform/store.ts';

export const pastImportAudit = audited({
  entity: 'past_import',
  label: 'buku tamu lama',
  subject: subjectsOf('past_import', 'file_name'),
  actions: {
    open: 'Membuka',
    discard: 'Menutup berkas',
    stop: 'Menghentikan impor',
    import: 'Mengimpor',
    finish: 'Selesai mengimpor',
    undo: 'Mengurungkan impor',
    count: 'Mengubah hitungan kunjungan',
  },
  columns: {
    file_name: 'berkas',
    at: null,
    staff_id: 'petugas',
    state: null,
    look: null,
    reason: 'alasan',
    started_at: null,
    undone_at: 'diurungkan',
  },
});
