import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Copy } from '#contract/book.ts';
import { daysLate, reminderText } from '#contract/loan.ts';
import { removedText } from '#contract/mentee.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { useSession } from '#renderer/app/session.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { type Column, LongTable } from '#renderer/ui/LongTable.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useToday } from '#renderer/ui/today.ts';
import styles from './library.module.css';
import { copyMessage, Due, lateText, type Loan } from './words.tsx';

type Lent = Copy & { loan: Loan };
const isLent = (copy: Copy): copy is Lent => copy.loan !== null;

const columnsOf = (today: string, remind: (copy: Lent) => void): Column<Lent>[] => [
  { key: 'title', title: 'Judul', value: ({ book }) => book.title },
  { key: 'number', title: 'Eksemplar', width: 96, isMinor: true, value: ({ number }) => number },
  {
    key: 'person',
    title: 'Peminjam',
    width: 140,
    sortBy: ({ loan }) => loan.person.name,
    render: ({ loan: { person } }) => (
      <>
        {person.name}
        {person.isRemoved && <span className="small dim"> {removedText}</span>}
      </>
    ),
  },
  {
    key: 'due',
    title: 'Kembali',
    width: 104,
    sortBy: ({ loan }) => loan.dueOn,
    render: ({ loan }) => <Due loan={loan} today={today} />,
  },
  {
    key: 'late',
    title: 'Keterangan',
    width: 232,
    sortBy: ({ loan }) => daysLate(loan, today),
    render: (copy) =>
      daysLate(copy.loan, today) > 0 ? (
        <span className="row">
          <span className={styles.late}>{lateText(copy.loan, today)}</span>
          <Button variant="subtle" size="xs" onClick={() => remind(copy)}>
            Teks pengingat
          </Button>
        </span>
      ) : (
        copy.isReserved && <span className="dim">dipesan</span>
      ),
  },
];

const filters = ['all', 'late', 'reserved'] as const;
type Filter = (typeof filters)[number];
const filterWords: Record<Filter, string> = { all: 'Semua', late: 'Lewat', reserved: 'Dipesan' };

/** Every copy that is with somebody, by the day they are due. */
export const Loans = ({ onOpen }: { onOpen: (copy: Copy) => void }) => {
  const today = useToday();
  const { officeName } = useSession();
  const [filter, setFilter] = useState<Filter>('all');
  const { data, error } = useQuery(orpc.loan.list.queryOptions());
  const lent = (data ?? []).filter(isLent);
  const by: Record<Filter, Lent[]> = {
    all: lent,
    late: lent.filter(({ loan }) => daysLate(loan, today) > 0),
    // One for each who waits: of a title those that are due first.
    reserved: [...Map.groupBy(lent, ({ book }) => book.uid).values()].flatMap((copies) =>
      copies.slice(0, copies[0]!.unserved),
    ),
  };
  const remind = (copy: Lent) => copyMessage(reminderText(copy, officeName ?? 'PLUT-KUMKM', today));
  return (
    <Card
      title="Sedang dipinjam"
      actions={
        <SegmentedControl
          size="xs"
          aria-label="Saring pinjaman"
          value={filter}
          onChange={setFilter}
          data={filters.map((value) => ({ value, label: `${filterWords[value]} ${by[value].length}` }))}
        />
      }
    >
      {error && (
        <Notice kind="error">
          <b>Pinjaman belum dapat dibaca.</b> {errorText(error)}
        </Notice>
      )}
      {data && by[filter].length === 0 && (
        <p className={`${styles.facts} dim`}>
          {filter === 'all' ? 'Tidak ada buku yang sedang dipinjam.' : 'Tidak ada pinjaman seperti itu.'}
        </p>
      )}
      {by[filter].length > 0 && (
        <LongTable
          label="Sedang dipinjam"
          rows={by[filter]}
          columns={columnsOf(today, (copy) => void remind(copy))}
          rowKey={({ uid }) => uid}
          onOpen={onOpen}
        />
      )}
    </Card>
  );
};
