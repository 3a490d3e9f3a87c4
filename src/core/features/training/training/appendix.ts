import { daysText, numberText } from '#contract/dates.ts';
import { printedTable } from '#core/platform/list/index.ts';
import type { AppendixSource } from '#core/platform/report/appendix.ts';
import { daysOf } from '#core/platform/report/months.ts';
import { type Ended, endedBetween } from './store.ts';

const sum = (rows: readonly Ended[], of: (row: Ended) => number): string =>
  numberText(rows.reduce((so, row) => so + of(row), 0));

/** The trainings that table H counts, one a line. */
export const trainingAppendix: AppendixSource = {
  key: 'trainings',
  title: 'Pelatihan',
  place: 1,
  isPersonal: false,
  draw: async ({ db, officeId, own }) => {
    const ended = await endedBetween(db, { officeId, ...daysOf(own) });
    const rows = ended.filter(({ status }) => status === 'done');
    const table = printedTable<Ended>(
      [
        {
          title: 'Pelatihan',
          value: ({ title, fields }) => [title, fields].filter(Boolean).join('\n'),
          width: { share: 1.5 },
          as: 'name',
          isBold: true,
        },
        { title: 'Tanggal', value: daysText, width: { mm: 27 } },
        { title: 'Tempat', value: ({ place }) => place, width: { share: 1 }, as: 'text' },
        { title: 'Sumber dana', value: ({ fundSource }) => fundSource, width: { mm: 21 }, as: 'text' },
        { title: 'JP', value: ({ hours }) => hours, width: { mm: 10 }, as: 'number' },
        { title: 'Peserta', value: ({ enrolled }) => enrolled, width: { mm: 15 }, as: 'count' },
        { title: 'Sertifikat', value: ({ certificates }) => certificates, width: { mm: 17 }, as: 'count' },
      ],
      rows,
    );
    const total = [
      'Jumlah',
      '',
      '',
      '',
      sum(rows, ({ hours }) => hours),
      sum(rows, ({ enrolled }) => enrolled),
      sum(rows, ({ certificates }) => certificates),
    ];
    return {
      blocks: [
        {
          rupa: 'daftar',
          rapat: false,
          judul: null,
          kosong: 'Tidak ada pelatihan yang selesai pada masa ini.',
          ...table,
          jumlah: total,
        },
      ],
    };
  },
};
