import { audited, yesNo } from '#core/platform/audited.ts';
import { subjectsOf } from '#core/platform/store.ts';

export const designAudit = audited({
  entity: 'design',
  label: 'desain sertifikat',
  subject: subjectsOf('design'),
  actions: {
    add: 'Menambah',
    save: 'Menyimpan',
    update: 'Mengubah',
    copy: 'Menyalin',
    import: 'Mengimpor',
  },
  columns: { name: 'nama', is_archived: { label: 'diarsipkan', codes: yesNo } },
});
