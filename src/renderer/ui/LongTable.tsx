import { UnstyledButton } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  memo,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import styles from './longTable.module.css';

/** A cell says its value, unless it is drawn otherwise; a column with neither value nor `sortBy` is not sorted by. */
type CellOf<R> =
  | { value: (row: R) => string | number; render?: (row: R) => ReactNode }
  | { value?: undefined; render: (row: R) => ReactNode };

export type Column<R> = CellOf<R> & {
  key: string;
  title: ReactNode;
  /** In CSS px where there is room; exactly one column of a table goes without and takes what is left. */
  width?: number;
  isNumber?: boolean;
  /** Left out first where there is no room for all. */
  isMinor?: boolean;
  /** Where the order of the values is not the order of the rows. */
  sortBy?: (row: R) => string | number;
};

const sortOf = <R,>({ sortBy, value }: Column<R>) => sortBy ?? value;
const cellOf = <R,>({ value, render }: Column<R>, row: R): ReactNode => (render ? render(row) : value?.(row));

const CHUNK = 50;
/** What the column without a width needs at least, CSS px. */
const REST_WIDTH = 150;
/** From here on a cell takes two places where rows are stacked, CSS px. */
const WIDE = 200;
const widthOf = (columns: readonly { width?: number }[]): number =>
  columns.reduce((sum, { width = REST_WIDTH }) => sum + width, 0);
const collator = new Intl.Collator('id', { numeric: true });
const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

const watched = new WeakMap<Element, (isNear: boolean) => void>();
let watcher: IntersectionObserver | undefined;
/** Calls back when the element comes near the visible part of whatever scrolls it, or leaves it. */
const watch = (element: Element, onChange: (isNear: boolean) => void) => {
  const options: IntersectionObserverInit & { scrollMargin: string } = { scrollMargin: '800px 0px' };
  watcher ??= new IntersectionObserver(
    (entries) => entries.forEach((entry) => watched.get(entry.target)?.(entry.isIntersecting)),
    options,
  );
  watched.set(element, onChange);
  watcher.observe(element);
  return () => watcher?.unobserve(element);
};

type ChunkProps<R> = {
  rows: readonly R[];
  columns: readonly Column<R>[];
  rowKey: (row: R) => string;
  first: number;
  /** The row of this chunk that the Tab key reaches; -1: none. */
  active: number;
  rowHeight: number;
  lastRow: number;
  onActive: (row: number) => void;
  isMuted?: (row: R) => boolean;
  isChosen?: (row: R) => boolean;
  onOpen?: (row: R) => void;
};

const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/** A row far away is drawn some frames after the table was scrolled there. */
const focusRow = (scroller: Element, row: number, frames = 20) => {
  const element = scroller.querySelector<HTMLElement>(`tr[data-row="${row}"]`);
  if (element) element.focus();
  else if (frames > 0) requestAnimationFrame(() => focusRow(scroller, row, frames - 1));
};

const pressInRow = (
  event: KeyboardEvent<HTMLTableRowElement>,
  lastRow: number,
  onActive: (row: number) => void,
) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return; // a command's keys
  const row = event.currentTarget;
  const scroller = row.closest('[data-long]')!;
  const step = moves[event.key];
  if (event.key === 'PageDown' || event.key === 'PageUp')
    scroller.scrollBy({ top: (event.key === 'PageDown' ? 0.9 : -0.9) * scroller.clientHeight });
  else if (event.target !== row)
    return; // a button in the row has its own keys
  else if (event.key === 'Enter' || event.key === ' ') row.click();
  else if (step === undefined) return;
  else {
    const next = Math.min(Math.max(Number(row.dataset['row']) + step, 0), lastRow);
    if (!Number.isFinite(step)) scroller.scrollTop = next === 0 ? 0 : scroller.scrollHeight;
    onActive(next);
    focusRow(scroller, next);
  }
  event.preventDefault();
};

const clickInRow = (event: MouseEvent<HTMLTableRowElement>, open: () => void) => {
  const target = event.target as Element;
  // Buttons in the row and their menus act for themselves.
  if (event.currentTarget.contains(target) && !target.closest('button, a')) open();
};

