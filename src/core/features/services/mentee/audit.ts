import { menteeStatusWords, programStatusWords } from '#contract/mentee.ts';
import { audited } from '#core/platform/audited.ts';
import { menteeSubjects, programSubjects } from './store.ts';

export const menteeAudit = audited({
  entity: 'mentee',
  label: 'sasaran pendampingan',
  subject: menteeSubjects,
  actions: {
    take: 'Menambah',
    update: 'Mengubah',
    set_status: 'Mengubah status',
    lock: 'Mengunci',
    carry_over: 'Melanjutkan',
    hand_over: 'Menyerahterimakan',
  },
  columns: {
    person_id: null,
    business_id: 'usaha',
    year: 'tahun',
    status: { label: 'status', codes: menteeStatusWords },
    status_reason: 'alasan',
    staff_id: 'konsultan',
    planned_sessions: 'rencana sesi',
    started_on: 'mulai',
    ended_on: 'selesai',
    consultation_id: null,
    carried_from_id: null,
    locked_at: 'dikunci',
    locked_staff_id: null,
    merged_into_id: 'digabung',
    sessions: null,
    minutes: null,
    last_met_on: null,
    follow_up_due: null,
  },
});

export const programAudit = audited({
  entity: 'mentee_program',
  label: 'program kerja',
  subject: programSubjects,
  actions: { add: 'Menambah', update: 'Mengubah', hand_over: 'Menyerahterimakan' },
  columns: {
    mentee_id: null,
    field_id: 'bidang',
    staff_id: 'konsultan',
    title: 'program kerja',
    problem: 'permasalahan',
    target: 'target',
    status: { label: 'status', codes: programStatusWords },
    goal: 'jumlah target',
    reached: 'tercapai',
    unit: 'satuan',
    carried_from_id: null,
    locked_at: 'dikunci',
    locked_staff_id: null,
  },
});
