import { audited } from '#core/platform/audited.ts';
import { subjectsOf } from '#core/platform/store.ts';

export const importAudit = audited({
  entity: 'participant_import',
  label: 'impor peserta',
  subject: subjectsOf('participant_import', 'file_name'),
  actions: { import: 'Mengimpor', undo_import: 'Mengurungkan impor' },
  columns: {
    training_id: null,
    file_name: 'berkas',
    at: null,
    staff_id: 'petugas',
    undone_at: 'diurungkan',
  },
});