/** Fifty rows that exist only near the visible part; elsewhere one empty row keeps their place. */
const Chunk = <R,>({
  rows,
  columns,
  rowKey,
  first,
  active,
  rowHeight,
  lastRow,
  onActive,
  isMuted,
  isChosen,
  onOpen,
}: ChunkProps<R>) => {
  const body = useRef<HTMLTableSectionElement>(null);
  const [isNear, setNear] = useState(first === 0 || typeof IntersectionObserver === 'undefined');
  const height = useRef(rows.length * rowHeight);
  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined' || !body.current) return;
    const element = body.current;
    return watch(element, (near) => {
      if (!near) height.current = element.offsetHeight;
      setNear(near);
    });
  }, []);
  return (
    <tbody ref={body}>
      {!isNear && <tr aria-hidden style={{ height: height.current }} />}
      {isNear &&
        rows.map((row, i) => (
          <tr
            key={rowKey(row)}
            data-row={first + i}
            data-muted={isMuted?.(row) || undefined}
            aria-current={isChosen?.(row) || undefined}
            data-opens={onOpen ? true : undefined}
            aria-rowindex={first + i + 2}
            tabIndex={onOpen ? (first + i === active ? 0 : -1) : undefined}
            onClick={onOpen && ((event) => clickInRow(event, () => onOpen(row)))}
            onKeyDown={onOpen && ((event) => pressInRow(event, lastRow, onActive))}
          >
            {columns.map((column) => (
              <td
                key={column.key}
                className={column.isNumber ? 'num' : undefined}
                data-wide={(column.width ?? Infinity) >= WIDE || undefined}
                data-title={typeof column.title === 'string' ? column.title : undefined}
              >
                {cellOf(column, row)}
              </td>
            ))}
          </tr>
        ))}
    </tbody>
  );
};
const MemoChunk = memo(Chunk) as typeof Chunk;

/**
 * A table of any length: only rows near the visible part are drawn, long texts wrap, a click on a head sorts.
 * With `onOpen`, arrow keys walk the rows and Enter opens one.
 */
export const LongTable = <R,>({
  label,
  rows,
  columns: all,
  rowKey,
  rowHeight = 30,
  isMuted,
  isChosen,
  onOpen,
}: {
  label: string;
  rows: readonly R[];
  columns: readonly Column<R>[];
  rowKey: (row: R) => string;
  /** The usual height of a row in CSS px, for the place of rows that are not drawn. */
  rowHeight?: number;
  isMuted?: (row: R) => boolean;
  /** The row that is shown beside the table. */
  isChosen?: (row: R) => boolean;
  onOpen?: (row: R) => void;
}) => {
  const [sort, setSort] = useState<{ key: string; isUp: boolean } | null>(null);
  const [active, setActive] = useState(0);
  const { ref, width: room } = useElementSize();
  const main = useMemo(() => all.filter(({ isMinor }) => !isMinor), [all]);
  const isTight = room > 0 && room < widthOf(all);
  // Cells stand below each other rather than break their words.
  const isStacked = isTight && room < widthOf(main);
  const columns = isTight && !isStacked ? main : all;
  const chunks = useMemo(() => {
    const by = sort && columns.find(({ key }) => key === sort.key);
    const sortBy = by && sortOf(by);
    const sign = sort?.isUp ? 1 : -1;
    const sorted = sortBy ? [...rows].sort((a, b) => sign * compare(sortBy(a), sortBy(b))) : rows;
    return Array.from({ length: Math.ceil(sorted.length / CHUNK) }, (_, i) =>
      sorted.slice(i * CHUNK, (i + 1) * CHUNK),
    );
  }, [rows, columns, sort]);

  return (
    <div className={`scrolls ${styles.root}`} ref={ref} data-long data-stacked={isStacked || undefined}>
      <table className={`grid-table ${styles.table}`} aria-label={label} aria-rowcount={rows.length + 1}>
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => {
              const { key, title, isNumber } = column;
              const isSorted = sort?.key === key;
              const Arrow = sort?.isUp ? IconArrowUp : IconArrowDown;
              return (
                <th
                  key={key}
                  scope="col"
                  className={isNumber ? 'num' : undefined}
                  aria-sort={isSorted ? (sort.isUp ? 'ascending' : 'descending') : undefined}
                >
                  {sortOf(column) ? (
                    <UnstyledButton
                      className={styles.sort}
                      onClick={() => setSort({ key, isUp: isSorted ? !sort.isUp : true })}
                    >
                      {title}
                      {isSorted && <Arrow size={13} stroke={2} />}
                    </UnstyledButton>
                  ) : (
                    title
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        {chunks.map((chunk, i) => (
          <MemoChunk
            key={i}
            rows={chunk}
            columns={columns}
            rowKey={rowKey}
            first={i * CHUNK}
            active={Math.floor(active / CHUNK) === i ? active : -1}
            rowHeight={rowHeight}
            lastRow={rows.length - 1}
            onActive={setActive}
            isMuted={isMuted}
            isChosen={isChosen}
            onOpen={onOpen}
          />
        ))}
      </table>
    </div>
  );
};
