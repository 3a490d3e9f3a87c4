import { numericDate } from '#contract/dates.ts';
import { columnOf, type FactColumn } from '#core/platform/report/facts.ts';
import { factTable } from '#core/platform/report/factTable.ts';
import { type Gap, gapsIn } from './store.ts';

const rows: Record<Gap['what'], string> = {
  lateVisit: 'Kunjungan dicatat terlambat',
  lateSession: 'Pelaksanaan pendampingan dicatat terlambat',
  noResult: 'Kunjungan tanpa hasil',
};
const whats = Object.keys(rows) as Gap['what'][];

// Of the year it would be looked for among every sheet of the year.
const columns: readonly FactColumn<Gap['what']>[] = (['sum', 'previous'] as const).map((kind) => ({
  ...columnOf('gaps', 'catatan', { kind, group: null }),
  what: whats,
  sum: 'facts',
}));

/** What stands late or unfinished in the records of a month that is counted by the day it happened. */
export const recordGapsTable = factTable<Gap>({
  code: 'A3',
  title: 'Dicatat Terlambat dan Tanpa Hasil',
  definition:
    'Dihitung pada hari kejadiannya: kunjungan lembar darurat dan pelaksanaan yang dicatat sesudah harinya; kunjungan selesai tanpa hasil tertulis. Buku tamu lama tidak termasuk.',
  noun: 'catatan',
  columns,
  narrowed: {
    field: 'Hanya catatan pada bidang ini.',
    consultant:
      'Hanya kunjungan yang lembarnya ditulis atau layanannya diselesaikan konsultan ini, dan pelaksanaan olehnya.',
  },
  facts: async (question) => [
    ...(await gapsIn(question, question.own)),
    ...(await gapsIn(question, question.before)),
  ],
  keyOf: ({ what }) => what,
  labelOf: ({ what }) => rows[what],
  sortBy: ({ key }) => String(whats.indexOf(key as Gap['what'])),
  behindColumns: [
    { key: 'date', title: 'Tanggal', kind: 'date', chars: 12, isBrief: true },
    { key: 'name', title: 'Nama', kind: 'text', chars: 40, isBrief: true },
    { key: 'gap', title: 'Yang dihitung', kind: 'text', chars: 42, isBrief: false },
    { key: 'recorded', title: 'Dicatat', kind: 'text', chars: 12, isBrief: true },
    { key: 'staff', title: 'Petugas', kind: 'text', chars: 30, isBrief: false },
  ],
  behindRows: (_question, counted) =>
    counted
      .toSorted((a, b) => b.day.localeCompare(a.day))
      .map(({ uid, what, day, recordedOn, name, staff, link }) => ({
        uid,
        color: null,
        link,
        cells: {
          date: day,
          name,
          gap: rows[what],
          recorded: recordedOn === null ? '' : numericDate(recordedOn),
          staff,
        },
      })),
  about: (label) => label ?? 'Dicatat terlambat atau tanpa hasil',
});
