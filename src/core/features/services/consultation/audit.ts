import { sql } from 'kysely';
import { outcomeWords } from '#contract/words.ts';
import { audited } from '#core/platform/audited.ts';

export const consultationAudit = audited({
  entity: 'consultation',
  label: 'lembar konsultasi',
  subject: sql`
    SELECT consultation.uid,
           ticket.letter || '-' || printf('%03d', ticket.sequence) || coalesce(', ' || person.name, '') AS subject
      FROM consultation JOIN ticket ON ticket.id = consultation.ticket_id
      LEFT JOIN visit ON visit.id = ticket.visit_id LEFT JOIN person ON person.id = visit.person_id`,
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
