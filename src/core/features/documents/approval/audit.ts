import { audited } from '#core/platform/audited.ts';
import { subjectsOf } from '#core/platform/store.ts';

export const proposalAudit = audited({
  entity: 'proposal',
  label: 'pengajuan',
  subject: subjectsOf('proposal', 'title'),
  actions: {
    prepare: 'Mengajukan',
    approve: 'Menyetujui',
    send_back: 'Mengembalikan',
    withdraw: 'Menarik',
  },
  columns: {
    content: null,
    title: null,
    state: null,
    prepared_at: null,
    prepared_by: null,
    decided_at: null,
    decided_by: null,
    reason: 'alasan',
  },
});
