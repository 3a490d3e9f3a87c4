import { Button, Loader } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { numberText } from '#contract/dates.ts';
import { periodName } from '#contract/period.ts';
import type { Report } from '#contract/report.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useFile } from '#renderer/app/files.ts';
import { useMayOpen } from '#renderer/app/may.ts';
import { briefColumns } from '#renderer/app/rowsBehind.tsx';
import { LongTable } from '#renderer/ui/LongTable.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { type Cell, findCell, sameAsReport } from './cell.ts';
import styles from './report.module.css';

/** What is behind one number, with its sentence and definition above and its sum below. */
export const CellRows = ({
  report,
  cell,
  isLocked,
  onClose,
}: {
  report: Report;
  cell: Cell;
  /** The report says what was locked, the rows are those of today. */
  isLocked: boolean;
  onClose: () => void;
}) => {
  const router = useRouter();
  const mayOpen = useMayOpen();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { order, isBusy } = useFile();
  const only = report.only && { kind: report.only.kind, key: report.only.key };
  const input = { period: report.period, against: report.against, ...(only && { only }), ...cell };
  const { data, error, isPlaceholderData } = useQuery({
    ...orpc.report.rows.queryOptions({ input }),
    placeholderData: keepPreviousData,
  });
  const found = findCell(report, cell);
  const isReady = data !== undefined && !isPlaceholderData;
  const columns = useMemo(() => (data ? briefColumns(data) : []), [data]);
  return (
    <>
      <header className={styles.cellHead}>
        <div className="row gap12">
          <span className={styles.cellValue}>{found ? numberText(found.value) : '–'}</span>
          <span className="col grow">
            <h2 className={`b s13 ${styles.cellTitle}`} tabIndex={-1} ref={heading}>
              {found?.title ?? 'Baris ini tidak ada lagi di laporan'}
            </h2>
            <span className="small dim">
              {found?.place ?? `Tabel ${cell.table}`} · {periodName(report.period)}
            </span>
          </span>
          <CommandButton label="Tutup" keys="Escape" run={onClose} variant="subtle" size="xs" />
        </div>
        {isReady && (
          <>
            <p className={`s13 ${styles.cellSentence}`}>{data.sentence}</p>
            <p className={`small dim ${styles.cellDefinition}`}>{data.definition}</p>
          </>
        )}
      </header>
      {error && (
        <div className={styles.cellNotice}>
          <Notice kind="warn">
            <b>Baris tidak dapat dibuka.</b> {errorText(error)}
          </Notice>
        </div>
      )}
      {!error && !isReady && (
        <output className={styles.wait}>
          <Loader size="sm" /> Mencari barisnya
        </output>
      )}
      {isReady && (
        <>
          <LongTable
            label={`Baris di balik angka ${found?.title ?? ''}`}
            rows={data.rows}
            columns={columns}
            rowKey={(row) => row.uid}
            onOpen={({ link }) => link && mayOpen(link) && router.history.push(link)}
          />
          <footer className={`row small dim ${styles.cellFoot}`}>
            <output className="grow">{sameAsReport(data, found?.value ?? 0, isLocked)}</output>
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
