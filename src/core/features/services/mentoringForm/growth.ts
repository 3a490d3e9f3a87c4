import { numberText } from '#contract/dates.ts';
import { growthOfAll, isYoung, type Pair } from '#contract/growth.ts';
import { type FormOrder, formTitles, periodText } from '#contract/mentoringForm.ts';
import type { Office } from '#contract/office.ts';
import { type ClientGrowth, growthNote, growthWords } from '#core/features/services/menteeReport/index.ts';
import type { XlsxBook } from '#core/platform/sheet/xlsx.ts';
import type { FormOffice } from './head.ts';
import { type MentoringListPaper, summedPaper } from './lists.ts';
import type { FormColumn } from './states.ts';
import { above, bookOf, inOneLine } from './workbook.ts';

type Row = Pick<
  ClientGrowth,
  'personName' | 'businessName' | 'consultant' | 'startedYear' | 'sales' | 'workers'
>;
/** What is compared: of a year that runs the two before it. */
export type Growth = { rows: readonly Row[]; compared: readonly [number, number] };

const columnsOf = ([before, after]: Growth['compared']): FormColumn<Row>[] => {
  const three = (group: string, mm: number, pairOf: (row: Row) => Pair): FormColumn<Row>[] => [
    ...[before, after].map((year, i): FormColumn<Row> => ({
      title: String(year),
      group,
      value: (row) => pairOf(row)[i] ?? '',
      width: { mm },
      as: 'number',
      chars: 16,
    })),
    {
      title: 'Pertumbuhan',
      group,
      value: (row) => growthWords(pairOf(row), row, before),
      width: { mm: 25 },
      isCentred: true,
      chars: 20,
    },
  ];
  return [
    {
      title: 'Dampingan',
      value: ({ businessName, personName }) => [businessName, personName].filter(Boolean).join('\n'),
      width: { share: 1.3 },
      as: 'name',
      isBold: true,
      chars: 40,
    },
    {
      title: 'Konsultan Pendamping',
      value: ({ consultant }) => consultant,
      width: { share: 1 },
      as: 'name',
      chars: 32,
    },
    {
      title: 'Tahun Mulai Usaha',
      value: ({ startedYear }) => (startedYear === null ? '' : String(startedYear)),
      width: { mm: 16 },
      isCentred: true,
      chars: 12,
    },
    ...three('Omzet (Rp)', 27, ({ sales }) => sales),
    ...three('Tenaga Kerja (orang)', 13, ({ workers }) => workers),
  ];
};

/** Only of those that can be compared: a sum of all would compare others with others. */
const totalOf = ({ rows, compared: [base] }: Growth): Row => {
  const grown = rows.filter(({ startedYear }) => !isYoung(startedYear, base));
  const sumOf = (pairOf: (row: Row) => Pair): Pair => {
    const { matched, before, after } = growthOfAll(grown.map(pairOf));
    return matched === 0 ? [null, null] : [before, after];
  };
  return {
    personName: 'Jumlah yang terbanding',
    businessName: null,
    consultant: '',
    startedYear: null,
    sales: sumOf(({ sales }) => sales),
    workers: sumOf(({ workers }) => workers),
  };
};

const stateText = ([before, after]: Growth['compared']) => `keadaan 31 Desember ${before} dan ${after}`;
const noteOf = ({ rows, compared }: Growth): string =>
  [
    growthNote(rows, compared),
    'Kosong berarti belum didata; tak terbanding: salah satu tahunnya belum didata; dari nol: tahun pertamanya nol.',
  ]
    .filter(Boolean)
    .join(' ');

export const growthPaper = (order: FormOrder, growth: Growth, forOffice: FormOffice): MentoringListPaper => ({
  ...summedPaper(
    order,
    [formTitles.growth.toUpperCase(), `${numberText(growth.rows.length)} dampingan`, ''],
    columnsOf(growth.compared),
    growth.rows,
    totalOf(growth),
    forOffice,
  ),
  bawah: `${periodText(order.period)}, ${stateText(growth.compared)}`,
  catatan: noteOf(growth),
});

export const growthBook = (order: FormOrder, growth: Growth, office: Office): XlsxBook =>
  bookOf(
    order,
    [...above(order, office), stateText(growth.compared).replace('k', 'K')],
    inOneLine(columnsOf(growth.compared)),
    growth.rows,
    { total: totalOf(growth), note: noteOf(growth) },
  );
