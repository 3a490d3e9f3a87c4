import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type Entry, entryWords, registerColumns } from '#contract/register.ts';
import type { Column } from '#renderer/ui/LongTable.tsx';
import type { FileOrder } from './files.ts';
import styles from './register.module.css';

export const numberColumn: Column<Entry> = {
  ...registerColumns.number,
  key: 'number',
  width: 222,
  render: (row) => <span className={row.status === 'void' ? styles.void : 'b'}>{row.number}</span>,
  sortBy: (row) => row.sequence,
};

/** What has become of a number. */
export const stateColumns: readonly Column<Entry>[] = [
  {
    ...registerColumns.issuedOn,
    key: 'issuedOn',
    width: 102,
    sortBy: (row) => row.issuedAt,
  },
  {
    key: 'status',
    title: 'Status',
    width: 98,
    render: (row) => <span className="b6">{entryWords[row.status]}</span>,
    sortBy: (row) => row.status,
  },
  {
    key: 'reprints',
    title: 'Dicetak ulang',
    width: 112,
    isNumber: true,
    isMinor: true,
    value: (row) => row.reprints,
  },
];

/** The paper once more, for a valid number, and whatever else the menu holds. */
export const EntryActions = ({
  entry,
  order,
  reprint,
  before,
  children,
}: {
  entry: Entry;
  order: (order: FileOrder) => void;
  reprint: (isMarked: boolean) => Promise<File>;
  /** The first of the menu. */
  before?: ReactNode;
  children?: ReactNode;
}) => {
  const again = (to: FileOrder['to'], isMarked: boolean) =>
    order({ name: entry.uid, to, make: () => reprint(isMarked) });
  const isInForce = entry.status === 'issued';
  return (
    <span className={styles.actions}>
      {isInForce && (
        <Button variant="subtle" size="xs" onClick={() => again('print', false)}>
          Cetak
        </Button>
      )}
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <ActionIcon size={22} aria-label={`Tindakan lain untuk ${entry.number}`}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {before}
          {isInForce && (
            <>
              <Menu.Item onClick={() => again('print', true)}>Cetak ulang dengan tanda</Menu.Item>
              <Menu.Item onClick={() => again('save', false)}>Simpan PDF</Menu.Item>
            </>
          )}
          {children}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
};

export const actionsColumn = <E extends Entry>(render: (row: E) => ReactNode): Column<E> => ({
  key: 'actions',
  title: <span className="visually-hidden">Tindakan</span>,
  width: 132,
  render,
});
