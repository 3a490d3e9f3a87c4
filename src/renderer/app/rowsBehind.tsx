import { numericDate } from '#contract/dates.ts';
import type { RowsBehind } from '#contract/report.ts';
import { TicketNumber } from '#renderer/ui/Field.tsx';
import type { Column } from '#renderer/ui/LongTable.tsx';

type Row = RowsBehind['rows'][number];
type BehindColumn = RowsBehind['columns'][number];

const cellOf = ({ key, kind }: BehindColumn, { cells, color }: Row) => {
  const text = cells[key] ?? '';
  // All rows of one number lie in one year: day and month say enough.
  if (kind === 'date') return numericDate(text).slice(0, 5);
  return kind === 'ticket' && color ? <TicketNumber number={text} color={color} /> : text;
};

const widths = { date: 66, ticket: 78, text: 116 };

/** The columns that fit in a narrow list; the widest takes what the others leave. */
export const briefColumns = (all: readonly BehindColumn[]): Column<Row>[] => {
  const brief = all.filter(({ isBrief }) => isBrief);
  const widest = Math.max(...brief.map(({ chars }) => chars));
  const rest = brief.findIndex(({ chars }) => chars === widest);
  return brief.map((column, i) => ({
    key: column.key,
    title: column.title,
    ...(i !== rest && { width: widths[column.kind] }),
    render: (row) => cellOf(column, row),
    sortBy: (row) => row.cells[column.key] ?? '',
  }));
};
