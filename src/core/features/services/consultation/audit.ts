import { outcomeWords } from '#contract/consultation.ts';
import { audited } from '#core/platform/audited.ts';
import { subjects } from './store.ts';

export const consultationAudit = audited({
  entity: 'consultation',
  label: 'lembar konsultasi',
  subject: subjects,
  actions: { save: 'Menyimpan' },
  columns: {
    ticket_id: null,
    field_id: 'bidang',
    visit_id: null,
    staff_id: 'petugas',
    problem: 'permasalahan',
    advice: 'saran tindakan',
    follow_up: 'tindak lanjut',
    follow_up_due: 'jadwal kembali',
    follow_up_time: 'jam kembali',
    follow_up_done_at: 'tindak lanjut selesai',
    outcome: { label: 'hasil', codes: outcomeWords },
    referral: 'rujukan',
  },
});
