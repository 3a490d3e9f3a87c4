import { Menu } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type Certificate, certificateColumns, certificateRemark } from '#contract/certificate.ts';
import { contract } from '#contract/index.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { type FileOrder, useFile } from '#renderer/app/files.ts';
import { useMay } from '#renderer/app/may.ts';
import { RegisterCard, type RegisterStart, useRegisterFilter } from '#renderer/app/RegisterCard.tsx';
import { actionsColumn, EntryActions, numberColumn, stateColumns } from '#renderer/app/registerColumns.tsx';
import type { Column } from '#renderer/ui/LongTable.tsx';
import type { OpenedDialog } from './Dialogs.tsx';

type RowTools = { order: (order: FileOrder) => void; onDialog: (dialog: OpenedDialog) => void };

const RowActions = ({ certificate, order, onDialog }: RowTools & { certificate: Certificate }) => {
  const batch = (to: FileOrder['to']) => () =>
    order({
      name: certificate.uid,
      to,
      make: () =>
        to === 'print'
          ? client.certificate.reprintBatch({ batchUid: certificate.batchUid })
          : client.certificate.batchFile({ batchUid: certificate.batchUid }),
    });
  const mayCorrect = useMay(contract.certificate.correct);
  const mayVoid = useMay(contract.certificate.void);
  const open = (kind: OpenedDialog['kind']) => () => onDialog({ kind, certificate });
  return (
    <EntryActions
      entry={certificate}
      order={order}
      reprint={(isMarked) => client.certificate.reprint({ uid: certificate.uid, isMarked })}
      before={<Menu.Item onClick={open('facts')}>Lihat isi</Menu.Item>}
    >
      {certificate.status === 'issued' && (
        <>
          {mayCorrect && <Menu.Item onClick={open('correct')}>Perbaiki</Menu.Item>}
          {mayVoid && <Menu.Item onClick={open('void')}>Batalkan</Menu.Item>}
        </>
      )}
      <Menu.Divider />
      <Menu.Item onClick={batch('print')}>Cetak semua dari penerbitan ini</Menu.Item>
      <Menu.Item onClick={batch('save')}>Simpan PDF semuanya</Menu.Item>
    </EntryActions>
  );
};

const columnsOf = (tools: RowTools): Column<Certificate>[] => [
  numberColumn,
  { ...certificateColumns.holder, key: 'holder', width: 200 },
  {
    ...certificateColumns.activity,
    key: 'activity',
    render: (row) => (
      <>
        {row.activity.title}
        {row.activity.role !== 'Peserta' && <span className="dim"> · {row.activity.role}</span>}
        {certificateRemark(row) && <div className="small dim">{certificateRemark(row)}</div>}
      </>
    ),
  },
  ...stateColumns,
  actionsColumn((row) => <RowActions certificate={row} {...tools} />),
];

/** All certificates of a year, newest number first. */
export const Register = ({
  thisYear,
  start,
  isExpanded,
  onExpand,
  onDialog,
}: {
  thisYear: number;
  start: RegisterStart;
  isExpanded: boolean;
  onExpand: (isExpanded: boolean) => void;
  onDialog: (dialog: OpenedDialog) => void;
}) => {
  const filter = useRegisterFilter(thisYear, start);
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
      found={data}
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
