import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  type PastCell,
  type PastDecision,
  type PastField,
  pastFieldWords,
  type PastLook,
  type PastRow,
  type PastValue,
} from '#contract/pastImport.ts';
import { orpc } from '#renderer/app/client.ts';
import { MendCell } from '#renderer/app/sheet/MendCell.tsx';
import { SheetHead, SheetStatus } from '#renderer/app/sheet/SheetColumn.tsx';
import { type Column, LongTable } from '#renderer/ui/LongTable.tsx';
import sheetStyles from '#renderer/app/sheet/sheetImport.module.css';
import { answersOf, decidedWords, isSame } from './answers.ts';
import { filterTitle } from './words.ts';

type Does = {
  mend: (row: PastRow, cell: PastCell, text: string, alike: string | null) => void;
  decide: (row: PastRow, as: PastDecision | null, alike: string | null) => void;
};

const valueWords: Record<PastValue, string> = { ...pastFieldWords, place: 'Wilayah', date: 'Tanggal' };

/** What a cell says; as it was written where that cannot be stored. */
const textOf = (row: PastRow, cell: PastValue, isFaulty: boolean): string =>
  isFaulty || row.values[cell] === '' ? (row.written[cell] ?? row.values[cell]) : row.values[cell];

const Cells = ({ row, cells, mend }: { row: PastRow; cells: readonly PastValue[] } & Pick<Does, 'mend'>) =>
  cells.map((cell) => {
    const fault = row.faults.find((each) => each.cell === cell)?.reason;
    return (
      <MendCell
        key={cell}
        row={row.row}
        name={valueWords[cell]}
        text={textOf(row, cell, fault !== undefined)}
        fault={fault}
        isPlace={cell === 'place'}
        onMend={(text) => {
          const alike = row.fixes.find((each) => each.cell === cell)?.alike ?? null;
          mend(row, cell, text, cell === 'place' ? alike : null);
        }}
      />
    );
  });

/** What a doubtful row means: one press, for every row with the same doubt where it says so of all of them. */
const Answers = ({ row, decide }: { row: PastRow } & Pick<Does, 'decide'>) => (
  <div className={sheetStyles.answers} role="group" aria-label={`Siapa baris ${row.row}`}>
    {answersOf(row).map(({ as, label, note, isForAll }) => {
      const isChosen = isSame(as, row.decision);
      return (
        <Button
          key={label + note}
          size="xs"
          variant={isChosen ? 'light' : 'default'}
          aria-pressed={isChosen}
          data-answer={row.decision === null || undefined}
          title={note || undefined}
          onClick={() => decide(row, isChosen ? null : as, isForAll ? row.alike : null)}
        >
          {label}
        </Button>
      );
    })}
  </div>
);

const columnsOf = (look: PastLook, { mend, decide }: Does): Column<PastRow>[] => {
  const head = (title: string, fields: readonly PastField[]) => (
    <SheetHead title={title} sheet={look} fields={fields} />
  );
  const column = (
    key: string,
    title: string,
    width: number,
    fields: readonly PastField[],
    cells: readonly PastValue[],
  ): Column<PastRow> => ({
    key,
    title: head(title, fields),
    width,
    render: (row) => <Cells row={row} cells={cells} mend={mend} />,
  });
  return [
    { key: 'row', title: 'Baris', width: 66, isNumber: true, render: ({ row }) => row },
    {
      key: 'status',
      title: 'Keadaan',
      width: 106,
      render: (row) => (
        <SheetStatus status={row.status} title={filterTitle(row.status)} answer={decidedWords(row)} />
      ),
    },
    column('date', 'Tanggal', 108, ['date'], ['date']),
    column('name', 'Nama dan usaha', 134, ['name', 'businessName'], ['name', 'businessName']),
    column('nik', 'NIK, lahir, L/P', 142, ['nik', 'birthDate', 'sex'], ['nik', 'birthDate', 'sex']),
    column(
      'place',
      'HP dan alamat',
      134,
      ['phone', 'address', 'village', 'district', 'regency'],
      ['phone', 'address', 'place'],
    ),
    {
      ...column('service', 'Layanan dan keperluan', 150, ['service', 'purpose'], ['service', 'purpose']),
      isMinor: true,
    },
    {
      key: 'answers',
      title: 'Keterangan',
      render: (row) => (
        <>
          {[...row.reasons, ...(row.note ? [row.note] : [])].map((reason) => (
            <div key={reason}>{reason}</div>
          ))}
          {row.fixes.length > 0 && (
            <div className={sheetStyles.answers}>
              {row.fixes.map(({ cell, label, text, alike }) => (
                <Button
                  key={`${cell} ${label}`}
                  size="xs"
                  variant="default"
                  onClick={() => mend(row, cell, text, alike)}
                >
                  {label}
                </Button>
              ))}
            </div>
          )}
          {row.status === 'doubtful' && <Answers row={row} decide={decide} />}
        </>
      ),
    },
  ];
};

/** The rows of a file with every value that will be stored, each mended where it stands. */
export const PastRows = ({ uid, look, rows }: { uid: string; look: PastLook; rows: readonly PastRow[] }) => {
  const { mutate: mend } = useMutation(orpc.pastImport.mend.mutationOptions());
  const { mutate: decide } = useMutation(orpc.pastImport.decide.mutationOptions());
  const columns = useMemo(
    () =>
      columnsOf(look, {
        mend: ({ row }, cell, text, alike) => mend({ uid, row, cell, text, alike }),
        decide: ({ row }, as, alike) => decide({ uid, row, as, alike }),
      }),
    [uid, look, mend, decide],
  );
  return (
    <LongTable
      label="Isi berkas"
      rows={rows}
      columns={columns}
      rowKey={({ row }) => String(row)}
      rowHeight={76}
      isMuted={({ status }) => status === 'present'}
    />
  );
};
