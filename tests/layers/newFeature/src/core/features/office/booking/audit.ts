import { audited } from '#core/platform/audited.ts';
import { subjectsOf } from '#core/platform/store.ts';

export const bookingAudit = audited({
  entity: 'booking',
  label: 'peminjaman ruang',
  subject: subjectsOf('booking', "room || ', ' || local_date"),
  actions: { book: 'Mencatat' },
  columns: {
    person_id: null,
    room: 'ruang',
    purpose: 'keperluan',
    local_date: 'tanggal',
    from_time: 'jam mulai',
    until_time: 'jam selesai',
  },
});
