import { audited } from '#core/platform/audited.ts';
import { subjects } from './store.ts';

export const certificateAudit = audited({
  entity: 'certificate',
  label: 'sertifikat',
  // A batch is entered under its own uid.
  subject: subjects,
  actions: {
    issue: 'Menerbitkan',
    correct: 'Memperbaiki',
    void: 'Membatalkan',
    reprint: 'Mencetak ulang',
    reprint_marked: 'Mencetak ulang dengan tanda',
  },
  columns: {
    batch_uid: null,
    year: null,
    sequence: null,
    number: 'nomor',
    holder: 'pemegang',
    person_id: 'pelaku usaha',
    activity: null,
    code: 'kode',
    document_id: null,
    first_page: null,
    page_count: null,
    single_document_id: null,
    issued_at: null,
    issued_on: null,
    staff_id: 'petugas',
    voided_at: null,
    voided_on: 'dibatalkan',
    void_reason: 'alasan batal',
    replaces_id: null,
    reprints: 'dicetak ulang',
    training_id: null,
    participant_id: null,
    payload: null,
    design: null,
  },
});
