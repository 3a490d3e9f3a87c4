import { SegmentedControl, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { numberText, shortMonth } from '#contract/dates.ts';
import type { MonthReport, ReportCounts, ReportTable } from '#contract/report.ts';
import { type Cell, columns, isSameCell } from './cell.ts';

type Props = {
  report: MonthReport;
  table: ReportTable;
  onTable: (table: ReportTable) => void;
  /** The number that was opened last. */
  last: Cell | null;
  onOpen: (cell: Cell) => void;
};

const steps: Record<string, readonly [number, number]> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

/** Arrow keys walk from number to number; zeros are passed over. */
const walk = (event: KeyboardEvent<HTMLElement>) => {
  const step = steps[event.key];
  const cell = event.currentTarget.closest('td');
  if (!step || !cell) return;
  event.preventDefault();
  const rows = [...cell.closest('tbody')!.rows];
  let row = rows.indexOf(cell.parentElement as HTMLTableRowElement);
  let column = [...cell.parentElement!.children].indexOf(cell);
  for (;;) {
    row += step[0];
    column += step[1];
    const next = rows[row]?.children[column];
    if (!next) return;
    const button = next.querySelector<HTMLElement>('button');
    if (button) return button.focus();
  }
};

/** The numbers of one table of the report; each opens the visits behind it. */
export const Figures = ({ report, table: code, onTable, last, onOpen }: Props) => {
  const table = report.tables.find((each) => each.code === code)!;
  const [reached, setReached] = useState<Cell | null>(last);
  const first = [...table.rows, { key: null, counts: table.total }].find((row) => row.counts.yearToDate > 0);
  const stop =
    reached?.table === code
      ? reached
      : first && { table: code, key: first.key, column: 'yearToDate' as const };

  const numbers = (key: string | null, label: string, counts: ReportCounts) =>
    columns.map(({ column, words }) => {
      const cell: Cell = { table: code, key, column };
      const value = counts[column];
      return (
        <td key={column} className="num">
          {value === 0 ? (
            <span className="dim">–</span>
          ) : (
            <UnstyledButton
              className="figure"
              data-last={isSameCell(last, cell) || undefined}
              tabIndex={stop && isSameCell(stop, cell) ? 0 : -1}
              aria-label={`${label}, ${words}: ${value}, buka barisnya`}
              onFocus={() => setReached(cell)}
              onKeyDown={walk}
              onClick={() => onOpen(cell)}
            >
              {numberText(value)}
            </UnstyledButton>
          )}
        </td>
      );
    });

  return (
    <>
      <div className="figures-head">
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label="Tabel laporan"
          value={code}
          onChange={(value) => onTable(value)}
          data={report.tables.map((each) => ({ value: each.code, label: each.code }))}
        />
        <h2 className="h2">{table.title}</h2>
        <span className="small dim">Klik angka untuk melihat kunjungan di baliknya.</span>
      </div>
      <div className="scrolls grow">
        <table className="figures">
          <thead>
            <tr>
              <th rowSpan={2} scope="col">
                Uraian
              </th>
              <th colSpan={2} scope="colgroup" className="num">
                Baru
              </th>
              <th colSpan={2} scope="colgroup" className="num">
                Lama
              </th>
              <th rowSpan={2} scope="col" className="num">
                Jml
              </th>
              <th rowSpan={2} scope="col" className="num">
                Bulan lalu
              </th>
              <th rowSpan={2} scope="col" className="num">
                {report.month.endsWith('-01') ? 'Jan' : `Jan–${shortMonth(report.month)}`}
              </th>
            </tr>
            <tr>
              {['L', 'P', 'L', 'P'].map((sex, i) => (
                <th key={i} scope="col" className="num">
                  {sex}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  {row.code && <b className="b">{row.code} </b>}
                  {row.label.replaceAll('/', '/\u200b') /* a line may end there */}
                </th>
                {numbers(row.key, row.label, row.counts)}
              </tr>
            ))}
            <tr className="figures-total">
              <th scope="row">Jumlah</th>
              {numbers(null, 'Jumlah', table.total)}
            </tr>
          </tbody>
        </table>
      </div>
    </>
  );
};
