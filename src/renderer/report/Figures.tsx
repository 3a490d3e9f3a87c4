import { SegmentedControl, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { numberText, yearToDateText } from '#contract/dates.ts';
import { monthsOfPeriod } from '#contract/period.ts';
import { groupsOf, type Report, type ReportCounts, type ReportTable } from '#contract/report.ts';
import { type Cell, isSameCell } from './cell.ts';
import styles from './report.module.css';

type Props = {
  report: Report;
  table: ReportTable;
  onTable: (code: string) => void;
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

/** The numbers of one table of the report; each opens what is behind it. */
export const Figures = ({ report, table, onTable, last, onOpen }: Props) => {
  const { code, columns } = table;
  const groups = groupsOf(columns);
  const grouped = columns.filter(({ group }) => group !== null);
  const heads = grouped.length > 0 ? 2 : 1;
  const [reached, setReached] = useState<Cell | null>(last);
  // The Tab key reaches the number that was opened last, or the last one of the first row that has any.
  const first = [...table.rows, { key: null, counts: table.total }]
    .map(({ key, counts }) => ({ key, column: columns.findLast((each) => counts[each.key])?.key }))
    .find(({ column }) => column !== undefined);
  const stop =
    reached?.table === code
      ? reached
      : first?.column && { table: code, key: first.key, column: first.column };

  const numbers = (key: string | null, label: string, counts: ReportCounts) =>
    columns.map(({ key: column, words }) => {
      const cell: Cell = { table: code, key, column };
      const value = counts[column] ?? 0;
      return (
        <td key={column} className="num">
          {value === 0 ? (
            <span className="dim">–</span>
          ) : (
            <UnstyledButton
              className={styles.figure}
              data-figure
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
      <div className={styles.figuresHead}>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label="Tabel laporan"
          value={code}
          onChange={(value) => onTable(value)}
          data={report.tables.map((each) => ({ value: each.code, label: each.code }))}
        />
        <h2 className="h2">{table.title}</h2>
        <span className="small dim">Klik angka untuk melihat {table.noun} di baliknya.</span>
      </div>
      <div className="scrolls grow">
        <table className={styles.figures}>
          <thead>
            <tr>
              <th rowSpan={heads} scope="col">
                Uraian
              </th>
              {groups.map(({ group, columns: below }) =>
                group === null ? (
                  <th key={below[0]!.key} rowSpan={heads} scope="col" className="num">
                    {below[0]!.kind === 'yearToDate'
                      ? yearToDateText(monthsOfPeriod(report.period).last)
                      : below[0]!.title}
                  </th>
                ) : (
                  <th key={below[0]!.key} colSpan={below.length} scope="colgroup" className="num">
                    {group}
                  </th>
                ),
              )}
            </tr>
            {grouped.length > 0 && (
              <tr>
                {grouped.map(({ key, title }) => (
                  <th key={key} scope="col" className="num">
                    {title}
                  </th>
                ))}
              </tr>
            )}
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
            <tr className={styles.figuresTotal}>
              <th scope="row">Jumlah</th>
              {numbers(null, 'Jumlah', table.total)}
            </tr>
          </tbody>
        </table>
        {table.note && <p className={`small dim ${styles.figuresNote}`}>{table.note}</p>}
      </div>
    </>
  );
};
