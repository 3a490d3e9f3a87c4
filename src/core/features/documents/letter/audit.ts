import { audited } from '#core/platform/audited.ts';
import { subjectsOf } from '#core/platform/store.ts';

export const letterAudit = audited({
  entity: 'letter',
  label: 'surat',
  subject: subjectsOf('letter', "number || ', ' || subject"),
  actions: {
    issue: 'Menerbitkan',
    void: 'Membatalkan',
    reprint: 'Mencetak ulang',
    reprint_marked: 'Mencetak ulang dengan tanda',
  },
  columns: {
    kind: null,
    kind_id: null,
    title: 'judul',
    series: null,
    year: null,
    sequence: null,
    number: 'nomor',
    subject: null,
    person_id: 'pelaku usaha',
    training_id: null,
    facts: null,
    payload: null,
    document_id: null,
    issued_at: null,
    issued_on: null,
    staff_id: 'petugas',
    voided_at: null,
    voided_on: 'dibatalkan',
    void_reason: 'alasan batal',
    reprints: 'dicetak ulang',
  },
});
