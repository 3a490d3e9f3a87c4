import type { ReportColumn, ReportCounts, ReportRow } from '#contract/report.ts';
import { januaryOf, previousMonth } from '#core/platform/report/months.ts';

/** What happened with one case on one day: one payment is one fact. */
export type Fact = {
  /** Of the case, or of the payment. */
  uid: Uint8Array;
  caseId: number;
  personId: number;
  what: 'asked' | 'approved' | 'issued' | 'paid';
  day: string;
  /** 202611 */
  month: number;
  rupiah: number;
  subject: string;
  subjectName: string;
  partner: string;
};

type Column = ReportColumn & {
  what: readonly Fact['what'][];
  /** People who are in several rows stand once in the total. */
  sum: 'cases' | 'rupiah' | 'people';
};
type Kind = ReportColumn['kind'];

/** What is counted of the month, beside the month before and the year. */
const kinds: Partial<Record<Kind, { key: string; title: string; words: string }>> = {
  previous: { key: 'Before', title: 'Bulan lalu', words: ' bulan lalu' },
  yearToDate: { key: 'Year', title: 'Tahun ini', words: ' sejak Januari' },
};
const whats = { asked: 'diajukan', approved: 'disetujui', issued: 'terbit', paid: 'cair' };
const columnOf = (what: Fact['what'], kind: Kind, group: string, title?: string): Omit<Column, 'sum'> => ({
  key: what + (kinds[kind]?.key ?? ''),
  kind,
  group,
  title: title ?? kinds[kind]?.title ?? 'Bulan ini',
  words: whats[what] + (kinds[kind]?.words ?? ''),
  what: [what],
});

export const paperColumns: readonly Column[] = [
  columnOf('asked', 'part', 'Diajukan'),
  columnOf('asked', 'previous', 'Diajukan'),
  columnOf('asked', 'yearToDate', 'Diajukan'),
  columnOf('issued', 'sum', 'Terbit'),
  columnOf('issued', 'previous', 'Terbit'),
  columnOf('issued', 'yearToDate', 'Terbit'),
].map((each) => ({ ...each, sum: 'cases' }));

const people = {
  key: 'people',
  kind: 'part',
  group: null,
  title: 'Pelaku usaha',
  words: 'pelaku usaha',
} as const;
export const moneyColumns: readonly Column[] = [
  { ...people, what: ['asked', 'approved', 'paid'], sum: 'people' },
  ...[
    columnOf('asked', 'part', 'Bulan ini (Rp)', 'Diajukan'),
    columnOf('approved', 'part', 'Bulan ini (Rp)', 'Disetujui'),
    columnOf('paid', 'sum', 'Bulan ini (Rp)', 'Cair'),
    columnOf('paid', 'previous', 'Cair (Rp)'),
    columnOf('paid', 'yearToDate', 'Cair (Rp)'),
  ].map((each) => ({ ...each, sum: 'rupiah' as const, unit: 'rupiah' as const })),
];

/** By paper; rupiah by scheme and institution, however its name is capitalised. */
export const rowOf = {
  F: ({ subject }: Fact): string => subject,
  G: ({ subject, partner }: Fact): string => `${subject}|${partner.toLowerCase()}`,
};
const labelOf = {
  F: ({ subjectName }: Fact): string => subjectName,
  G: ({ subjectName, partner }: Fact): string => `${subjectName} · ${partner || 'lembaga belum didata'}`,
};

const isCountedIn = ({ kind, what }: Column, fact: Fact, of: number): boolean => {
  if (!what.includes(fact.what)) return false;
  if (kind === 'previous') return fact.month === previousMonth(of);
  if (kind === 'yearToDate') return fact.month >= januaryOf(of) && fact.month <= of;
  return fact.month === of;
};

/** What a number counts: each person once where people are counted. */
export const countedFacts = (column: Column, facts: readonly Fact[], of: number): Fact[] => {
  const counted = facts.filter((fact) => isCountedIn(column, fact, of));
  return column.sum === 'people'
    ? [...new Map(counted.map((fact) => [fact.personId, fact])).values()]
    : counted;
};

const countOf = (column: Column, facts: readonly Fact[], of: number): number => {
  const counted = countedFacts(column, facts, of);
  return column.sum === 'rupiah' ? counted.reduce((sum, { rupiah }) => sum + rupiah, 0) : counted.length;
};
const countsOf = (columns: readonly Column[], facts: readonly Fact[], of: number): ReportCounts =>
  Object.fromEntries(columns.map((column) => [column.key, countOf(column, facts, of)]));

/** The rows of a table by name, and what all of them come to. */
export const figuresOf = (
  table: 'F' | 'G',
  columns: readonly Column[],
  facts: readonly Fact[],
  of: number,
): { rows: ReportRow[]; total: ReportCounts } => ({
  rows: [...Map.groupBy(facts, rowOf[table])]
    .map(([key, ofRow]) => ({
      key,
      code: '',
      label: labelOf[table](ofRow.at(-1)!),
      counts: countsOf(columns, ofRow, of),
    }))
    .sort((a, b) => a.label.localeCompare(b.label)),
  total: countsOf(columns, facts, of),
});
