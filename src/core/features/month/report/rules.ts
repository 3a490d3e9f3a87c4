import { monthText } from '#contract/dates.ts';
import type { MonthReport, ReportColumn, ReportCounts, ReportTable } from '#contract/report.ts';
import { type Scale, scale } from '#contract/business.ts';
import { scaleWords, sectorWords } from '#contract/words.ts';

/** One visit as the report counts it: the dimensions were copied onto it when it was registered. */
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
  extra_needs: number;
};

/** 202611 for "2026-11". */
export const monthKey = (month: string): number => Number(month.replace('-', ''));
/** "2026-11" for 202611. */
export const monthOf = (key: number): string =>
  `${Math.floor(key / 100)}-${String(key % 100).padStart(2, '0')}`;
export const previousMonth = (key: number): number => (key % 100 === 1 ? key - 89 : key - 1);
/** January of the year of a month. */
export const januaryOf = (key: number): number => key - (key % 100) + 1;
/** The months a report reads: January of its year, or December before it, up to itself. */
export const monthsRead = (key: number): { from: number; to: number } => ({
  from: Math.min(previousMonth(key), januaryOf(key)),
  to: key,
});

/** In which row of a table a visit stands. */
export const keyOf = (table: ReportTable, fact: Fact): string | number => {
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

const positions: Record<ReportColumn, number> = {
  newL: 0,
  newP: 1,
  oldL: 2,
  oldP: 3,
  total: 4,
  previous: 5,
  yearToDate: 6,
};
const WIDTH = 7;

const groupOf = (fact: Fact): 'newL' | 'newP' | 'oldL' | 'oldP' =>
  fact.is_new === 1 ? (fact.sex === 'L' ? 'newL' : 'newP') : fact.sex === 'L' ? 'oldL' : 'oldP';

/** Whether a visit counts in a column of the report of a month. */
export const isCountedIn = (column: ReportColumn, fact: Fact, month: number): boolean => {
  if (column === 'previous') return fact.month === previousMonth(month);
  if (column === 'yearToDate') return fact.month >= januaryOf(month) && fact.month <= month;
  return fact.month === month && (column === 'total' || column === groupOf(fact));
};

const tables = ['A', 'B', 'C', 'D', 'E'] as const;

export type Totals = {
  /** For each table, the counts of each row by key, in the order of the columns. */
  rows: Record<ReportTable, Map<string | number, number[]>>;
  /** New and old visits of each month of the year, by month key. */
  monthly: Map<number, { new: number; old: number }>;
  extraNeeds: { visits: number; needs: number };
};

/** Reads every visit once and adds it wherever it counts. */
export const foldFacts = (facts: Iterable<Fact>, month: number): Totals => {
  const totals: Totals = {
    rows: { A: new Map(), B: new Map(), C: new Map(), D: new Map(), E: new Map() },
    monthly: new Map(),
    extraNeeds: { visits: 0, needs: 0 },
  };
  const last = previousMonth(month);
  const january = januaryOf(month);
  for (const fact of facts) {
    const isThis = fact.month === month;
    const isLast = fact.month === last;
    const isThisYear = fact.month >= january;
    const group = positions[groupOf(fact)];
    for (const table of tables) {
      const key = keyOf(table, fact);
      let counts = totals.rows[table].get(key);
      if (!counts) totals.rows[table].set(key, (counts = new Array<number>(WIDTH).fill(0)));
      if (isThis) {
        counts[group]!++;
        counts[positions.total]!++;
      }
      if (isLast) counts[positions.previous]!++;
      if (isThisYear) counts[positions.yearToDate]!++;
    }
    if (isThisYear) {
      let entry = totals.monthly.get(fact.month);
      if (!entry) totals.monthly.set(fact.month, (entry = { new: 0, old: 0 }));
      if (fact.is_new === 1) entry.new++;
      else entry.old++;
    }
    if (isThis && fact.extra_needs > 0) {
      totals.extraNeeds.visits++;
      totals.extraNeeds.needs += fact.extra_needs;
    }
  }
  return totals;
};

const nothing = (): number[] => new Array<number>(WIDTH).fill(0);
const toCounts = (counts: readonly number[]): ReportCounts => ({
  newL: counts[0]!,
  newP: counts[1]!,
  oldL: counts[2]!,
  oldP: counts[3]!,
  total: counts[4]!,
  previous: counts[5]!,
  yearToDate: counts[6]!,
});

/** The rows a table may have, in order; `key` is for the contract, `fact` is what the facts carry. */
export type RowName = { key: string; fact: string | number; code: string; label: string };
/** Where a place lies, for the rows of table C. */
const isWithin = (code: string, regency: string): boolean => code.startsWith(`${regency}.`);

/** Where a visitor counts in table C: districts of the office's own regency, and everywhere else by regency. */
export const placeOf = (district: string, ownRegency: string | null): string =>
  ownRegency === null || isWithin(district, ownRegency) ? district : district.slice(0, 5);

/** Rows of table C by the code of a visit, put together where they count as one place. */
export const joinPlaces = (
  rows: ReadonlyMap<string | number, readonly number[]>,
  ownRegency: string | null,
): Map<string | number, number[]> => {
  const joined = new Map<string | number, number[]>();
  for (const [code, counts] of rows) {
    const place = placeOf(String(code), ownRegency);
    const before = joined.get(place) ?? nothing();
    joined.set(
      place,
      before.map((sum, i) => sum + counts[i]!),
    );
  }
  return joined;
};

export type PlaceName = { district?: string; regency?: string } | undefined;

/** Districts of the office's own regency first, then the other places, by code. */
export const districtRows = (
  codes: readonly string[],
  ownRegency: string | null,
  place: (code: string) => PlaceName,
): RowName[] => {
  const isOwn = (code: string) => ownRegency !== null && isWithin(code, ownRegency);
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

export const UNKNOWN_SECTOR = 'belum_didata';

/** KBLI categories that have a visit, by letter; visits without a category come last. */
export const sectorRows = (letters: readonly string[]): RowName[] =>
  [...letters]
    .sort((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b))
    .map((letter) => ({
      key: letter || UNKNOWN_SECTOR,
      fact: letter,
      code: letter,
      label: letter ? (sectorWords[letter] ?? letter) : 'Belum didata',
    }));

export const scaleRows = (): RowName[] =>
  scale.options.map((key: Scale) => ({ key, fact: key, code: '', label: scaleWords[key] }));

const titles: Record<ReportTable, string> = {
  A: 'Kunjungan Menurut Jenis Layanan',
  B: 'Kunjungan Menurut Bidang Layanan',
  C: 'Kunjungan Menurut Kecamatan',
  D: 'Kunjungan Menurut Sektor Usaha (KBLI 2025)',
  E: 'Kunjungan Menurut Skala Usaha (PP 7/2021)',
};

/** Puts names to the totals; every visit of the month stands in exactly one row of each table. */
export const nameReport = (
  totals: Totals,
  names: Record<ReportTable, readonly RowName[]>,
  at: { month: number; asOf: string; currentMonth: number },
): MonthReport => ({
  month: monthOf(at.month),
  asOf: at.asOf,
  isProvisional: at.month >= at.currentMonth,
  tables: tables.map((code) => {
    const all = [...totals.rows[code].values()];
    const sum = nothing().map((_, i) => all.reduce((total, counts) => total + counts[i]!, 0));
    return {
      code,
      title: titles[code],
      rows: names[code].map((name) => ({
        key: name.key,
        code: name.code,
        label: name.label,
        counts: toCounts(totals.rows[code].get(name.fact) ?? nothing()),
      })),
      total: toCounts(sum),
    };
  }),
  extraNeeds: totals.extraNeeds,
  monthly: Array.from({ length: at.month % 100 }, (_, i) => {
    const key = januaryOf(at.month) + i;
    return { month: monthOf(key), ...(totals.monthly.get(key) ?? { new: 0, old: 0 }) };
  }),
});

const whoWords: Record<ReportColumn, string> = {
  newL: ', oleh laki-laki yang pertama kali datang ke kantor ini',
  newP: ', oleh perempuan yang pertama kali datang ke kantor ini',
  oldL: ', oleh laki-laki yang sudah pernah datang ke kantor ini',
  oldP: ', oleh perempuan yang sudah pernah datang ke kantor ini',
  total: '',
  previous: '',
  yearToDate: '',
};
const rowWords: Record<ReportTable, string> = {
  A: 'dengan jenis layanan',
  B: 'pada bidang',
  C: 'dari',
  D: 'dengan sektor usaha',
  E: 'dengan skala usaha',
};

/** What one number of the report counts, in a sentence; a label of null is the total row. */
export const cellSentence = (
  table: ReportTable,
  column: ReportColumn,
  month: number,
  label: string | null,
): string => {
  const name = monthText(monthOf(month));
  const period =
    column === 'previous'
      ? monthText(monthOf(previousMonth(month)))
      : column === 'yearToDate' && month % 100 > 1
        ? `Januari–${name}`
        : name;
  const row = label === null ? '' : ` ${rowWords[table]} ${label}`;
  return `Kunjungan${row} selama ${period}${whoWords[column]}. Datang dua kali dihitung dua kunjungan, masing-masing menurut keperluan pertamanya.`;
};
