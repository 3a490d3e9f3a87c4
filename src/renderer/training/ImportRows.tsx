import { useMemo } from 'react';
import { importFieldWords, type ImportPreview, type ImportRow } from '#contract/participantImport.ts';
import { type Column, LongTable } from '#renderer/ui/LongTable.tsx';
import { ImportAnswers } from './ImportAnswers.tsx';
import { ImportCell } from './ImportCell.tsx';
import { statusTitle } from './importWords.ts';
import { SheetHead, SheetStatus } from '#renderer/app/sheet/SheetColumn.tsx';
import type { Import } from './useImport.ts';

type Value = keyof ImportRow['values'];
type Sheet = Pick<ImportPreview, 'layout' | 'headings'>;

const columnsOf = (
  sheet: Sheet,
  all: readonly ImportRow[],
  { decisions, listed, decide, mend }: Pick<Import, 'decisions' | 'listed' | 'decide' | 'mend'>,
): Column<ImportRow>[] => {
  // One answer for every row with the same doubt.
  const fix = (
    row: ImportRow,
    { cell, text, alike }: Pick<ImportRow['fixes'][number], 'cell' | 'text' | 'alike'>,
  ) => {
    const same =
      alike === null ? [row] : all.filter((other) => other.fixes.some((each) => each.alike === alike));
    mend(same.map((each) => ({ row: each.row, cell, text })));
  };
  const cells = (row: ImportRow, values: readonly Value[]) =>
    values.map((cell) => (
      <ImportCell
        key={cell}
        row={row}
        cell={cell}
        label={cell === 'place' ? 'Wilayah' : importFieldWords[cell]}
        onMend={(mended, text) =>
          fix(row, {
            cell: mended,
            text,
            alike: row.fixes.find((each) => each.cell === mended)?.alike ?? null,
          })
        }
      />
    ));
  return [
    { key: 'row', title: 'Baris', width: 52, isNumber: true, render: ({ row }) => row },
    {
      key: 'status',
      title: 'Keadaan',
      width: 108,
      render: ({ row, status }) => (
        <SheetStatus
          status={status}
          title={statusTitle(status)}
          answer={status === 'doubtful' && decisions[row] !== undefined ? 'Dijawab' : null}
        />
      ),
    },
    {
      key: 'name',
      title: <SheetHead title="Nama dan usaha" sheet={sheet} fields={['name', 'businessName']} />,
      width: 164,
      render: (row) =>
        cells(
          row,
          row.values.role === 'Peserta' && !row.faults.some(({ cell }) => cell === 'role')
            ? ['name', 'businessName']
            : ['name', 'businessName', 'role'],
        ),
    },
    {
      key: 'nik',
      title: <SheetHead title="NIK, lahir, L/P" sheet={sheet} fields={['nik', 'birthDate', 'sex']} />,
      width: 168,
      render: (row) => cells(row, ['nik', 'birthDate', 'sex']),
    },
    {
      key: 'place',
      title: (
        <SheetHead
          title="HP dan tempat tinggal"
          sheet={sheet}
          fields={['phone', 'address', 'village', 'district', 'regency']}
        />
      ),
      width: 164,
      render: (row) => cells(row, ['phone', 'address', 'place']),
    },
    {
      key: 'answers',
      title: 'Keterangan',
      render: (row) => (
        <ImportAnswers
          row={row}
          decision={decisions[row.row]}
          listed={listed}
          onDecide={(next) => decide({ [row.row]: next })}
          onFix={(chosen) => fix(row, chosen)}
        />
      ),
    },
  ];
};

/** The rows of a sheet with every value that will be stored, each mended where it stands. */
export const ImportRows = ({
  preview,
  rows,
  reading,
}: {
  preview: ImportPreview;
  rows: readonly ImportRow[];
  reading: Import;
}) => {
  const { decisions, listed, decide, mend } = reading;
  const columns = useMemo(
    () => columnsOf(preview, preview.rows, { decisions, listed, decide, mend }),
    [preview, decisions, listed, decide, mend],
  );
  return (
    <LongTable
      label="Isi berkas"
      rows={rows}
      columns={columns}
      rowKey={({ row }) => String(row)}
      rowHeight={76}
      isMuted={({ status }) => status === 'enrolled'}
    />
  );
};
