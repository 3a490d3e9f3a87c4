import type { ReportColumn, ReportCounts, ReportRow } from '#contract/report.ts';
import { januaryOf, previousMonth } from '#core/platform/report/months.ts';

/** What happened with one case on one day: one payment is one fact. */
export type Fact = {
  id: number;
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
  /** Cases, rupiah, or people: those that are in several rows stand once in the total. */
  sum: 'cases' | 'rupiah' | 'people';
};

const month = { asked: 'diajukan', approved: 'disetujui', paid: 'cair', issued: 'terbit' } as const;
const compared = (what: 'asked' | 'issued', group: string): Column[] => [
  {
    key: what,
    kind: what === 'issued' ? 'sum' : 'part',
    group,
    title: 'Bulan ini',
    words: month[what],
    what: [what],
    sum: 'cases',
  },
  {
    key: `${what}Before`,
    kind: 'previous',
    group,
    title: 'Bulan lalu',
    words: `${month[what]} bulan lalu`,
    what: [what],
    sum: 'cases',
  },
  {
    key: `${what}Year`,
    kind: 'yearToDate',
    group,
    title: 'Tahun ini',
    words: `${month[what]} sejak Januari`,
    what: [what],
    sum: 'cases',
  },
];
export const paperColumns: readonly Column[] = [
  ...compared('asked', 'Diajukan'),
  ...compared('issued', 'Terbit'),
];

const rupiah = { what: ['paid'], sum: 'rupiah', unit: 'rupiah' } as const;
export const moneyColumns: readonly Column[] = [
  {
    key: 'people',
    kind: 'part',
    group: null,
    title: 'Pelaku usaha',
    words: 'pelaku usaha',
    what: ['asked', 'approved', 'paid'],
    sum: 'people',
  },
  {
    ...rupiah,
    key: 'asked',
    kind: 'part',
    group: 'Bulan ini (Rp)',
    title: 'Diajukan',
    words: 'diajukan',
    what: ['asked'],
  },
  {
    ...rupiah,
    key: 'approved',
    kind: 'part',
    group: 'Bulan ini (Rp)',
    title: 'Disetujui',
    words: 'disetujui',
    what: ['approved'],
  },
  { ...rupiah, key: 'paid', kind: 'sum', group: 'Bulan ini (Rp)', title: 'Cair', words: 'cair' },
  {
    ...rupiah,
    key: 'paidBefore',
    kind: 'previous',
    group: 'Cair (Rp)',
    title: 'Bulan lalu',
    words: 'cair bulan lalu',
  },
  {
    ...rupiah,
    key: 'paidYear',
    kind: 'yearToDate',
    group: 'Cair (Rp)',
    title: 'Tahun ini',
    words: 'cair sejak Januari',
  },
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

export const isCountedIn = ({ kind, what }: Column, fact: Fact, of: number): boolean => {
  if (!what.includes(fact.what)) return false;
  if (kind === 'previous') return fact.month === previousMonth(of);
  if (kind === 'yearToDate') return fact.month >= januaryOf(of) && fact.month <= of;
  return fact.month === of;
};

const countOf = (column: Column, facts: readonly Fact[], of: number): number => {
  const counted = facts.filter((fact) => isCountedIn(column, fact, of));
  if (column.sum === 'rupiah') return counted.reduce((sum, fact) => sum + fact.rupiah, 0);
  return column.sum === 'cases' ? counted.length : new Set(counted.map(({ personId }) => personId)).size;
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
