import { audited } from '#core/platform/audited.ts';
import { lockSubjects } from './store.ts';

export const monthLockAudit = audited({
  entity: 'month_lock',
  label: 'bulan laporan',
  subject: lockSubjects,
  actions: {
    lock: 'Mengunci',
    explain: 'Menjelaskan perubahan',
    compare: 'Mencocokkan kertas terakhir sesudah pemulihan',
  },
  columns: {
    number: null,
    after_number: null,
    month: null,
    skipped: null,
    paper: null,
    locked_at: null,
    locked_by: null,
    format: null,
    key_name: null,
    content: null,
    mac: null,
    files_mac: null,
    pdf_id: null,
    xlsx_id: null,
    pages_id: null,
  },
});
