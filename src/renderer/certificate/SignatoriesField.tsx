import { ActionIcon, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { orpc } from '#renderer/app/client.ts';
import { AddRow } from '#renderer/ui/AddRow.tsx';
import styles from './activity.module.css';
import { type DraftSignatory, newSignatory, type Problems } from './draft.ts';

const LIMIT = 3;
const parts = [
  ['post', 'Jabatan'],
  ['name', 'Nama dan gelar'],
  ['rank', 'Pangkat'],
  ['nip', 'NIP'],
] as const;

/** Up to three who sign; as long as nobody is named, the head of the office does. */
export const SignatoriesField = ({
  value,
  problems,
  onChange,
}: {
  value: readonly DraftSignatory[];
  problems: Problems;
  onChange: (signatories: DraftSignatory[]) => void;
}) => {
  const { data: office } = useSuspenseQuery(orpc.office.current.queryOptions());
  const set = (index: number, part: Partial<DraftSignatory>) =>
    onChange(value.map((signatory, i) => (i === index ? { ...signatory, ...part } : signatory)));
  const first = value.length === 0 ? [newSignatory(office?.head)] : [];
  return (
    <fieldset className={styles.materials}>
      <legend className="label">
        Penanda tangan{' '}
        {value.length === 0 && (
          <span className="dim hint">
            {office?.head.name || 'kepala kantor'}, {office?.head.post || 'Kepala'}
          </span>
        )}
      </legend>
      {value.map((signatory, i) => (
        <div key={signatory.key} className={styles.signatory}>
          {parts.map(([part, label]) => (
            <TextInput
              key={part}
              aria-label={`${label} penanda tangan ${i + 1}`}
              placeholder={label}
              inputMode={part === 'nip' ? 'numeric' : undefined}
              value={signatory[part]}
              error={problems[`signatories.${i}.${part}`]}
              onChange={(event) => set(i, { [part]: event.currentTarget.value })}
            />
          ))}
          <ActionIcon
            aria-label={`Hapus penanda tangan ${i + 1}`}
            onClick={() => onChange(value.filter((_, other) => other !== i))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <div>
        <AddRow
          label="Tambah penanda tangan"
          disabled={value.length >= LIMIT}
          onAdd={() => onChange([...value, ...first, newSignatory()])}
        />
      </div>
    </fieldset>
  );
};
