import { sessionPlaceWords } from '#contract/mentoringSession.ts';
import { audited } from '#core/platform/audited.ts';
import { subjectsOf } from '#core/platform/store.ts';

export const mentoringSessionAudit = audited({
  entity: 'mentoring_session',
  label: 'pelaksanaan pendampingan',
  subject: subjectsOf('mentoring_session', 'local_date'),
  actions: { add: 'Mencatat', update: 'Mengubah', void: 'Membatalkan' },
  columns: {
    local_date: 'tanggal',
    month: null,
    minutes: 'lama (menit)',
    place: { label: 'tempat', codes: sessionPlaceWords },
    material: 'materi',
    follow_up: 'tindak lanjut',
    follow_up_due: 'tanggal tindak lanjut',
    staff_id: 'konsultan',
    field_id: 'bidang',
    consultation_id: null,
    created_on: null,
    voided_at: 'dibatalkan',
    void_reason: 'alasan',
  },
});
