import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ClipboardEvent } from 'react';
import { AddRow } from '#renderer/ui/AddRow.tsx';
import styles from './activity.module.css';
import { type DraftMaterial, newMaterial, type Problems, sumOfHours } from './draft.ts';
import { materialsIn } from './paste.ts';
import { NoteInput } from '#renderer/ui/LimitedText.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { activityMaterial, MOST_MATERIALS } from '#contract/certificate.ts';

const LIMIT = MOST_MATERIALS;
const oneLine = (text: string) => text.replace(/\n/g, ' ');

/** What was taught: title, hours and speaker, for the back of the certificate. */
export const MaterialsField = ({
  value,
  hours,
  problems,
  onChange,
  onHours,
}: {
  value: readonly DraftMaterial[];
  hours: number | string;
  /** Of every field of the activity; empty until they may be shown. */
  problems: Problems;
  onChange: (materials: DraftMaterial[]) => void;
  onHours: (hours: number) => void;
}) => {
  const sum = sumOfHours(value);
  const set = (index: number, part: Partial<DraftMaterial>) =>
    onChange(value.map((material, i) => (i === index ? { ...material, ...part } : material)));
  const paste = (event: ClipboardEvent, index: number) => {
    const text = event.clipboardData.getData('text');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const pasted = materialsIn(text).map((material) => newMaterial(material));
    const before = value.slice(0, value[index]?.title ? index + 1 : index);
    onChange([...before, ...pasted, ...value.slice(index + 1)]);
  };
  return (
    <fieldset className={styles.materials}>
      <legend className="label">
        Materi{' '}
        <span className="dim hint">dicetak di halaman belakang; boleh kosong, boleh ditempel dari Excel</span>
      </legend>
      {value.map((material, i) => (
        <div key={material.key} className={styles.material}>
          <span className="small dim num">{i + 1}</span>
          <NoteInput
            autosize
            minRows={1}
            limit={activityMaterial.shape.title}
            aria-label={`Materi ${i + 1}`}
            placeholder="Materi"
            value={material.title}
            error={problems[`materials.${i}.title`]}
            onPaste={(event) => paste(event, i)}
            onChange={(event) => set(i, { title: oneLine(event.currentTarget.value) })}
          />
          <NumberField
            className={styles.materialHours}
            aria-label={`JP materi ${i + 1}`}
            placeholder="JP"
            value={material.hours}
            error={problems[`materials.${i}.hours`]}
            onChange={(next) => set(i, { hours: next ?? '' })}
          />
          <NoteInput
            autosize
            minRows={1}
            limit={activityMaterial.shape.speaker}
            aria-label={`Narasumber materi ${i + 1}`}
            placeholder="Narasumber"
            value={material.speaker}
            error={problems[`materials.${i}.speaker`]}
            onChange={(event) => set(i, { speaker: oneLine(event.currentTarget.value) })}
          />
          <ActionIcon
            aria-label={`Hapus materi ${i + 1}`}
            onClick={() => onChange(value.filter((_, other) => other !== i))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      {value.length > LIMIT && (
        <p className="s13 late b6" role="alert">
          Paling banyak {LIMIT} materi; ini {value.length}.
        </p>
      )}
      <div className="row s13">
        <AddRow
          label="Tambah materi"
          disabled={value.length >= LIMIT}
          onAdd={() => onChange([...value, newMaterial()])}
        />
        <span className="grow" />
        {value.length > 0 && (
          <output>
            Jumlah <b className="b">{sum}</b> JP
            {hours !== '' && hours !== sum && <span className="late b6">, JP kegiatan {hours}</span>}
          </output>
        )}
        {value.length > 0 && sum > 0 && hours !== sum && (
          <Button variant="subtle" size="xs" onClick={() => onHours(sum)}>
            Pakai {sum} JP
          </Button>
        )}
      </div>
    </fieldset>
  );
};
