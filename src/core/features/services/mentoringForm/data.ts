import { meant } from '#contract/list.ts';
import { dataList } from '#core/platform/dataList.ts';
import { monthKey } from '#core/platform/report/months.ts';
import { workOf } from './rules.ts';
import { attendedIn } from './store.ts';
import { type Session, sessionColumns, sessionRows } from './workbook.ts';

export const sessionData = dataList<Session>({
  place: 3,
  name: 'Pendampingan',
  meaning:
    'Setiap kegiatan pendampingan yang dihitung, satu baris untuk tiap dampingan yang hadir: baris di balik formulir 7g.',
  columns: () => [
    meant(sessionColumns.localDate, 'Hari kegiatan'),
    meant(sessionColumns.consultant, 'Konsultan yang mendampingi'),
    meant(sessionColumns.client, 'Dampingan yang hadir'),
    meant(sessionColumns.field, 'Bidang program kerjanya, atau bidang kegiatan bila tanpa program'),
    meant(sessionColumns.problem, 'Dari program kerja; kosong bila tanpa program'),
    meant(sessionColumns.title, 'Program kerja yang dijalankan; kosong bila tanpa program'),
    meant(sessionColumns.material, 'Yang dikerjakan atau diajarkan'),
    meant(sessionColumns.next, 'Yang disepakati terakhir untuk program itu'),
  ],
  rows: async ({ db, officeId, from, to }) => {
    const months = { first: monthKey(from.slice(0, 7)), last: monthKey(to.slice(0, 7)) };
    return sessionRows(workOf(await attendedIn(db, { officeId, staffId: null, menteeId: null, ...months })));
  },
});
