import { ActionIcon, Button, Menu, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import {
  IconArrowsDiagonal,
  IconArrowsDiagonalMinimize2,
  IconCertificate,
  IconDots,
  IconSearch,
} from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { Certificate } from '#contract/certificate.ts';
import { numberText, numericDate } from '#contract/dates.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { useCommand } from '#renderer/app/commands.tsx';
import { type FileOrder, useFile } from '#renderer/app/files.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { type Column, LongTable } from '#renderer/ui/LongTable.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { Dialog } from './Dialogs.tsx';
import { remarkOf, statusWords } from './words.ts';

type RowTools = { order: (order: FileOrder) => void; onDialog: (dialog: Dialog) => void };

const RowActions = ({ certificate, order, onDialog }: RowTools & { certificate: Certificate }) => {
  const isVoid = certificate.status === 'void';
  const again = (to: FileOrder['to']) => () =>
    order({ name: certificate.uid, to, make: () => client.certificate.reprint({ uid: certificate.uid }) });
  const batch = (to: FileOrder['to']) => () =>
    order({
      name: certificate.uid,
      to,
      make: () => client.certificate.batchFile({ batchUid: certificate.batchUid }),
    });
  return (
    <span className="register-actions">
      {!isVoid && (
        <Button variant="subtle" size="xs" onClick={again('print')}>
          Cetak ulang
        </Button>
      )}
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <ActionIcon size={22} aria-label={`Tindakan lain untuk ${certificate.number}`}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onDialog({ kind: 'facts', certificate })}>Lihat isi</Menu.Item>
          {!isVoid && (
            <>
              <Menu.Item onClick={again('save')}>Simpan PDF</Menu.Item>
              <Menu.Item onClick={() => onDialog({ kind: 'correct', certificate })}>Perbaiki</Menu.Item>
              <Menu.Item onClick={() => onDialog({ kind: 'void', certificate })}>Batalkan</Menu.Item>
            </>
          )}
          <Menu.Divider />
          <Menu.Item onClick={batch('print')}>Cetak semua dari penerbitan ini</Menu.Item>
          <Menu.Item onClick={batch('save')}>Simpan PDF semuanya</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  );
};

const columnsOf = (tools: RowTools): Column<Certificate>[] => [
  {
    key: 'number',
    title: 'Nomor',
    width: 222,
    render: (row) => <span className={row.status === 'void' ? 'register-void' : 'b'}>{row.number}</span>,
    sortBy: (row) => row.sequence,
  },
  { key: 'holder', title: 'Pemegang', width: 200, render: (row) => row.holder, sortBy: (row) => row.holder },
  {
    key: 'activity',
    title: 'Kegiatan',
    render: (row) => (
      <>
        {row.activity.title}
        {row.activity.role !== 'Peserta' && <span className="dim"> · {row.activity.role}</span>}
        {remarkOf(row) && <div className="small dim">{remarkOf(row)}</div>}
      </>
    ),
    sortBy: (row) => row.activity.title,
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
    render: (row) => <RowActions certificate={row} {...tools} />,
  },
];

/** All certificates of a year, newest number first. */
export const Register = ({
  thisYear,
  isExpanded,
  onExpand,
  onDialog,
}: {
  thisYear: number;
  isExpanded: boolean;
  onExpand: (isExpanded: boolean) => void;
  onDialog: (dialog: Dialog) => void;
}) => {
  const [year, setYear] = useState(thisYear);
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text.trim().slice(0, 64), 120);
  const search = useRef<HTMLInputElement>(null);
  useCommand({ label: 'Cari di register sertifikat', keys: 'F2', run: () => search.current?.focus() });
  const input = { year, text: wanted };
  const { data, error } = useQuery({
    ...orpc.certificate.register.queryOptions({ input }),
    placeholderData: keepPreviousData,
  });
  const { order, isBusy } = useFile();
  const [tools] = useState(() => ({ order, onDialog }));
  const columns = useMemo(() => columnsOf(tools), [tools]);
  const years = [...new Set([thisYear, year, ...(data?.years ?? [])])].sort((a, b) => b - a);
  const printRegister = () =>
    order({ name: 'list', to: 'print', make: () => client.certificate.registerPdf(input) });
  const saveXlsx = () =>
    order({ name: 'xlsx', to: 'save', make: () => client.certificate.registerXlsx(input) });
  useCommand({ label: 'Cetak register sertifikat', run: printRegister });

  return (
    <Card
      grows
      title="Register sertifikat"
      note={data && `${numberText(data.issued)} terbit, ${numberText(data.voided)} dibatalkan`}
      actions={
        <div className="row register-tools">
          <TextInput
            ref={search}
            className="register-search"
            aria-label="Cari nomor, nama, atau kegiatan"
            placeholder="Cari nomor, nama, kegiatan"
            leftSection={<IconSearch size={15} />}
            rightSection={<Key keys="F2" quiet />}
            rightSectionWidth={38}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Select
            className="register-year"
            aria-label="Tahun register"
            data={years.map(String)}
            value={String(year)}
            onChange={(next) => setYear(Number(next))}
          />
          <Button variant="subtle" size="xs" loading={isBusy('xlsx')} onClick={saveXlsx}>
            Simpan XLSX
          </Button>
          <Button variant="subtle" size="xs" loading={isBusy('list')} onClick={printRegister}>
            Cetak daftar
          </Button>
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
        <div className="register-empty">
          <Notice kind="error">
            <b>Register belum dapat dibaca.</b> {errorText(error)}
          </Notice>
        </div>
      )}
      {data && data.certificates.length > 0 && (
        <LongTable
          label={`Register sertifikat ${year}`}
          rows={data.certificates}
          columns={columns}
          rowKey={(row) => row.uid}
          isMuted={(row) => row.status === 'void'}
          onOpen={(certificate) => onDialog({ kind: 'facts', certificate })}
        />
      )}
      {data && data.certificates.length === 0 && (
        <p className="register-empty s13 dim row">
          <IconCertificate size={20} stroke={1.4} />
          {wanted
            ? `Tidak ada sertifikat ${year} dengan “${wanted}”.`
            : `Belum ada sertifikat yang terbit untuk tahun ${year}.`}
        </p>
      )}
    </Card>
  );
};
