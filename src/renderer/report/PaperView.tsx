import { ActionIcon, Button, Loader, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { numberText } from '#contract/dates.ts';
import type { Inputs } from '#contract/index.ts';
import type { PaperSize } from '#contract/office.ts';
import type { NumberPlace } from '#contract/report.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { useCommand } from '#renderer/app/commands.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PaperDesk, PaperPage } from '#renderer/ui/Paper.tsx';
import { type Cell, isSameCell } from './cell.ts';
import styles from './report.module.css';

const Sheet = memo(PaperPage);
const GAP = 12;
const none: readonly NumberPlace[] = [];

/** Which page is being read, and how to go to another. */
const usePager = (count: number) => {
  const desk = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(0);
  const sheets = () => [...desk.current!.querySelectorAll<HTMLElement>('[data-sheet]')];
  const onScroll = () => {
    const { scrollTop, clientHeight } = desk.current!;
    const line = scrollTop + clientHeight / 3;
    setPage(
      Math.max(
        0,
        sheets().findLastIndex((sheet) => sheet.offsetTop <= line),
      ),
    );
  };
  const goTo = (wanted: number) => {
    const sheet = sheets()[Math.min(Math.max(wanted, 0), count - 1)];
    if (sheet) desk.current!.scrollTo({ top: sheet.offsetTop - GAP });
  };
  /** Brings a number into view; one that is there already stays where it is. */
  const show = ({ page: wanted, top, height }: NumberPlace) => {
    const sheet = sheets()[wanted];
    if (!sheet) return;
    const { scrollTop, clientHeight } = desk.current!;
    const from = sheet.offsetTop + top * sheet.offsetHeight;
    const isInView = from > scrollTop && from + height * sheet.offsetHeight < scrollTop + clientHeight;
    if (!isInView) desk.current!.scrollTo({ top: from - clientHeight / 3 });
  };
  return { show, desk, page: Math.min(page, Math.max(0, count - 1)), onScroll, goTo };
};

/** Arrow keys go from number to number in the order of the paper. */
const walk = (event: KeyboardEvent<HTMLElement>) => {
  const { nextElementSibling, previousElementSibling } = event.currentTarget;
  const next = { ArrowRight: nextElementSibling, ArrowLeft: previousElementSibling }[event.key];
  if (!(next instanceof HTMLButtonElement)) return;
  next.focus();
  event.preventDefault();
};

/** The numbers of one page, each a button; Tab reaches the first, for the page to be scrolled by keys as well. */
const PageNumbers = memo(
  ({
    numbers,
    opened,
    onOpen,
  }: {
    numbers: readonly NumberPlace[];
    opened: Cell | null;
    onOpen: (cell: Cell) => void;
  }) =>
    numbers.map(({ table, key, column, value, left, top, width, height }, i) => {
      const cell: Cell = { table, key, column };
      const percent = (part: number) => `${part * 100}%`;
      return (
        <button
          key={`${table} ${key} ${column}`}
          type="button"
          tabIndex={i === 0 ? 0 : -1}
          aria-label={`Tabel ${table} di kertas, ${numberText(value)}: buka barisnya`}
          onKeyDown={walk}
          className={styles.paperNumber}
          title={`${numberText(value)}: buka barisnya`}
          data-opened={isSameCell(opened, cell) || undefined}
          style={{ left: percent(left), top: percent(top), width: percent(width), height: percent(height) }}
          onClick={() => onOpen(cell)}
        />
      );
    }),
);

/** The report as it will print, page under page, with the page bar below. */
export const PaperView = ({
  asked,
  isLocked,
  paper,
  onPaper,
  table,
  opened,
  onOpen,
  state,
}: {
  asked: Inputs['report']['figures'];
  /** Then it is the stored paper, of the size that was locked; undefined: not known yet. */
  isLocked: boolean | undefined;
  paper: PaperSize;
  onPaper: (paper: PaperSize) => void;
  /** The table beside the paper: the paper follows it. */
  table: string | null;
  /** The number whose rows are open. */
  opened: Cell | null;
  onOpen: (cell: Cell) => void;
  state: ReactNode;
}) => {
  const counted = useQuery({
    ...orpc.report.pages.queryOptions({ input: { ...asked, paper } }),
    placeholderData: keepPreviousData,
    enabled: isLocked === false,
  });
  const stored = useQuery({
    ...orpc.monthLock.pages.queryOptions({ input: { month: asked.period } }),
    enabled: isLocked === true,
  });
  const { data, error, isPlaceholderData, refetch } = isLocked ? stored : counted;
  const pages = data?.pages ?? [];
  const byPage = useMemo(
    () =>
      Map.groupBy(
        (data?.numbers ?? []).filter(({ value }) => value > 0),
        ({ page }) => page,
      ),
    [data],
  );
  const { show, desk, page, onScroll, goTo } = usePager(pages.length);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const next = opened ? JSON.stringify(opened) : table;
    const isFirst = wanted.current === null;
    if (!data || wanted.current === next) return;
    wanted.current = next;
    const place = data.numbers.find((each) => (opened ? isSameCell(opened, each) : each.table === table));
    if (!isFirst && place) show(place);
  });
  useCommand({ label: 'Halaman laporan berikutnya', keys: 'PageDown', run: () => goTo(page + 1) });
  useCommand({ label: 'Halaman laporan sebelumnya', keys: 'PageUp', run: () => goTo(page - 1) });
  const isWaiting = !error && (!data || isPlaceholderData);

  return (
    <section className={styles.paperView} aria-label="Laporan di atas kertas" aria-busy={isWaiting}>
      <PaperDesk className={styles.desk} aria-label="Halaman laporan" ref={desk} onScroll={onScroll}>
        {error && (
          <Notice kind="error" action={<Button onClick={() => void refetch()}>Coba lagi</Button>}>
            <b>Laporan belum dapat disusun.</b> {errorText(error)}
          </Notice>
        )}
        {!error &&
          pages.map((svg, i) => (
            <div
              key={i}
              className={styles.sheet}
              data-sheet
              data-old={isPlaceholderData || undefined}
              data-paper={paper}
            >
              <Sheet svg={svg} label={`Halaman ${i + 1} dari ${pages.length}`} />
              {!isPlaceholderData && (
                <PageNumbers numbers={byPage.get(i) ?? none} opened={opened} onOpen={onOpen} />
              )}
            </div>
          ))}
        {isWaiting && (
          <output className={styles.wait}>
            <Loader size="sm" /> Menyusun laporan
          </output>
        )}
      </PaperDesk>
      <div className={`${styles.pageBar} s13`}>
        {state}
        <span className="grow" />
        <ActionIcon aria-label="Halaman sebelumnya" disabled={page === 0} onClick={() => goTo(page - 1)}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <span aria-live="polite">
          Halaman <b className="b">{pages.length && page + 1}</b> dari {pages.length}
        </span>
        <ActionIcon
          aria-label="Halaman berikutnya"
          disabled={page >= pages.length - 1}
          onClick={() => goTo(page + 1)}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
        <Key keys="PageUp" quiet />
        <Key keys="PageDown" quiet />
        {isLocked ? (
          <span className="dim">{paper === 'a4' ? 'A4' : 'F4'}</span>
        ) : (
          <SegmentedControl
            size="xs"
            aria-label="Ukuran kertas"
            value={paper}
            onChange={(value) => onPaper(value)}
            data={[
              { value: 'a4', label: 'A4' },
              { value: 'f4', label: 'F4' },
            ]}
          />
        )}
      </div>
    </section>
  );
};
