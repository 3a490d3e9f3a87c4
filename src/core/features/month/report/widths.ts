import { numberText } from '#contract/dates.ts';
import { groupsOf, type Report, type ReportColumn } from '#contract/report.ts';

type Figures = { columns: readonly ReportColumn[]; total: Report['tables'][number]['total'] };

/** At least, mm; the year stands in its heading. */
const countWidth = ({ kind, group }: ReportColumn): number => {
  if (group === null) return kind === 'yearToDate' ? 17 : 14.5;
  return kind === 'sum' ? 14.5 : 11.5;
};
/** What a number takes in bold, mm, with the space beside it. */
const numberWidth = (value: number): number => {
  const text = numberText(value);
  const points = text.split('.').length - 1;
  return Math.ceil(((text.length - points) * 1.67 + points * 0.84 + 3.9) * 2) / 2;
};
/** What the longest word of a heading takes in its size, mm; a parted word is two. */
const wordWidth = (heading: string | null): number =>
  Math.max(0, ...(heading ?? '').split(/ |(?<=\u00AD)/).map(({ length }) => length)) * 1.6 + 3.6;
/** A heading breaks between its words only; the one above some columns is as wide as they are together. */
const columnWidth = (column: ReportColumn, inGroup: number): number =>
  Math.max(countWidth(column), wordWidth(column.title), wordWidth(column.group) / inGroup);
/** Columns of one kind in a table are as wide as their longest number needs. */
const widthsOfCounts = ({ columns, total }: Figures): number[] => {
  const isCount = ({ unit }: ReportColumn) => unit !== 'rupiah';
  const longest = (kind: ReportColumn['kind']) =>
    Math.max(
      ...columns.filter((each) => each.kind === kind && isCount(each)).map(({ key }) => total[key] ?? 0),
    );
  return groupsOf(columns).flatMap(({ columns: together }) =>
    together.map((column) =>
      isCount(column) ? Math.max(columnWidth(column, together.length), numberWidth(longest(column.kind))) : 0,
    ),
  );
};
const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

/** What figures take at most on A4, mm: the names of the rows keep their column. */
const FIGURES = 130;
/** The least that a column of rupiah takes, mm. */
const RUPIAH = 23;

/** The words that are in many headings of one table, with the place where they may be parted. */
const parted = { Triwulan: 'Tri\u00ADwulan', Semester: 'Semes\u00ADter' } as const;

/** The columns with their headings, long words parted where whole ones would leave no room for the names of the rows. */
export const columnsOnPaper = ({ columns, total }: Figures): readonly ReportColumn[] => {
  const widths = widthsOfCounts({ columns, total });
  if (sumOf(widths) + RUPIAH * widths.filter((width) => width === 0).length <= FIGURES) return columns;
  return columns.map((column) => ({
    ...column,
    title: column.title.replace(/Triwulan|Semester/, (word) => parted[word as keyof typeof parted]),
  }));
};

/** Rupiah as wide as the largest needs while there is room: then the template sets the table in a smaller size. */
export const widthsOf = ({ columns, total }: Figures): number[] => {
  const widths = widthsOfCounts({ columns, total });
  const room = (FIGURES - sumOf(widths)) / columns.filter(({ unit }) => unit === 'rupiah').length;
  const needed = ({ key }: ReportColumn) => Math.ceil(numberText(total[key] ?? 0).length * 1.6 + 4);
  return columns.map((column, i) => widths[i] || Math.max(RUPIAH, Math.min(room, needed(column))));
};
