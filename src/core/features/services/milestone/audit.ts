import { audited } from '#core/platform/audited.ts';
import { milestoneSubjects } from './store.ts';

export const milestoneAudit = audited({
  entity: 'milestone',
  label: 'tonggak perkembangan',
  subject: milestoneSubjects,
  actions: { confirm: 'Mengonfirmasi', cancel: 'Membatalkan' },
  columns: {
    business_id: null,
    code: null,
    title: 'tonggak',
    fact: 'yang menunjukkan',
    word: 'kata pelaku usaha',
    evidence: 'bukti',
    confirmed_on: 'dikonfirmasi',
    staff_id: null,
    cancelled_on: 'dibatalkan',
    cancel_reason: 'alasan',
  },
});
