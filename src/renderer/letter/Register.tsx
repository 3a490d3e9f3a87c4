import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconMail } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { numericDate } from '#contract/dates.ts';
import type { Letter } from '#contract/letter.ts';
import { letterWords } from '#contract/words.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { type FileOrder, useFile } from '#renderer/app/files.ts';
import { RegisterCard, useRegisterFilter } from '#renderer/app/RegisterCard.tsx';
import { hasRole, useStaff } from '#renderer/app/session.tsx';
import type { Column } from '#renderer/ui/LongTable.tsx';
import { remarkOf, statusWords } from './words.ts';

type Tools = { order: (order: FileOrder) => void; mayVoid: boolean; onVoid: (letter: Letter) => void };

const RowActions = ({ letter, order, mayVoid, onVoid }: Tools & { letter: Letter }) => {
  if (letter.status === 'void') return null;
  const again =
    (to: FileOrder['to'], isMarked = false) =>
    () =>
      order({ name: letter.uid, to, make: () => client.letter.reprint({ uid: letter.uid, isMarked }) });
  return (
    <span className="register-actions">
      <Button variant="subtle" size="xs" onClick={again('print')}>
        Cetak ulang
      </Button>
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <ActionIcon size={22} aria-label={`Tindakan lain untuk ${letter.number}`}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={again('print', true)}>Cetak ulang dengan tanda</Menu.Item>
          <Menu.Item onClick={again('save')}>Simpan PDF</Menu.Item>
          {mayVoid && <Menu.Item onClick={() => onVoid(letter)}>Batalkan</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
};

const columnsOf = (tools: Tools): Column<Letter>[] => [
  {
    key: 'number',
    title: 'Nomor',
    width: 222,
    render: (row) => <span className={row.status === 'void' ? 'register-void' : 'b'}>{row.number}</span>,
    sortBy: (row) => row.sequence,
  },
  {
    key: 'kind',
    title: 'Surat',
    width: 180,
    render: (row) => letterWords[row.kind],
    sortBy: (row) => letterWords[row.kind],
  },
  {
    key: 'subject',
    title: 'Tentang',
    render: (row) => (
      <>
        {row.subject}
        {row.kind !== 'invitation' && <span className="dim">, {row.statement}</span>}
        {remarkOf(row) && <div className="small dim">{remarkOf(row)}</div>}
      </>
    ),
    sortBy: (row) => row.subject,
  },
  {
    key: 'issuedOn',
    title: 'Terbit',
    width: 102,
    render: (row) => numericDate(row.issuedOn),
    sortBy: (row) => row.issuedAt,
  },
  {
    key: 'status',
    title: 'Status',
    width: 98,
    render: (row) => <span className="b6">{statusWords[row.status]}</span>,
    sortBy: (row) => row.status,
  },
  {
    key: 'reprints',
    title: 'Dicetak ulang',
    width: 112,
    isNumber: true,
    render: (row) => row.reprints,
    sortBy: (row) => row.reprints,
  },
  {
    key: 'actions',
    title: <span className="visually-hidden">Tindakan</span>,
    width: 132,
    render: (row) => <RowActions letter={row} {...tools} />,
  },
];

/** All letters of a year, newest number first. */
export const Register = ({
  thisYear,
  isExpanded,
  onExpand,
  onVoid,
}: {
  thisYear: number;
  isExpanded: boolean;
  onExpand: (isExpanded: boolean) => void;
  onVoid: (letter: Letter) => void;
}) => {
  const filter = useRegisterFilter(thisYear);
  const { data, error } = useQuery({
    ...orpc.letter.register.queryOptions({ input: filter.input }),
    placeholderData: keepPreviousData,
  });
  const { order } = useFile();
  const mayVoid = hasRole(useStaff(), 'frontdesk', 'manager', 'admin');
  const [tools] = useState(() => ({ order, mayVoid, onVoid }));
  const columns = useMemo(() => columnsOf(tools), [tools]);
  return (
    <RegisterCard
      what="surat"
      icon={<IconMail size={20} stroke={1.4} />}
      hint="nomor, nama, isi surat"
      keys={isExpanded ? 'F2' : undefined} // else it leads to the person the letter is about
      filter={filter}
      found={data && { ...data, rows: data.letters }}
      error={error}
      columns={columns}
      makePdf={() => client.letter.registerPdf(filter.input)}
      makeXlsx={() => client.letter.registerXlsx(filter.input)}
      isExpanded={isExpanded}
      onExpand={onExpand}
    />
  );
};
