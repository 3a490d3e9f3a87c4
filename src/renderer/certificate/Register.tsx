import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconCertificate, IconDots } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Certificate } from '#contract/certificate.ts';
import { numericDate } from '#contract/dates.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { type FileOrder, useFile } from '#renderer/app/files.ts';
import { RegisterCard, useRegisterFilter } from '#renderer/app/RegisterCard.tsx';
import type { Column } from '#renderer/ui/LongTable.tsx';
import type { Dialog } from './Dialogs.tsx';
import { remarkOf, statusWords } from './words.ts';

type RowTools = { order: (order: FileOrder) => void; onDialog: (dialog: Dialog) => void };

const RowActions = ({ certificate, order, onDialog }: RowTools & { certificate: Certificate }) => {
  const isVoid = certificate.status === 'void';
  const again =
    (to: FileOrder['to'], isMarked = false) =>
    () =>
      order({
        name: certificate.uid,
        to,
        make: () => client.certificate.reprint({ uid: certificate.uid, isMarked }),
      });
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
              <Menu.Item onClick={again('print', true)}>Cetak ulang dengan tanda</Menu.Item>
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
  const filter = useRegisterFilter(thisYear);
  const { data, error } = useQuery({
    ...orpc.certificate.register.queryOptions({ input: filter.input }),
    placeholderData: keepPreviousData,
  });
  const { order } = useFile();
  const [tools] = useState(() => ({ order, onDialog }));
  const columns = useMemo(() => columnsOf(tools), [tools]);
  return (
    <RegisterCard
      what="sertifikat"
      icon={<IconCertificate size={20} stroke={1.4} />}
      hint="nomor, nama, kegiatan"
      keys="F2"
      filter={filter}
      found={data && { ...data, rows: data.certificates }}
      error={error}
      columns={columns}
      onOpen={(certificate) => onDialog({ kind: 'facts', certificate })}
      makePdf={() => client.certificate.registerPdf(filter.input)}
      makeXlsx={() => client.certificate.registerXlsx(filter.input)}
      isExpanded={isExpanded}
      onExpand={onExpand}
    />
  );
};
