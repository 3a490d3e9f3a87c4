import { ActionIcon, Button, Menu, Select } from '@mantine/core';
import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2, IconDots, IconMail } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { numericDate } from '#contract/dates.ts';
import type { Letter } from '#contract/letter.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { type FileOrder, useFile } from '#renderer/app/files.ts';
import { hasRole, useStaff } from '#renderer/app/session.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { type Column, LongTable } from '#renderer/ui/LongTable.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { letterWords } from '#contract/words.ts';
import { remarkOf, statusWords } from './words.ts';

type Tools = { order: (order: FileOrder) => void; mayVoid: boolean; onVoid: (letter: Letter) => void };

const RowActions = ({ letter, order, mayVoid, onVoid }: Tools & { letter: Letter }) => {
  if (letter.status === 'void') return null;
  const again = (to: FileOrder['to']) => () =>
    order({ name: letter.uid, to, make: () => client.letter.file({ uid: letter.uid, isReprint: true }) });
  return (
    <span className="letter-actions">
      <Button variant="subtle" size="xs" onClick={again('print')}>
        Cetak ulang
      </Button>
      <Menu position="bottom-end" width={180}>
        <Menu.Target>
          <ActionIcon size={22} aria-label={`Tindakan lain untuk ${letter.number}`}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
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
    render: (row) => <span className={row.status === 'void' ? 'letter-void' : 'b'}>{row.number}</span>,
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
  const [year, setYear] = useState(thisYear);
  const { data, error } = useQuery({
    ...orpc.letter.register.queryOptions({ input: { year } }),
    placeholderData: keepPreviousData,
  });
  const { order } = useFile();
  const mayVoid = hasRole(useStaff(), 'frontdesk', 'manager', 'admin');
  const [tools] = useState(() => ({ order, mayVoid, onVoid }));
  const columns = useMemo(() => columnsOf(tools), [tools]);
  const years = [...new Set([thisYear, year, ...(data?.years ?? [])])].sort((a, b) => b - a);
  const letters = data?.letters ?? [];
  const voided = letters.filter(({ status }) => status === 'void').length;
  return (
    <Card
      grows
      title="Register surat"
      note={data && `${letters.length - voided} terbit, ${voided} dibatalkan`}
      actions={
        <div className="row letter-tools">
          <Select
            className="letter-year"
            aria-label="Tahun register"
            allowDeselect={false}
            data={years.map(String)}
            value={String(year)}
            onChange={(next) => setYear(Number(next))}
          />
          <Button
            variant="subtle"
            size="xs"
            aria-expanded={isExpanded}
            leftSection={
              isExpanded ? <IconArrowsDiagonalMinimize2 size={15} /> : <IconArrowsDiagonal size={15} />
            }
            onClick={() => onExpand(!isExpanded)}
          >
            {isExpanded ? 'Kecilkan' : 'Perluas'}
          </Button>
        </div>
      }
    >
      {error && (
        <div className="letter-empty">
          <Notice kind="error">
            <b>Register belum dapat dibaca.</b> {errorText(error)}
          </Notice>
        </div>
      )}
      {letters.length > 0 && (
        <LongTable
          label={`Register surat ${year}`}
          rows={letters}
          columns={columns}
          rowKey={(row) => row.uid}
          isMuted={(row) => row.status === 'void'}
        />
      )}
      {data && letters.length === 0 && (
        <p className="letter-empty s13 dim row">
          <IconMail size={20} stroke={1.4} />
          Belum ada surat yang terbit untuk tahun {year}.
        </p>
      )}
    </Card>
  );
};
