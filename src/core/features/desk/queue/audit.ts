import { audited } from '#core/platform/audited.ts';
import { subjects } from './store.ts';

/** What somebody decided about a number and gave a reason for; the steps of every visitor are its own history. */
export const ticketAudit = audited({
  entity: 'ticket',
  label: 'nomor',
  subject: subjects,
  actions: { transfer: 'Mengalihkan' },
  columns: {
    visit_id: null,
    local_date: null,
    letter: null,
    sequence: null,
    issued_at: null,
    field_id: 'bidang',
    service_id: null,
    status: null,
    place: null,
    desk_id: null,
    staff_id: null,
    for_staff_id: 'konsultan',
    called_at: null,
    served_at: null,
    finished_at: null,
    calls: null,
    reason: 'alasan',
  },
});
