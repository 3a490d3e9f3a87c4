import type { ReportColumn, ReportCounts, ReportRow } from '#contract/report.ts';
import { countIn, joined, keysOf, mark, marks, type Marks, noMarks } from '#core/platform/report/marks.ts';
import { type Asked, isWithin, yearToDateOf } from '#core/platform/report/months.ts';

/** Somebody who was served in a month, by local keys. */
export type Served = {
  month: number;
  personId: number;
  businessId: number | null;
  isCooperative: boolean;
  sex: 'L' | 'P';
};

/** How somebody was served, in the order of the table. */
export const ways = {
  visit: 'Berkunjung',
  session: 'Didampingi',
  training: 'Mengikuti pelatihan',
} as const;
export type Way = keyof typeof ways;
export type ByWay = Partial<Record<Way, Marks>>;

const column = (
  key: string,
  kind: ReportColumn['kind'],
  [title, words]: readonly [string, string],
  group: string | null = null,
): ReportColumn => ({ key, kind, group, title, words, nature: 'distinct' });

const beside = [
  column('previous', 'previous', ['Bulan lalu', 'bulan lalu']),
  column('yearToDate', 'yearToDate', ['Sejak Januari', 'sejak Januari']),
];
export const peopleColumns: readonly ReportColumn[] = [
  column('L', 'part', ['L', 'laki-laki'], 'Bulan ini'),
  column('P', 'part', ['P', 'perempuan'], 'Bulan ini'),
  column('total', 'sum', ['Jumlah', 'jumlah'], 'Bulan ini'),
  ...beside,
];
export const businessColumns: readonly ReportColumn[] = [
  column('total', 'sum', ['Bulan ini', 'bulan ini']),
  ...beside,
];

/** The marks that a column asks for, and those it does not want. */
const bitsOf: Record<string, readonly [bits: number, without: number]> = {
  L: [marks.own | marks.male, 0],
  P: [marks.own, marks.male],
  total: [marks.own, 0],
  previous: [marks.before, 0],
  yearToDate: [marks.year, 0],
};

const countsOf = (columns: readonly ReportColumn[], of: Marks): ReportCounts =>
  Object.fromEntries(columns.map(({ key }) => [key, countIn(of, ...bitsOf[key]!)]));

/** The things that a number counts, by local key. */
export const keysIn = (of: Marks, key: string): number[] => {
  const bits = bitsOf[key];
  return bits ? keysOf(of, ...bits) : [];
};

/** As the period itself counts it; undefined: it does not count this one. */
export const sexOf = ({ bytes }: Marks, key: number): 'L' | 'P' | undefined => {
  if (!(bytes[key]! & marks.own)) return undefined;
  return bytes[key]! & marks.male ? 'L' : 'P';
};

export const everyWay = (byWay: ByWay): Marks => joined(Object.values(byWay));

/** A row for each way; whoever was served in several stands in each, and once in the total. */
export const figuresOf = (
  columns: readonly ReportColumn[],
  byWay: ByWay,
): { rows: ReportRow[]; total: ReportCounts } => ({
  rows: Object.entries(byWay).map(([way, of]) => ({
    key: way,
    code: '',
    label: ways[way as Way],
    counts: countsOf(columns, of),
  })),
  total: countsOf(columns, everyWay(byWay)),
});

/** Marks of what happened by month: people, or their businesses. */
export const marked = (
  served: readonly Served[],
  asked: Asked,
  keyOf: (each: Served) => number | null,
): Marks => {
  const of = noMarks();
  const year = yearToDateOf(asked);
  for (const each of served) {
    const key = keyOf(each);
    if (key === null) continue;
    const isIn = (span: { from: number; to: number }, bit: number) => (isWithin(span, each.month) ? bit : 0);
    const own = isWithin(asked.own, each.month)
      ? marks.own | (each.sex === 'L' ? marks.male : 0) | (each.isCooperative ? marks.cooperative : 0)
      : 0;
    mark(of, key, own | isIn(asked.before, marks.before) | isIn(year, marks.year));
  }
  return of;
};
