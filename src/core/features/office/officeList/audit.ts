import { columnsOfList, officeListCode, officeLists } from '#contract/officeLists.ts';
import { audited } from '#core/platform/audited.ts';
import { subjects } from './store.ts';

export const officeListAudit = audited({
  entity: 'office_list_row',
  label: 'daftar kantor',
  subject: subjects,
  actions: { add: 'Menambah', update: 'Mengubah', remove: 'Membatalkan' },
  columns: {
    list: {
      label: 'daftar',
      codes: Object.fromEntries(officeListCode.options.map((code) => [code, officeLists[code].name])),
    },
    year: 'tahun',
    title: null,
    cells: {
      label: 'isian',
      parts: Object.fromEntries(
        officeListCode.options.flatMap((list) => columnsOfList(list).map(({ code, title }) => [code, title])),
      ),
    },
    removed_at: null,
    remove_reason: 'alasan',
  },
});
