import { numberText } from '#contract/dates.ts';
import type { Inputs, Outputs } from '#contract/index.ts';
import type { Report } from '#contract/report.ts';

/** One number of the report: its table, its row (null: the total) and its column. */
export type Cell = Omit<Inputs['report']['rows'], 'period' | 'against' | 'only'>;

export const isSameCell = (a: Cell | null, b: Cell): boolean =>
  a !== null && a.table === b.table && a.key === b.key && a.column === b.column;

export type FoundCell = {
  value: number;
  /** "Konsultasi bisnis, baru, perempuan" */
  title: string;
  /** "Tabel A baris 2" */
  place: string;
};

/** The number as the report says it now; null when its row is no longer there. */
export const findCell = (report: Report, cell: Cell): FoundCell | null => {
  const table = report.tables.find(({ code }) => code === cell.table);
  const index = table?.rows.findIndex(({ key }) => key === cell.key) ?? -1;
  const row = cell.key === null ? undefined : table?.rows[index];
  const column = table?.columns.find(({ key }) => key === cell.column);
  if (!table || !column || (cell.key !== null && !row)) return null;
  const { words } = column;
  return {
    value: (row?.counts ?? table.total)[cell.column] ?? 0,
    title: row ? `${row.label}, ${words}` : `Semua baris, ${words}`,
    place: `Tabel ${cell.table} ${row ? `baris ${index + 1}` : 'baris Jumlah'}`,
  };
};

type Behind = Pick<Outputs['report']['rows'], 'value' | 'noun'> & { rows: readonly unknown[] };

/** What the rows come to beside the number that the report told: a sum of amounts is not how many there are. */
export const sameAsReport = ({ rows, value, noun }: Behind, told: number, isLocked: boolean): string => {
  const sum = value === rows.length ? '' : ` berjumlah ${numberText(value)}`;
  const counted = `${numberText(rows.length)} ${noun}${sum}`;
  if (value === told) return `${counted}, sama dengan angka di laporan`;
  if (isLocked) return `${counted} hari ini, ${numberText(told)} di laporan yang terkunci`;
  return `${counted}, ${numberText(told)} di laporan: data baru saja berubah`;
};
