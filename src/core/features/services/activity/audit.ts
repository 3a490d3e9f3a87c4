import { activityKindWords } from '#contract/activity.ts';
import { audited, yesNo } from '#core/platform/audited.ts';
import { activitySubjects, participantSubjects, photoSubjects } from './store.ts';

export const activityAudit = audited({
  entity: 'activity',
  label: 'kegiatan',
  subject: activitySubjects,
  actions: { add: 'Menambah', update: 'Mengubah', cancel: 'Membatalkan', resume: 'Memberlakukan lagi' },
  columns: {
    kind: { label: 'jenis', codes: activityKindWords },
    name: 'nama',
    starts_on: 'mulai',
    ends_on: 'selesai',
    place: 'lokasi',
    business_field: 'bidang peserta',
    field_letters: 'bidang layanan',
    staff_id: 'konsultan',
    field_id: 'bidang pendampingan',
    resources: 'sumber daya',
    other_invited: 'undangan lain',
    other_present: 'hadir lain',
    output: 'output',
    note: 'keterangan',
    plan: 'rencana tindak lanjut',
    purpose: 'latar belakang',
    course: 'pelaksanaan',
    results: 'hasil dan kendala',
    reported_on: 'dilaporkan',
    cancelled_on: 'dibatalkan',
    cancel_reason: 'alasan',
  },
});

export const participantAudit = audited({
  entity: 'activity_participant',
  label: 'peserta kegiatan',
  subject: participantSubjects,
  actions: { add: 'Menambah', update: 'Mengubah', mark: 'Mencatat kehadiran', remove: 'Mengeluarkan' },
  columns: {
    activity_id: null,
    person_id: null,
    business_id: null,
    is_present: { label: 'hadir', codes: yesNo },
    agreement: 'kesepakatan',
    expected_rp: 'nilai perkiraan',
    realised_rp: 'nilai terwujud',
    realised_on: 'terwujud',
    removed_at: null,
  },
});

export const photoAudit = audited({
  entity: 'activity_photo',
  label: 'foto kegiatan',
  subject: photoSubjects,
  actions: { add: 'Menambah', update: 'Mengubah', remove: 'Menghapus' },
  columns: { activity_id: null, caption: 'keterangan', allowed_on: 'izin dimuat sejak', bytes: null },
});
