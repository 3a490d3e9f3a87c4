import { audited } from '#core/platform/audited.ts';
import { mergeSubjects } from './store.ts';

export const mergeAudit = audited({
  entity: 'person_merge',
  label: 'kartu ganda',
  subject: mergeSubjects,
  actions: { join: 'Menggabungkan', split: 'Memisahkan lagi' },
  columns: {
    kept_id: null,
    merged_id: null,
    reason: 'alasan',
    staff_id: null,
    merged_at: null,
    undone_at: 'dipisahkan lagi',
  },
});
