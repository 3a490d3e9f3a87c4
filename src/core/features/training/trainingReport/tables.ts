import { factTable } from '#core/platform/report/factTable.ts';
import { daysOf, monthsRead } from '#core/platform/report/months.ts';
import { columns, EARLIER, type Fact, factsOf, guestsNote } from './rules.ts';
import { heldIn } from './store.ts';

export const trainingTable = factTable<Fact>({
  code: 'H',
  title: 'Pelatihan',
  definition:
    'Dihitung: setiap pelatihan yang selesai, pada bulan hari terakhirnya, dengan JP-nya, dan pesertanya yang mendapat tempat (bukan daftar tunggu, narasumber, atau panitia). Yang ikut dua pelatihan dihitung sebagai dua peserta. Barisnya pelatihan bulan itu; pelatihan bulan-bulan sebelumnya di satu baris.',
  noun: 'pelatihan',
  recap: { training: 'Pelatihan', guest: 'Peserta' },
  columns,
  narrowed: {
    field: 'Hanya pelatihan pada bidang ini; pelatihan beberapa bidang dihitung pada tiap bidangnya.',
  },
  facts: async (question) => {
    const { db, officeId, own, only } = question;
    return factsOf(await heldIn(db, officeId, daysOf(monthsRead(question)), only), own);
  },
  keyOf: ({ key }) => key,
  labelOf: ({ label }) => label,
  sortBy: ({ key, label }, { behind }) => (key === EARLIER ? '1' : `0${behind.cells['date']} ${label}`),
  note: ({ own }, facts) => guestsNote(facts, own),
  behindColumns: [
    { key: 'date', title: 'Selesai', kind: 'date', chars: 12, isBrief: true },
    { key: 'title', title: 'Pelatihan', kind: 'text', chars: 44, isBrief: true },
    { key: 'participant', title: 'Peserta', kind: 'text', chars: 34, isBrief: true },
    { key: 'sex', title: 'L/P', kind: 'text', chars: 6, isBrief: false },
    { key: 'hours', title: 'JP', kind: 'text', chars: 6, isBrief: false },
    { key: 'fund', title: 'Sumber dana', kind: 'text', chars: 30, isBrief: false },
  ],
  behindRows: (_question, counted) => counted.map(({ behind }) => behind),
  about: (label) => label ?? 'Semua pelatihan',
});
