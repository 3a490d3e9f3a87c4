import { educationWords, sexWords } from '#contract/person.ts';
import { audited, yesNo } from '#core/platform/audited.ts';
import { subjectsOf } from '#core/platform/store.ts';

export const personAudit = audited({
  entity: 'person',
  label: 'pelaku usaha',
  subject: subjectsOf('person'),
  actions: {
    register: 'Mendaftarkan',
    update: 'Mengubah',
    remove: 'Menghapus',
    restore: 'Memulihkan',
    reveal_nik: 'Menampilkan NIK',
    ask_nik: 'Menanyakan NIK',
  },
  columns: {
    name: 'nama',
    nik: 'NIK',
    sex: { label: 'jenis kelamin', codes: sexWords },
    birth_place: 'tempat lahir',
    birth_date: 'tanggal lahir',
    education: { label: 'pendidikan', codes: educationWords },
    has_disability: { label: 'disabilitas', codes: yesNo },
    address: 'alamat',
    region_code: 'wilayah',
    district: 'kecamatan',
    phone: 'telepon',
    email: 'email',
    consent_version: null,
    consent_at: 'persetujuan data',
    consent_staff_id: null,
    registered_on: null,
    visit_count: null,
    last_visit_id: null,
    removed_at: 'dihapus',
    removed_staff_id: null,
  },
});
