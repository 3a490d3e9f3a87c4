import { audited } from '#core/platform/audited.ts';
import { subjectsOf } from '#core/platform/store.ts';

export const countingAudit = audited({
  entity: 'stock_take',
  label: 'hitung isi rak',
  subject: subjectsOf('stock_take', 'started_on'),
  actions: { start: 'Memulai', see: 'Memindai', finish: 'Menyelesaikan' },
  columns: { started_on: 'mulai', finished_on: 'selesai' },
});
