import { audited, known, yesNo } from '#core/platform/audited.ts';

export const designAudit = audited({
  entity: 'design',
  label: 'desain sertifikat',
  subject: known('design'),
  actions: {
    add: 'Menambah',
    save: 'Menyimpan',
    update: 'Mengubah',
    copy: 'Menyalin',
    import: 'Mengimpor',
  },
  columns: { name: 'nama', is_archived: { label: 'diarsipkan', codes: yesNo } },
});
