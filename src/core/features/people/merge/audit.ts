import { audited } from '#core/platform/audited.ts';
import { apartSubjects, mergeSubjects } from './store.ts';

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

export const apartAudit = audited({
  entity: 'person_apart',
  label: 'dua orang yang mirip',
  subject: apartSubjects,
  actions: { add: 'Membedakan', cancel: 'Membatalkan' },
  columns: { one_id: null, other_id: null, staff_id: null, taken_back_at: 'dibatalkan' },
});
