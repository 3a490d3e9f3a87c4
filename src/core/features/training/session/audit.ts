import { audited } from '#core/platform/audited.ts';
import { sessionSubjects } from './store.ts';

export const sessionAudit = audited({
  entity: 'training_session',
  label: 'sesi pelatihan',
  subject: sessionSubjects,
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
