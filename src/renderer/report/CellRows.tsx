import { Button, Loader } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { monthText, numberText, numericDate } from '#contract/dates.ts';
import type { Outputs } from '#contract/index.ts';
import { type MonthReport, reportRowColumns } from '#contract/report.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useFile } from '#renderer/app/files.ts';
import { TicketNumber } from '#renderer/ui/Field.tsx';
import { type Column, LongTable } from '#renderer/ui/LongTable.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { type Cell, findCell } from './cell.ts';

type Row = Outputs['report']['rows']['rows'][number];

// All rows of one number lie in one year: day and month say enough.
const columns: Column<Row>[] = [
  {
    ...reportRowColumns.localDate,
    key: 'localDate',
    width: 66,
    render: (row) => numericDate(row.localDate).slice(0, 5),
    sortBy: (row) => row.localDate,
  },
  {
    ...reportRowColumns.number,
    key: 'number',
    width: 78,
    render: (row) => <TicketNumber number={row.number} color={row.color} />,
  },
  { ...reportRowColumns.name, key: 'name' },
  { ...reportRowColumns.district, key: 'district', width: 116 },
];

const sameAsReport = (rows: number, value: number): string =>
  rows === value
    ? `${numberText(rows)} kunjungan, sama dengan angka di laporan`
    : `${numberText(rows)} kunjungan, ${numberText(value)} di laporan: data baru saja berubah`;

/** The visits behind one number, with its sentence above and its sum below. */
export const CellRows = ({
  report,
  cell,
  onClose,
}: {
  report: MonthReport;
  cell: Cell;
  onClose: () => void;
}) => {
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { order, isBusy } = useFile();
  const input = { month: report.month, ...cell };
  const { data, error, isPlaceholderData } = useQuery({
    ...orpc.report.rows.queryOptions({ input }),
    placeholderData: keepPreviousData,
  });
  const found = findCell(report, cell);
  const isReady = data !== undefined && !isPlaceholderData;
  return (
    <>
      <header className="cell-head">
        <div className="row gap12">
          <span className="cell-value">{found ? numberText(found.value) : '–'}</span>
          <span className="col grow">
            <h2 className="b s13 cell-title" tabIndex={-1} ref={heading}>
              {found?.title ?? 'Baris ini tidak ada lagi di laporan'}
            </h2>
            <span className="small dim">
              {found?.place ?? `Tabel ${cell.table}`} · {monthText(report.month)}
            </span>
          </span>
          <CommandButton label="Tutup" keys="Escape" run={onClose} variant="subtle" size="xs" />
        </div>
        {isReady && <p className="s13 cell-sentence">{data.sentence}</p>}
      </header>
      {error && (
        <div className="cell-notice">
          <Notice kind="warn">
            <b>Baris tidak dapat dibuka.</b> {errorText(error)}
          </Notice>
        </div>
      )}
      {!error && !isReady && (
        <output className="report-wait">
          <Loader size="sm" /> Mencari kunjungannya
        </output>
      )}
      {isReady && (
        <>
          <LongTable
            label={`Kunjungan di balik angka ${found?.title ?? ''}`}
            rows={data.rows}
            columns={columns}
            rowKey={(row) => row.visitUid}
            onOpen={(row) => void navigate({ to: '/pelaku-usaha/$uid', params: { uid: row.personUid } })}
          />
          <footer className="row small dim cell-foot">
            <output className="grow">{sameAsReport(data.rows.length, found?.value ?? 0)}</output>
            <Button
              variant="subtle"
              size="xs"
              loading={isBusy('rows')}
              leftSection={<IconFileSpreadsheet size={15} />}
              onClick={() => order({ name: 'rows', to: 'save', make: () => client.report.rowsXlsx(input) })}
            >
              Simpan XLSX
            </Button>
          </footer>
        </>
      )}
    </>
  );
};
