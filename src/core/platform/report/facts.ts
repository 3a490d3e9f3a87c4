import type { ReportColumn, ReportCounts, ReportRow } from '#contract/report.ts';
import { type Asked, isWithin, yearToDateOf } from './months.ts';

/** Something that happened in a month and is counted there. */
export type Fact<What extends string = string> = {
  what: What;
  /** 202611 */
  month: number;
  /** What a column that adds up amounts adds: rupiah, hours, workers. */
  amount: number;
  personId?: number;
};

/** A column that counts facts of some whats: each as one, by its amount, or each person once. */
export type FactColumn<What extends string> = ReportColumn & {
  what: readonly What[];
  /** People who are in several rows stand once in the total. */
  sum: 'facts' | 'amount' | 'people';
  /** What is behind its numbers, where that is not what the table counts otherwise. */
  noun?: string;
};

/** What is counted of the period, beside the period before and the year. */
const kinds: Partial<Record<ReportColumn['kind'], { key: string; title: string; words: string }>> = {
  previous: { key: 'Before', title: 'Bulan lalu', words: ' bulan lalu' },
  yearToDate: { key: 'Year', title: 'Tahun ini', words: ' sejak Januari' },
};

/** Of one what; `words`: how it stands in a sentence, "disetujui". */
export const columnOf = <What extends string>(
  what: What,
  words: string,
  { kind, ...head }: Pick<ReportColumn, 'kind' | 'group'> & { title?: string },
): Omit<FactColumn<What>, 'sum'> => ({
  key: what + (kinds[kind]?.key ?? ''),
  kind,
  title: kinds[kind]?.title ?? 'Bulan ini',
  words: words + (kinds[kind]?.words ?? ''),
  what: [what],
  ...head,
});

const isCountedIn = ({ kind, what }: FactColumn<string>, fact: Fact, of: Asked): boolean => {
  if (!what.includes(fact.what)) return false;
  if (kind === 'previous') return isWithin(of.before, fact.month);
  if (kind === 'yearToDate') return isWithin(yearToDateOf(of), fact.month);
  return isWithin(of.own, fact.month);
};

/** What a number counts: each person once where people are counted. */
export const countedFacts = <F extends Fact>(
  column: FactColumn<F['what']>,
  facts: readonly F[],
  of: Asked,
): F[] => {
  const counted = facts.filter((fact) => isCountedIn(column, fact, of));
  return column.sum === 'people'
    ? [...new Map(counted.map((fact) => [fact.personId, fact])).values()]
    : counted;
};

/** What the facts that a column counts come to. */
export const valueOf = ({ sum }: Pick<FactColumn<string>, 'sum'>, counted: readonly Fact[]): number =>
  sum === 'amount' ? counted.reduce((all, { amount }) => all + amount, 0) : counted.length;

const countsOf = <F extends Fact>(
  columns: readonly FactColumn<F['what']>[],
  facts: readonly F[],
  of: Asked,
): ReportCounts =>
  Object.fromEntries(columns.map((column) => [column.key, valueOf(column, countedFacts(column, facts, of))]));

export type RowNames<F> = {
  keyOf: (fact: F) => string;
  labelOf: (fact: F) => string;
  /** Where their names are not their order. */
  sortBy?: (row: Pick<ReportRow, 'key' | 'label'>, fact: F) => string;
};

/** The rows of a table by name, without those of which no column counts anything, and what all of them come to. */
export const figuresOf = <F extends Fact>(
  columns: readonly FactColumn<F['what']>[],
  facts: readonly F[],
  of: Asked,
  { keyOf, labelOf, sortBy = ({ label }) => label }: RowNames<F>,
): { rows: ReportRow[]; total: ReportCounts } => ({
  rows: [...Map.groupBy(facts, keyOf)]
    .map(([key, ofRow]) => {
      const last = ofRow.at(-1)!;
      const row = { key, code: '', label: labelOf(last), counts: countsOf(columns, ofRow, of) };
      return { row, place: sortBy(row, last) };
    })
    .filter(({ row }) => Object.values(row.counts).some((count) => count !== 0))
    .sort((a, b) => a.place.localeCompare(b.place))
    .map(({ row }) => row),
  total: countsOf(columns, facts, of),
});
