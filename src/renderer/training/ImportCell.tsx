import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { ImportRow, ImportedCell } from '#contract/participantImport.ts';
import { RegionField } from '#renderer/app/RegionField.tsx';
import styles from './trainingImport.module.css';

type Value = keyof ImportRow['values'];

const faultOf = (row: ImportRow, cell: Value) => row.faults.find((fault) => fault.cell === cell);

/** What a cell says; as it was written where that cannot be stored. */
const shownText = (row: ImportRow, cell: Value): string =>
  faultOf(row, cell) || row.values[cell] === '' ? (row.written[cell] ?? row.values[cell]) : row.values[cell];

/** Somebody has just clicked here to type. */
const focusOnce = (input: HTMLInputElement | null) => input?.focus();

const Editor = ({
  row,
  cell,
  label,
  onText,
  onClose,
}: {
  row: ImportRow;
  cell: Value;
  label: string;
  onText: (text: string) => void;
  onClose: () => void;
}) => {
  const before = shownText(row, cell);
  const [text, setText] = useState(before);
  const leave = () => {
    if (text.trim() !== before) onText(text.trim());
    onClose();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault(); // Escape would leave the import
    event.stopPropagation();
    if (event.key === 'Enter') leave();
    else onClose();
  };
  if (cell === 'place')
    return (
      <RegionField
        ref={focusOnce}
        label={`${label}, baris ${row.row}`}
        isLabelHidden
        size="xs"
        value={null}
        placeholder={before || 'Ketik nama wilayahnya'}
        onLeave={onClose}
        onChange={(code) => {
          if (code) onText(code);
          onClose();
        }}
      />
    );
  return (
    <TextInput
      size="xs"
      aria-label={`${label}, baris ${row.row}`}
      value={text}
      ref={focusOnce}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={press}
      onBlur={leave}
    />
  );
};

/** One value of a row, mended where it stands. */
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
  const [isEditing, setEditing] = useState(false);
  if (isEditing)
    return (
      <Editor
        row={row}
        cell={cell}
        label={label}
        onText={(text) => onMend(cell, text)}
        onClose={() => setEditing(false)}
      />
    );
  const text = shownText(row, cell);
  const fault = faultOf(row, cell);
  return (
    <button
      type="button"
      className={styles.cell}
      data-doubtful={fault !== undefined || undefined}
      title={fault?.reason}
      data-empty={text === '' || undefined}
      aria-label={`Ubah ${label}, baris ${row.row}: ${[text || 'belum didata', fault?.reason].filter(Boolean).join('. ')}`}
      onClick={() => setEditing(true)}
    >
      {text || label}
    </button>
  );
};
