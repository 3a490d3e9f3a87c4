import { monthText } from '#contract/dates.ts';
import { type Scale, scale, scaleWords, sectorWords } from '#contract/business.ts';
import type { ReportColumn } from '#contract/report.ts';
import { type Asked, isWithin, monthOf, nameOf, yearToDateOf } from '#core/platform/report/months.ts';

/** One visit: the dimensions were copied onto it when it was registered. */
export type Fact = {
  /** 202611 */
  month: number;
  service_id: number;
  field_id: number;
  sex: string;
  is_new: number;
  district_code: string;
  sector: string;
  scale: string;
};

/** The code of a table: service, field, place, sector, scale. */
export type VisitTable = 'A' | 'B' | 'C' | 'D' | 'E';

/** The columns of each: new and old, male and female, their sum, last month, the year to date. */
export const visitColumns = [
  { key: 'newL', kind: 'part', group: 'Baru', title: 'L', words: 'baru, laki-laki' },
  { key: 'newP', kind: 'part', group: 'Baru', title: 'P', words: 'baru, perempuan' },
  { key: 'oldL', kind: 'part', group: 'Lama', title: 'L', words: 'lama, laki-laki' },
  { key: 'oldP', kind: 'part', group: 'Lama', title: 'P', words: 'lama, perempuan' },
  { key: 'total', kind: 'sum', group: null, title: 'Jumlah', words: 'jumlah' },
  { key: 'previous', kind: 'previous', group: null, title: 'Bulan lalu', words: 'bulan lalu' },
  { key: 'yearToDate', kind: 'yearToDate', group: null, title: 'Sejak Januari', words: 'sejak Januari' },
] as const satisfies readonly ReportColumn[];
export type VisitColumn = (typeof visitColumns)[number]['key'];
export type VisitCounts = Record<VisitColumn, number>;

/** In which row of a table a visit stands. */
export const keyOf = (table: VisitTable, fact: Fact): string | number => {
  switch (table) {
    case 'A':
      return fact.service_id;
    case 'B':
      return fact.field_id;
    case 'C':
      return fact.district_code;
    case 'D':
      return fact.sector;
    case 'E':
      return fact.scale;
  }
};

/** What says in which columns a visit counts. */
type Common = Pick<Fact, 'month' | 'sex' | 'is_new'>;

const groupOf = ({ is_new, sex }: Common): 'newL' | 'newP' | 'oldL' | 'oldP' =>
  is_new === 1 ? (sex === 'L' ? 'newL' : 'newP') : sex === 'L' ? 'oldL' : 'oldP';

/** Whether a visit counts in a column of a report. */
export const isCountedIn = (column: VisitColumn, fact: Common, asked: Asked): boolean => {
  if (column === 'previous') return isWithin(asked.before, fact.month);
  if (column === 'yearToDate') return isWithin(yearToDateOf(asked), fact.month);
  return isWithin(asked.own, fact.month) && (column === 'total' || column === groupOf(fact));
};

/** How often something was counted in each of the columns, in their order. */
export type Counts = number[];
export const nothing = (): Counts => new Array<number>(visitColumns.length).fill(0);

const toCounts = (counts: readonly number[]): VisitCounts => ({
  newL: counts[0]!,
  newP: counts[1]!,
  oldL: counts[2]!,
  oldP: counts[3]!,
  total: counts[4]!,
  previous: counts[5]!,
  yearToDate: counts[6]!,
});

/** All rows of a table together: every visit stands in one of them. */
export const totalOf = (rows: ReadonlyMap<string | number, readonly number[]>): VisitCounts => {
  const all = [...rows.values()];
  return toCounts(nothing().map((_, i) => all.reduce((sum, counts) => sum + counts[i]!, 0)));
};

/** The rows a table may have, in order; `key` is for the contract, `fact` is what the facts carry. */
export type RowName = { key: string; fact: string | number; code: string; label: string };
/** Where a place lies, for the rows of table C. */
const liesIn = (code: string, regency: string): boolean => code.startsWith(`${regency}.`);

/** Where a visitor counts in table C: districts of the office's own regency, and everywhere else by regency. */
export const placeOf = (district: string, ownRegency: string | null): string =>
  ownRegency === null || liesIn(district, ownRegency) ? district : district.slice(0, 5);

export type PlaceName = { district?: string; regency?: string } | undefined;

/** Districts of the office's own regency first, then the other places, by code. */
export const districtRows = (
  codes: readonly string[],
  ownRegency: string | null,
  place: (code: string) => PlaceName,
): RowName[] => {
  const isOwn = (code: string) => ownRegency !== null && liesIn(code, ownRegency);
  return [...codes]
    .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || a.localeCompare(b))
    .map((code) => {
      const { district = '', regency = '' } = place(code) ?? {};
      const name = [district, regency].filter(Boolean);
      return {
        key: code,
        fact: code,
        code: '',
        label: isOwn(code) && district ? district : name.join(', ') || `Wilayah ${code}`,
      };
    });
};

/** KBLI categories that have a visit, by letter; visits without a category come last. */
export const sectorRows = (letters: readonly string[]): RowName[] =>
  [...letters]
    .sort((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b))
    .map((letter) => ({
      key: letter || 'belum_didata',
      fact: letter,
      code: letter,
      label: letter ? (sectorWords[letter] ?? letter) : 'Belum didata',
    }));

export const scaleRows = (): RowName[] =>
  scale.options.map((key: Scale) => ({ key, fact: key, code: '', label: scaleWords[key] }));

/** Puts names to the counts of one table; its total holds every visit once. */
export const nameRows = (
  counted: ReadonlyMap<string | number, readonly number[]>,
  names: readonly RowName[],
): { rows: { key: string; code: string; label: string; counts: VisitCounts }[]; total: VisitCounts } => ({
  rows: names.map(({ fact, ...name }) => ({ ...name, counts: toCounts(counted.get(fact) ?? nothing()) })),
  total: totalOf(counted),
});

const whoWords: Record<VisitColumn, string> = {
  newL: ', oleh laki-laki yang pertama kali datang ke kantor ini',
  newP: ', oleh perempuan yang pertama kali datang ke kantor ini',
  oldL: ', oleh laki-laki yang sudah pernah datang ke kantor ini',
  oldP: ', oleh perempuan yang sudah pernah datang ke kantor ini',
  total: '',
  previous: '',
  yearToDate: '',
};
const rowWords: Record<VisitTable, string> = {
  A: 'dengan jenis layanan',
  B: 'pada bidang',
  C: 'dari',
  D: 'dengan sektor usaha',
  E: 'dengan skala usaha',
};

/** What one number of the report counts, in a sentence; a label of null is the total row. */
export const cellSentence = (
  table: VisitTable,
  column: VisitColumn,
  asked: Asked,
  label: string | null,
): string => {
  const { from, to } = yearToDateOf(asked);
  const period =
    column === 'previous'
      ? nameOf(asked.before)
      : column === 'yearToDate' && from < to
        ? `Januari–${monthText(monthOf(to))}`
        : nameOf(asked.own);
  const row = label === null ? '' : ` ${rowWords[table]} ${label}`;
  return `Kunjungan${row} selama ${period}${whoWords[column]}. Datang dua kali dihitung dua kunjungan, masing-masing menurut keperluan pertamanya.`;
};
