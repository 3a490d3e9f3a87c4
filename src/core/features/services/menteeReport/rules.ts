import { type ClientGrowth, YOUNG_WORDS } from '#contract/clientGrowth.ts';
import { comparability, comparabilityWords, growthSentence, isYoung } from '#contract/growth.ts';
import { numberText } from '#contract/dates.ts';
import { columnOf, type Fact as ReportFact, type FactColumn } from '#core/platform/report/facts.ts';
import { monthKey } from '#core/platform/report/months.ts';

/** A client in the year it was taken on for. */
export type YearGrowth = ClientGrowth & { year: number; startedOn: string | null };

const rows = {
  matched: 'Omzet kedua tahun diketahui',
  fromZero: `Omzet ${comparabilityWords.fromZero}`,
  unmatched: `Omzet ${comparabilityWords.unmatched}`,
  young: `Usaha ${YOUNG_WORDS} di tahun dasar`,
};
type Row = keyof typeof rows;
export const rowOrder = Object.keys(rows) as Row[];

/** Of the month it was taken on; the others are the state when the month ends. */
type What = 'taken' | 'salesBefore' | 'salesAfter' | 'workersBefore' | 'workersAfter';
export type Fact = ReportFact<What> & { row: Row; client: YearGrowth };

const taken = (kind: FactColumn<What>['kind']): FactColumn<What> => ({
  ...columnOf('taken', 'dampingan', { kind, group: 'Dampingan' }),
  sum: 'facts',
});
const state = (what: What, group: string, title: string, words: string): FactColumn<What> => ({
  ...columnOf(what, words, { kind: 'part', group, title }),
  sum: 'amount',
  nature: 'state',
  ...(what.startsWith('sales') && { unit: 'rupiah' }),
});
const workers = 'Tenaga kerja';
export const columns: readonly FactColumn<What>[] = [
  taken('part'),
  taken('previous'),
  taken('yearToDate'),
  state('salesBefore', 'Omzet (Rp)', 'Tahun dasar', 'omzet tahun dasar'),
  state('salesAfter', 'Omzet (Rp)', 'Tahun akhir', 'omzet tahun akhir'),
  {
    ...state('workersBefore', workers, 'Dua tahun', 'dampingan yang tenaga kerjanya terbanding'),
    key: 'workersMatched',
    sum: 'facts',
  },
  state('workersBefore', workers, 'Dasar', 'tenaga kerja tahun dasar'),
  state('workersAfter', workers, 'Akhir', 'tenaga kerja tahun akhir'),
];

export const keyOf = ({ row }: Fact): string => row;
export const labelOf = ({ row }: Fact): string => rows[row];

/** Who was taken on before the year began counts in its first month, who was activated afterwards in its last. */
const monthTaken = ({ year, startedOn }: YearGrowth): number =>
  Math.min(Math.max(monthKey(startedOn!.slice(0, 7)), year * 100 + 1), year * 100 + 12);

/** The clients of the year up to a month, and how they grew; of the year before only when they were taken on. */
export const factsOf = (clients: readonly YearGrowth[], of: number, base: number): Fact[] =>
  clients.flatMap((client) => {
    const isOfYear = client.year === Math.floor(of / 100) && monthTaken(client) <= of;
    const young = isYoung(client.startedYear, base);
    const row = young ? 'young' : comparability(client.sales);
    const fact = (what: What, month: number, amount: number): Fact => ({ what, month, amount, row, client });
    const grown = (name: 'sales' | 'workers') => {
      const [before, after] = client[name];
      return isOfYear && !young && comparability(client[name]) === 'matched'
        ? [fact(`${name}Before`, of, before!), fact(`${name}After`, of, after!)]
        : [];
    };
    return [fact('taken', monthTaken(client), 1), ...grown('sales'), ...grown('workers')];
  });

/** The percentages of the clients of a year, each with how many of them it is about; of nobody nothing. */
export const growthSentences = (
  clients: readonly Pick<ClientGrowth, 'startedYear' | 'sales' | 'workers'>[],
  [before, after]: readonly [number, number],
): string[] => {
  if (clients.length === 0) return [];
  const grown = clients.filter(({ startedYear }) => !isYoung(startedYear, before));
  const young = clients.length - grown.length;
  return [
    growthSentence(
      `Omzet ${before} ke ${after}`,
      grown.map(({ sales }) => sales),
    ),
    growthSentence(
      `Tenaga kerja ${before} ke ${after}`,
      grown.map(({ workers: each }) => each),
    ),
    ...(young > 0
      ? [`${numberText(young)} usaha ${YOUNG_WORDS} pada akhir ${before} dihitung tersendiri.`]
      : []),
  ];
};
