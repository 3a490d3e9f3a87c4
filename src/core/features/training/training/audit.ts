import { trainingStatusWords } from '#contract/training.ts';
import { audited } from '#core/platform/audited.ts';
import { subjectsOf } from '#core/platform/store.ts';

export const trainingAudit = audited({
  entity: 'training',
  label: 'pelatihan',
  subject: subjectsOf('training', 'title'),
  actions: {
    add: 'Menambah',
    update: 'Mengubah',
    copy: 'Menyalin',
    set_status: 'Mengubah status',
    remove: 'Menghapus',
    ask_nik: 'Menanyakan NIK',
  },
  columns: {
    title: 'nama kegiatan',
    status: { label: 'status', codes: trainingStatusWords },
    status_reason: 'alasan',
    start_date: 'mulai',
    end_date: 'selesai',
    hours: 'JP',
    place: 'tempat',
    organiser: 'penyelenggara',
    fund_source: 'sumber dana',
    partner: 'mitra',
    quota: 'kuota',
    requirements: 'syarat',
    threshold: 'syarat kehadiran',
  },
});
