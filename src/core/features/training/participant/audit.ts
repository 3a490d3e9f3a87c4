import { participantStateWords } from '#contract/training.ts';
import { audited } from '#core/platform/audited.ts';
import { subjectsOf } from '#core/platform/store.ts';

export const participantAudit = audited({
  entity: 'participant',
  label: 'peserta pelatihan',
  subject: subjectsOf('participant'),
  actions: {
    enrol: 'Memasukkan',
    update: 'Mengubah',
    set_state: 'Mengubah keadaan',
    undo_import: 'Mengurungkan impor',
    move_up: 'Menaikkan dari daftar tunggu',
  },
  columns: {
    training_id: null,
    person_id: 'pelaku usaha',
    name: 'nama',
    role: 'peran',
    state: { label: 'keadaan', codes: participantStateWords },
    place: null,
    code: 'kode',
    import_id: null,
    made_person: null,
    enrolled_at: null,
    staff_id: 'petugas',
  },
});
