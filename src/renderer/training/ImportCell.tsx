import type { ImportRow, ImportedCell } from '#contract/participantImport.ts';
import { MendCell } from '#renderer/app/sheet/MendCell.tsx';

type Value = keyof ImportRow['values'];

/** One value of a row, mended where it stands; as it was written where that cannot be stored. */
export const ImportCell = ({
  row,
  cell,
  label,
  onMend,
}: {
  row: ImportRow;
  cell: Value;
  label: string;
  onMend: (cell: ImportedCell, text: string) => void;
}) => {
  const fault = row.faults.find((each) => each.cell === cell)?.reason;
  const text = fault || row.values[cell] === '' ? (row.written[cell] ?? row.values[cell]) : row.values[cell];
  return (
    <MendCell
      row={row.row}
      name={label}
      text={text}
      fault={fault}
      isPlace={cell === 'place'}
      onMend={(typed) => onMend(cell, typed)}
    />
  );
};
