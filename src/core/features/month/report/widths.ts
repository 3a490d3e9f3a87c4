import { numberText } from '#contract/dates.ts';
import { groupsOf, type Report, type ReportColumn } from '#contract/report.ts';

/** In mm, for numbers of five digits; the year stands in its heading. */
const countWidth = ({ kind, group }: ReportColumn): number =>
  kind === 'yearToDate' ? 17 : group === null || kind === 'sum' ? 14.5 : 11.5;
/** What the longest word of a heading takes in its size, mm. */
const wordWidth = (heading: string | null): number =>
  Math.max(0, ...(heading ?? '').split(' ').map(({ length }) => length)) * 1.6 + 3.6;
/** A heading breaks between its words only; the one above some columns is as wide as they are together. */
const columnWidth = (column: ReportColumn, inGroup: number): number =>
  Math.max(countWidth(column), wordWidth(column.title), wordWidth(column.group) / inGroup);
/** What figures take at most on A4, mm: the names of the rows keep their column. */
const FIGURES = 130;

/** Rupiah as wide as the largest needs while there is room: then the template sets the row in a smaller size. */
export const widthsOf = ({ columns, total }: Report['tables'][number]): number[] => {
  const widths = groupsOf(columns).flatMap(({ columns: together }) =>
    together.map((column) => (column.unit === 'rupiah' ? 0 : columnWidth(column, together.length))),
  );
  const counts = widths.reduce((sum, width) => sum + width, 0);
  const room = (FIGURES - counts) / columns.filter(({ unit }) => unit === 'rupiah').length;
  const needed = ({ key }: ReportColumn) => Math.ceil(numberText(total[key] ?? 0).length * 1.6 + 4);
  return columns.map((column, i) => widths[i] || Math.max(23, Math.min(room, needed(column))));
};
