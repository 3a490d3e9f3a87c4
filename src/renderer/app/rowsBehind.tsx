import { numericDate } from '#contract/dates.ts';
import type { RowsBehind } from '#contract/report.ts';
import { TicketNumber } from '#renderer/ui/Field.tsx';
import type { Column } from '#renderer/ui/LongTable.tsx';

type Row = RowsBehind['rows'][number];
type BehindColumn = RowsBehind['columns'][number];

const cellOf = ({ key, kind }: BehindColumn, { cells, color }: Row, isOneYear: boolean) => {
  const text = cells[key] ?? '';
  // In one year day and month say enough.
  if (kind === 'date') return isOneYear ? numericDate(text).slice(0, 5) : numericDate(text);
  return kind === 'ticket' && color ? <TicketNumber number={text} color={color} /> : text;
};

const WHOLE_DATE = 96;

/** Rupiah are sorted by what they are worth. */
const worthOf = (text: string): string | number =>
  /^-?Rp/.test(text) ? Number(text.replaceAll(/[^\d-]/g, '')) : text;

/** The columns that fit in a narrow list; the widest takes what the others leave. */
export const briefColumns = (
  { columns: all, rows }: Pick<RowsBehind, 'columns' | 'rows'>,
  /** Of a text that is not the widest, by its characters; in the pane beside the report four columns just fit. */
  textWidth: (chars: number) => number = () => 116,
): Column<Row>[] => {
  const days = all.filter(({ kind }) => kind === 'date').map(({ key }) => key);
  const years = new Set(rows.flatMap(({ cells }) => days.map((key) => cells[key]?.slice(0, 4))));
  const isOneYear = years.size < 2;
  const widths = { date: isOneYear ? 66 : WHOLE_DATE, ticket: 78 };
  const brief = all.filter(({ isBrief }) => isBrief);
  const widest = Math.max(...brief.map(({ chars }) => chars));
  const rest = brief.findIndex(({ chars }) => chars === widest);
  return brief.map((column, i) => ({
    key: column.key,
    title: column.title,
    ...(i !== rest && { width: column.kind === 'text' ? textWidth(column.chars) : widths[column.kind] }),
    render: (row) => cellOf(column, row, isOneYear),
    sortBy: (row) => worthOf(row.cells[column.key] ?? ''),
  }));
};
