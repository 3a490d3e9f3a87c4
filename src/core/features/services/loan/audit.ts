import { audited } from '#core/platform/audited.ts';
import { loanSubjects, reservationSubjects } from './store.ts';

export const loanAudit = audited({
  entity: 'loan',
  label: 'pinjaman buku',
  subject: loanSubjects,
  actions: {
    lend: 'Meminjamkan',
    give_back: 'Menerima kembali',
    extend: 'Memperpanjang',
    lose: 'Menandai hilang',
  },
  columns: {
    copy_id: null,
    person_id: null,
    lent_on: 'dipinjam',
    due_on: 'kembali paling lambat',
    extensions: 'diperpanjang',
    ended: { label: 'berakhir', codes: { returned: 'kembali', lost: 'hilang' } },
    ended_on: 'tanggal berakhir',
  },
});

export const reservationAudit = audited({
  entity: 'book_reservation',
  label: 'pesanan buku',
  subject: reservationSubjects,
  actions: { reserve: 'Mencatat', end: 'Mengakhiri' },
  columns: {
    book_id: null,
    person_id: null,
    since: 'sejak',
    ended: { label: 'berakhir', codes: { fulfilled: 'dipinjam', cancelled: 'dibatalkan' } },
  },
});
