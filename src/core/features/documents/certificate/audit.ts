import { audited } from '#core/platform/audited.ts';
import { numberedActions, numberedColumns } from '#core/features/documents/register/index.ts';
import { subjects } from './store.ts';

export const certificateAudit = audited({
  entity: 'certificate',
  label: 'sertifikat',
  // A batch is entered under its own uid.
  subject: subjects,
  actions: { ...numberedActions, correct: 'Memperbaiki' },
  columns: {
    ...numberedColumns,
    batch_uid: null,
    holder: 'pemegang',
    activity: null,
    code: 'kode',
    first_page: null,
    page_count: null,
    single_document_id: null,
    replaces_id: null,
    training_id: null,
    participant_id: null,
    design: null,
  },
});
