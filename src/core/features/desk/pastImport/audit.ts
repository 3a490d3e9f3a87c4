import { sql } from 'kysely';
import { audited } from '#core/platform/audited.ts';

export const pastImportAudit = audited({
  entity: 'past_import',
  label: 'buku tamu lama',
  subject: sql`SELECT uid, file_name AS subject FROM past_import`,
  actions: {
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
