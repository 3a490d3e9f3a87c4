import { useMemo } from 'react';
import { numberText, numericDate, shortRupiah } from '#contract/dates.ts';
import {
  facilitationColumns,
  type FacilitationFilter,
  type FacilitationRow,
  paperEnd,
} from '#contract/facilitation.ts';
import { clientName } from '#contract/mentee.ts';
import { type Column, LongTable } from '#renderer/ui/LongTable.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { type Counted, sumsOf } from './board.ts';
import styles from './facilitation.module.css';
import { lateDays, nextText, validityText } from './words.ts';

type State = FacilitationFilter['state'];
type CaseColumn = Column<FacilitationRow>;

const money = (
  key: 'asked' | 'approved' | 'paid',
  of: (row: FacilitationRow) => number | null,
): CaseColumn => ({
  key,
  title: facilitationColumns[key].title,
  width: 92,
  isNumber: true,
  isMinor: key === 'approved',
  sortBy: (row) => of(row) ?? -1,
  render: (row) => {
    const value = of(row);
    return value ? shortRupiah(value) : <span className="dim">–</span>;
  },
});

const Due = ({ row, today }: { row: FacilitationRow; today: string }) => {
  if (row.dueOn === null || row.endedOn !== null) return <span className="dim">–</span>;
  const days = lateDays(row, today);
  return (
    <span className={days > 0 ? 'late b6' : undefined}>
      {[numericDate(row.dueOn), days > 0 && `lewat ${days} hari`].filter(Boolean).join(', ')}
    </span>
  );
};

const two = (first: string, second: string) => (
  <>
    <div className={`b6 ${styles.wraps}`}>{first}</div>
    {second && <div className={`small dim ${styles.wraps}`}>{second}</div>}
  </>
);

const columnsOf = (state: State, hasMoney: boolean, today: string): CaseColumn[] => [
  { ...facilitationColumns.number, key: 'number', width: 68 },
  {
    key: 'client',
    title: 'Pelaku usaha',
    sortBy: clientName,
    render: (row) => two(clientName(row), row.business ? row.person.name : ''),
  },
  {
    key: 'subject',
    title: 'Perihal, lembaga',
    width: 156,
    sortBy: ({ subject, partner }) => `${subject.name} ${partner}`,
    render: ({ subject, partner }) => (
      <>
        {subject.name}
        <div className={`small dim ${styles.wraps}`}>{partner}</div>
      </>
    ),
  },
  {
    ...facilitationColumns.step,
    key: 'step',
    width: 122,
    render: ({ step, ending }) => <span className="b6">{ending?.name ?? step.name}</span>,
  },
  ...(hasMoney
    ? [
        money('asked', ({ askedRp }) => askedRp),
        money('approved', ({ approvedRp }) => approvedRp),
        money('paid', ({ paidRp }) => paidRp),
      ]
    : []),
  ...((state === 'current'
    ? [
        { key: 'next', title: 'Tindak lanjut', width: 184, isMinor: true, value: nextText },
        {
          key: 'due',
          title: 'Tanggal',
          width: 118,
          sortBy: ({ dueOn, endedOn }) => (endedOn === null && dueOn) || '9999',
          render: (row) => <Due row={row} today={today} />,
        },
      ]
    : [
        { ...facilitationColumns.document, key: 'document', width: 180, isMinor: true },
        {
          key: 'validity',
          title: 'Masa berlaku',
          width: 190,
          sortBy: ({ document }) => (document && paperEnd(document)) ?? '9999',
          render: (row) => (
            <span className={row.reminder?.isOver ? 'late b6' : undefined}>{validityText(row, today)}</span>
          ),
        },
        {
          ...facilitationColumns.stepOn,
          key: 'stepOn',
          width: 100,
          sortBy: ({ endedOn, stepOn }) => endedOn ?? stepOn,
        },
      ]) satisfies CaseColumn[]),
];

type Props = {
  state: State;
  cases: readonly FacilitationRow[];
  counted: readonly Counted[];
  onOpen: (uid: string) => void;
};

/** The same cases as the board has, and those that are over or whose paper ends. */
export const CaseTable = ({ state, cases, counted, onOpen }: Props) => {
  const today = useToday();
  const { cases: count, overdue, askedRp, approvedRp, paidRp } = sumsOf(counted);
  const hasMoney = askedRp + approvedRp > 0;
  const columns = useMemo(() => columnsOf(state, hasMoney, today), [state, hasMoney, today]);
  return (
    <section className={`card ${styles.table}`} aria-label="Kasus">
      <LongTable
        label="Kasus"
        rows={cases}
        columns={columns}
        rowKey={({ uid }) => uid}
        rowHeight={46}
        onOpen={({ uid }) => onOpen(uid)}
      />
      <p className={`s13 ${styles.tableFoot}`}>
        <b className="b">{numberText(count)} kasus</b>
        {hasMoney && (
          <span>
            Diajukan <b className="b">{shortRupiah(askedRp)}</b>, disetujui{' '}
            <b className="b">{shortRupiah(approvedRp)}</b>, cair <b className="b">{shortRupiah(paidRp)}</b>
          </span>
        )}
        <span className="grow" />
        {overdue > 0 && <b className="late b6">{overdue} terlambat</b>}
      </p>
    </section>
  );
};
