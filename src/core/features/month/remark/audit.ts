import { audited } from '#core/platform/audited.ts';
import { remarkSubjects } from './store.ts';

export const remarkAudit = audited({
  entity: 'month_remark',
  label: 'kendala dan rencana laporan',
  subject: remarkSubjects,
  actions: { update: 'Mengubah' },
  columns: { period: null, number: 'nomor laporan', obstacles: 'kendala', plans: 'rencana tindak lanjut' },
});
