import { sql } from 'kysely';
import { trainingStatusWords } from '#contract/words.ts';
import { audited, known } from '#core/platform/audited.ts';

export const trainingAudit = audited({
  entity: 'training',
  label: 'pelatihan',
  subject: known('training', 'title'),
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

export const sessionAudit = audited({
  entity: 'training_session',
  label: 'sesi pelatihan',
  subject: sql`SELECT training_session.uid, training.title || ', ' || local_date AS subject
    FROM training_session JOIN training ON training.id = training_session.training_id`,
  actions: { mark: 'Menandai kehadiran' },
  columns: {
    training_id: null,
    local_date: 'tanggal',
    start_time: 'jam mulai',
    end_time: 'jam selesai',
    hours: 'JP',
    title: 'nama sesi',
  },
});
