import { audited } from '#core/platform/audited.ts';
import { subjectsOf } from '#core/platform/store.ts';
import { numberedActions, numberedColumns } from '#core/features/documents/register/index.ts';

export const letterAudit = audited({
  entity: 'letter',
  label: 'surat',
  subject: subjectsOf('letter', "number || ', ' || subject"),
  actions: numberedActions,
  columns: {
    ...numberedColumns,
    kind: null,
    kind_id: null,
    title: 'judul',
    series: null,
    subject: null,
    training_id: null,
    facilitation_id: null,
    facts: null,
  },
});
