import { priorityWords } from '#contract/ticket.ts';
import { scaleWords, sectorWords } from '#contract/business.ts';
import { sexWords } from '#contract/person.ts';
import { audited } from '#core/platform/audited.ts';
import { subjects } from './store.ts';

export const visitAudit = audited({
  entity: 'visit',
  label: 'kunjungan',
  subject: subjects,
  actions: {
    register: 'Mendaftarkan',
    edit: 'Mengubah pendaftaran',
    undo: 'Mengurungkan',
    replace: 'Mengganti dengan pendaftaran baru',
    complete: 'Melengkapi',
  },
  columns: {
    person_id: 'pelaku usaha',
    business_id: null,
    registered_at: null,
    local_date: 'tanggal',
    month: null,
    staff_id: 'petugas',
    visit_number: null,
    is_new: null,
    sex: { label: 'jenis kelamin', codes: sexWords },
    district_code: null,
    sector: { label: 'sektor usaha', codes: sectorWords },
    scale: { label: 'skala', codes: scaleWords },
    field_id: 'bidang',
    service_id: 'layanan',
    extra_needs: 'keperluan tambahan',
    purpose: 'keperluan',
    priority: { label: 'prioritas', codes: priorityWords },
    cancelled_at: 'dibatalkan',
    replaced_by_id: null,
    import_id: null,
    answers_id: 'tindak lanjut yang dipenuhi',
  },
});
