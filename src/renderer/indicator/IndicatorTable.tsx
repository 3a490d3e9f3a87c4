import type { ChangeEventHandler, FocusEventHandler, KeyboardEvent, ReactNode } from 'react';
import { shortMonth } from '#contract/dates.ts';
import { figureText, type Indicator, type IndicatorYear, TYPED } from '#contract/indicator.ts';
import { Tile } from '#renderer/ui/Field.tsx';
import styles from './indicator.module.css';
import { cellWords, percentText } from './words.ts';

/** A cell that can be typed in. */
type Cell = {
  label: string;
  value?: string;
  error?: ReactNode;
  onChange: ChangeEventHandler<HTMLInputElement>;
  onBlur?: FocusEventHandler<HTMLInputElement>;
};

const monthTitle = (year: number, month: number): string =>
  shortMonth(`${year}-${String(month).padStart(2, '0')}`);
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const steps: Partial<Record<string, 'row' | 'column'>> = {
  Enter: 'column',
  ArrowDown: 'column',
  ArrowUp: 'column',
  ArrowLeft: 'row',
  ArrowRight: 'row',
};

/** Enter and the arrows go to the next cell that can be typed in; left and right only from the edge of what is typed. */
const move = (event: KeyboardEvent<HTMLInputElement>) => {
  const along = steps[event.key];
  const from = event.currentTarget;
  if (!along || event.ctrlKey || event.altKey || event.shiftKey) return;
  const isBack = event.key === 'ArrowUp' || event.key === 'ArrowLeft';
  const isWhole = from.selectionStart === 0 && from.selectionEnd === from.value.length;
  const edge = isBack ? 0 : from.value.length;
  if (along === 'row' && !isWhole && (from.selectionStart !== edge || from.selectionEnd !== edge)) return;
  const within = along === 'row' ? from.closest('tr') : from.closest('table');
  const column = along === 'row' ? 'input' : `input[data-column="${from.dataset['column']}"]`;
  const cells = [...within!.querySelectorAll<HTMLInputElement>(column)];
  const next = cells[cells.indexOf(from) + (isBack ? -1 : 1)];
  event.preventDefault(); // Enter would save the form, an arrow move the caret
  next?.focus();
  next?.select();
};

const CellInput = ({
  column,
  cell: { label, error, value = '', ...cell },
}: {
  column: number;
  cell: Cell;
}) => (
  <input
    {...cell}
    value={value}
    className={styles.cell}
    data-column={column}
    aria-label={label}
    aria-invalid={error ? true : undefined}
    title={typeof error === 'string' ? error : undefined}
    inputMode="numeric"
    autoComplete="off"
    onKeyDown={move}
    onFocus={(event) => event.currentTarget.select()}
  />
);

/** Zero is a dash, what is not known stays empty. */
const countOf = (count: number | null): ReactNode =>
  count === null ? '' : count === 0 ? <span className="dim">–</span> : figureText(count);

const Reached = ({ percent }: Pick<Indicator, 'percent'>) =>
  percent === null ? (
    <span className={`small dim ${styles.without}`}>tanpa target</span>
  ) : (
    <>
      {percentText(percent)}
      <span className={styles.bar} aria-hidden>
        <span style={{ width: `${Math.min(100, percent)}%` }} />
      </span>
    </>
  );

/** "Konsultasi · kali · dihitung" */
const aboutText = ({ service, unit, source, isActive }: Indicator): string =>
  [service, unit, source !== TYPED && 'dihitung', !isActive && 'tidak dipakai'].filter(Boolean).join(' · ');

const What = ({ row, onOpen }: { row: Indicator; onOpen: ((row: Indicator) => void) | null }) => (
  <span className={styles.what}>
    <span className={styles.field}>
      {row.field && (
        <Tile letter={row.field.letter} color={row.field.color} name={row.field.name} size={18} />
      )}
    </span>
    <span>
      {onOpen ? (
        <button type="button" className={styles.open} onClick={() => onOpen(row)}>
          {row.objective}
        </button>
      ) : (
        <span className="b6">{row.objective}</span>
      )}
      <span className={styles.service}>{aboutText(row)}</span>
    </span>
  </span>
);

/** The table of the paper; where numbers are typed, they are typed in their place. */
export const IndicatorTable = ({
  found,
  cell,
  onOpen,
  onRows,
}: {
  found: IndicatorYear;
  /** Null: what stands there is not typed. */
  cell: (row: Indicator, month: number) => Cell | null;
  /** Null: nothing is changed here. */
  onOpen: ((row: Indicator) => void) | null;
  /** What stands behind a month, or behind the total. */
  onRows: (row: Indicator, month: number | null) => void;
}) => {
  const inUse = found.rows.filter(({ isActive }) => isActive);
  const place = (row: Indicator, month: number, value: number | null) => {
    const typed = cell(row, month);
    if (typed) return <CellInput column={month} cell={typed} />;
    return month === 0 ? countOf(value) : figure(row, month, value);
  };
  /** A figure from the records opens its rows. */
  const figure = (row: Indicator, month: number | null, value: number | null) =>
    row.source === TYPED || value === null || found.begun === 0 ? (
      countOf(value)
    ) : (
      <button
        type="button"
        className={styles.figure}
        aria-label={`${month === null ? `${row.objective}, total` : cellWords(row, month)}: ${figureText(value)}, buka barisnya`}
        onClick={() => onRows(row, month)}
      >
        {countOf(value)}
        {month === null && row.isDistinct && <sup>1)</sup>}
      </button>
    );
  return (
    <div className="scrolls">
      <table className={`grid-table ${styles.table}`} aria-label={`Indikator ${found.year}`}>
        <thead>
          <tr>
            <th scope="col" className="num">
              No
            </th>
            <th scope="col">Layanan dan sasaran</th>
            <th scope="col" className="num">
              Target
            </th>
            {MONTHS.map((month) => (
              <th key={month} scope="col" className={`num ${styles.month}`}>
                {monthTitle(found.year, month)}
              </th>
            ))}
            <th scope="col" className="num">
              Total
            </th>
            <th scope="col" className="num">
              %
            </th>
          </tr>
        </thead>
        <tbody>
          {found.rows.map((row) => (
            <tr key={row.uid} data-unused={!row.isActive || undefined}>
              <td className="num dim">{row.isActive && inUse.indexOf(row) + 1}</td>
              <th scope="row">
                <What row={row} onOpen={onOpen} />
              </th>
              <td className="num" data-title="Target">
                {place(row, 0, row.target)}
              </td>
              {MONTHS.map((month) => (
                <td key={month} className="num" data-title={monthTitle(found.year, month)}>
                  {place(row, month, row.months[month - 1]!)}
                </td>
              ))}
              <td className="num b6" data-title="Total">
                {figure(row, null, row.total)}
              </td>
              <td className="num" data-title="%">
                <Reached percent={row.percent} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
