import {
  type ClientGrowth,
  growthColumns,
  type GrowthOfClients,
  wordsMeaning,
} from '#contract/clientGrowth.ts';
import { numberText } from '#contract/dates.ts';
import { growthOfAll, isYoung, type Pair } from '#contract/growth.ts';
import { type FormOrder, formTitles } from '#contract/mentoringForm.ts';
import { periodText } from '#contract/period.ts';
import type { Office } from '#contract/office.ts';
import type { XlsxBook } from '#core/platform/sheet/xlsx.ts';
import type { FormOffice } from './head.ts';
import { type MentoringListPaper, summedPaper } from './lists.ts';
import type { FormColumn } from './states.ts';
import { above, bookOf, inOneLine } from './workbook.ts';

type Row = Omit<ClientGrowth, 'uid'>;

const columnsOf = (compared: GrowthOfClients['compared']): FormColumn<Row>[] => {
  const { client, consultant, startedYear, ...figures } = growthColumns(compared);
  const year = (mm: number) => ({ width: { mm }, as: 'number' as const });
  const growth = { width: { mm: 25 }, isCentred: true };
  return [
    { ...client, width: { share: 1.3 }, as: 'name', isBold: true },
    { ...consultant, width: { share: 1 }, as: 'name' },
    { ...startedYear, width: { mm: 16 }, isCentred: true },
    { ...figures.salesBefore, ...year(27) },
    { ...figures.salesAfter, ...year(27) },
    { ...figures.salesGrowth, ...growth },
    { ...figures.workersBefore, ...year(13) },
    { ...figures.workersAfter, ...year(13) },
    { ...figures.workersGrowth, ...growth },
  ];
};

/** Only of those that can be compared: a sum of all would compare others with others. */
const totalOf = ({ clients, compared: [base] }: GrowthOfClients): Row => {
  const grown = clients.filter(({ startedYear }) => !isYoung(startedYear, base));
  const sumOf = (pairOf: (row: Row) => Pair): [number | null, number | null] => {
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

const stateText = ([before, after]: GrowthOfClients['compared']) =>
  `Keadaan 31 Desember ${before} dan ${after}`;
const noteOf = ({ sentences }: GrowthOfClients): string =>
  [...sentences, `Kosong berarti belum didata; ${wordsMeaning}`].join(' ');

export const growthPaper = (
  order: FormOrder,
  growth: GrowthOfClients,
  forOffice: FormOffice,
): MentoringListPaper => ({
  ...summedPaper(
    order,
    [formTitles.growth.toUpperCase(), `${numberText(growth.clients.length)} dampingan`, ''],
    columnsOf(growth.compared),
    growth.clients,
    totalOf(growth),
    forOffice,
  ),
  bawah: `${periodText(order.period)} · ${stateText(growth.compared)}`,
  catatan: noteOf(growth),
});

export const growthBook = (order: FormOrder, growth: GrowthOfClients, office: Office): XlsxBook =>
  bookOf(
    order,
    [...above(order, office), stateText(growth.compared)],
    inOneLine(columnsOf(growth.compared)),
    growth.clients,
    { total: totalOf(growth), note: noteOf(growth) },
  );
