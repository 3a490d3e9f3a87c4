import { Button, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { numberText, shortRupiah } from '#contract/dates.ts';
import type { FacilitationRow } from '#contract/facilitation.ts';
import { clientName } from '#contract/mentee.ts';
import { Key } from '#renderer/ui/Key.tsx';
import { takeFocus } from '#renderer/ui/takeFocus.ts';
import { useToday } from '#renderer/ui/today.ts';
import { type BoardColumn, type Counted, neighbourOf, sumsOf } from './board.ts';
import styles from './facilitation.module.css';
import { amountText, dayText, lateDays, nextText, subjectText } from './words.ts';

/** More than these are a list, and the table shows them better. */
const CAP = 20;

/** Until when, and what; of a result the day on which it came. */
const When = ({ row }: { row: FacilitationRow }) => {
  const today = useToday();
  const days = lateDays(row, today);
  if (row.endedOn !== null)
    return (
      <>
        <IconCheck size={14} stroke={2.5} className={styles.done} />
        <span className="dim">{`${row.step.name} ${dayText(row.endedOn, today)}`}</span>
      </>
    );
  return (
    <>
      {days > 0 ? (
        <span className="late b6">Lewat {days} hari</span>
      ) : (
        row.dueOn && <span>{dayText(row.dueOn, today)}</span>
      )}
      <span className={`dim ${styles.wraps}`}>{nextText(row)}</span>
    </>
  );
};

/** Who, with whom, how much, by when. */
const CaseCard = ({
  row,
  isMixed,
  isChosen,
  onOpen,
  onChoose,
}: {
  row: FacilitationRow;
  /** Beside cases at other steps. */
  isMixed: boolean;
  isChosen: boolean;
  onOpen: () => void;
  onChoose: () => void;
}) => (
  <UnstyledButton
    className={styles.case}
    data-case={row.uid}
    data-active={isChosen || undefined}
    tabIndex={isChosen ? 0 : -1}
    onClick={onOpen}
    onFocus={onChoose}
  >
    <span className={`s13 b ${styles.wraps}`}>{clientName(row)}</span>
    <span className={`small dim ${styles.wraps}`}>{subjectText(row)}</span>
    <span className={`s13 ${styles.amount}`}>
      {[isMixed && row.step.name, amountText(row)].filter(Boolean).join(' · ')}
    </span>
    <span className={`small ${styles.when}`}>
      <When row={row} />
    </span>
  </UnstyledButton>
);

const Sum = ({ column, counted }: { column: BoardColumn; counted: readonly Counted[] }) => {
  const { amountRp, overdue } = sumsOf(counted.filter(column.holds));
  const partly = sumsOf(counted.filter(({ step }) => step.code === column.partly)).paidRp;
  if (amountRp + partly > 0)
    return (
      <span className="small dim">
        {[shortRupiah(amountRp), partly > 0 && `sebagian ${shortRupiah(partly)}`].filter(Boolean).join(', ')}
      </span>
    );
  return overdue > 0 ? <span className="small late b6">{overdue} terlambat</span> : null;
};

type Props = {
  columns: readonly BoardColumn[];
  cases: readonly FacilitationRow[];
  /** What the heads count: more than is shown. */
  counted: readonly Counted[];
  isMixed: boolean;
  onOpen: (uid: string) => void;
  onMove: (uid: string) => void;
  onAll: () => void;
};

/** The cases at their steps: arrows choose one, Enter opens it, M takes it a step further. */
export const Board = ({ columns, cases, counted, isMixed, onOpen, onMove, onAll }: Props) => {
  const root = useRef<HTMLDivElement>(null);
  const [chosenUid, setChosenUid] = useState<string | null>(null);
  const shown = columns.map((column) => cases.filter(column.holds).slice(0, CAP));
  const uids = shown.map((rows) => rows.map(({ uid }) => uid));
  const isThere = uids.some((column) => column.includes(chosenUid ?? ''));
  const chosen = isThere ? chosenUid : uids.flat()[0];
  const focus = (uid: string) => root.current?.querySelector<HTMLElement>(`[data-case="${uid}"]`)?.focus();
  // The keys work at once, unless something is being typed.
  useEffect(() => {
    const isTyped = document.activeElement instanceof HTMLInputElement;
    if (!isTyped) takeFocus(root.current?.querySelector<HTMLElement>('[data-case][tabindex="0"]') ?? null);
  }, []);
  // A case that was moved stands in another column: the focus goes along.
  const follow = useEffectEvent(() => {
    if (chosenUid && document.activeElement === document.body) focus(chosenUid);
  });
  const places = uids.join('|');
  useEffect(() => {
    if (places) follow();
  }, [places]);
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const uid = (event.target as HTMLElement).dataset['case'];
    if (!uid || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key.toUpperCase() === 'M') onMove(uid);
    else {
      const next = neighbourOf(uids, uid, event.key);
      if (!next) return;
      focus(next);
    }
    event.preventDefault();
  };
  return (
    <>
      <div className={styles.board} ref={root} onKeyDown={press} role="presentation">
        {columns.map((column, i) => {
          const { cases: count } = sumsOf(counted.filter(column.holds));
          const rows = shown[i]!;
          return (
            <section key={column.key} className={styles.column} aria-label={column.title}>
              <header className={styles.columnHead}>
                <div className="row">
                  <h2 className={`h2 grow ${styles.wraps}`}>{column.title}</h2>
                  <span className="b s13">{numberText(count)}</span>
                </div>
                <Sum column={column} counted={counted} />
              </header>
              {rows.map((row) => (
                <CaseCard
                  key={row.uid}
                  row={row}
                  isMixed={isMixed}
                  isChosen={row.uid === chosen}
                  onOpen={() => onOpen(row.uid)}
                  onChoose={() => setChosenUid(row.uid)}
                />
              ))}
              {count > rows.length && (
                <Button variant="subtle" size="xs" onClick={onAll}>
                  dan {numberText(count - rows.length)} lagi
                </Button>
              )}
            </section>
          );
        })}
      </div>
      <p className={`small dim ${styles.keys}`}>
        <span className="row">
          Pilih <Key keys="←" quiet /> <Key keys="ArrowUp" quiet /> <Key keys="ArrowDown" quiet />{' '}
          <Key keys="→" quiet />
        </span>
        <span className="row">
          Buka <Key keys="Enter" quiet />
        </span>
        <span className="row">
          Maju satu langkah <Key keys="M" quiet />
        </span>
      </p>
    </>
  );
};
