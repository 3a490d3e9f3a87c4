import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { RegionField } from '#renderer/app/RegionField.tsx';
import styles from './sheetImport.module.css';

/** Somebody has just clicked here to type. */
const focusOnce = (input: HTMLInputElement | null) => input?.focus();

type Cell = {
  /** "Nama, baris 4" */
  label: string;
  /** What it says now; as it was written where that cannot be stored. */
  text: string;
  /** A place is chosen from the list of regions. */
  isPlace?: boolean;
};

const Editor = ({
  label,
  text: before,
  isPlace,
  onText,
  onClose,
}: Cell & { onText: (text: string) => void; onClose: () => void }) => {
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
  if (isPlace)
    return (
      <RegionField
        ref={focusOnce}
        label={label}
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
      aria-label={label}
      value={text}
      ref={focusOnce}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={press}
      onBlur={leave}
    />
  );
};

/** One value of a row of a sheet, mended where it stands. */
export const MendCell = ({
  row,
  name,
  text,
  fault,
  isPlace = false,
  onMend,
}: {
  row: number;
  /** "Nama" */
  name: string;
  text: string;
  /** What is wrong with it. */
  fault: string | undefined;
  isPlace?: boolean;
  onMend: (text: string) => void;
}) => {
  const [isEditing, setEditing] = useState(false);
  if (isEditing)
    return (
      <Editor
        label={`${name}, baris ${row}`}
        text={text}
        isPlace={isPlace}
        onText={onMend}
        onClose={() => setEditing(false)}
      />
    );
  return (
    <button
      type="button"
      className={styles.cell}
      data-doubtful={fault !== undefined || undefined}
      title={fault}
      data-empty={text === '' || undefined}
      aria-label={`Ubah ${name}, baris ${row}: ${[text || 'belum didata', fault].filter(Boolean).join('. ')}`}
      onClick={() => setEditing(true)}
    >
      {text || name}
    </button>
  );
};
