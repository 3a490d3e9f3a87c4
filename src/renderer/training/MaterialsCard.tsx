import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { AddRow } from '#renderer/ui/AddRow.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { type DraftMaterial, newMaterial, type Problems, sumOfHours } from './draft.ts';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { material as materialText } from '#contract/training.ts';
import styles from './trainingDetails.module.css';

const LIMIT = 20;

const Row = ({
  material,
  number,
  error,
  onChange,
  onRemove,
}: {
  material: DraftMaterial;
  number: number;
  error: (field: string) => string | undefined;
  onChange: (part: Partial<DraftMaterial>) => void;
  onRemove: () => void;
}) => (
  <tr>
    <td className="num small dim">{number}</td>
    <td>
      <NoteInput
        autosize
        minRows={1}
        limit={materialText.shape.title}
        aria-label={`Materi ${number}`}
        value={material.title}
        error={error('title')}
        onChange={(event) => onChange({ title: event.currentTarget.value.replace(/\n/g, ' ') })}
      />
    </td>
    <td>
      <NumberField
        aria-label={`JP materi ${number}`}
        value={material.hours}
        error={error('hours')}
        onChange={(hours) => onChange({ hours: hours ?? '' })}
      />
    </td>
    <td>
      <LineInput
        limit={materialText.shape.speaker}
        aria-label={`Narasumber materi ${number}`}
        value={material.speaker}
        error={error('speaker')}
        onChange={(event) => onChange({ speaker: event.currentTarget.value })}
      />
    </td>
    <td>
      <ActionIcon aria-label={`Hapus materi ${number}`} onClick={onRemove}>
        <IconX size={16} />
      </ActionIcon>
    </td>
  </tr>
);

/** What is taught, with the sum of its JP against those of the training. */
export const MaterialsCard = ({
  materials,
  hours,
  problems,
  onChange,
  onHours,
}: {
  materials: readonly DraftMaterial[];
  hours: number | string;
  /** Those that may be shown. */
  problems: Problems;
  onChange: (materials: DraftMaterial[]) => void;
  onHours: (hours: number) => void;
}) => {
  const sum = sumOfHours(materials);
  const isOff = materials.length > 0 && hours !== sum;
  return (
    <Card
      title="Materi"
      note="Dicetak di halaman belakang sertifikat; boleh kosong."
      actions={
        <AddRow
          label="Tambah materi"
          disabled={materials.length >= LIMIT}
          onAdd={() => onChange([...materials, newMaterial()])}
        />
      }
    >
      {materials.length > 0 && (
        <table className={`${styles.rows} ${styles.materialsRows}`} aria-label="Materi">
          <thead>
            <tr>
              <th scope="col" className="num">
                No
              </th>
              <th scope="col">Materi</th>
              <th scope="col">JP</th>
              <th scope="col">Narasumber</th>
              <th scope="col">
                <span className="visually-hidden">Hapus</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {materials.map((material, i) => (
              <Row
                key={material.key}
                material={material}
                number={i + 1}
                error={(field) => problems[`materials.${i}.${field}`]}
                onChange={(part) =>
                  onChange(materials.map((each, other) => (other === i ? { ...each, ...part } : each)))
                }
                onRemove={() => onChange(materials.filter((_, other) => other !== i))}
              />
            ))}
          </tbody>
        </table>
      )}
      {materials.length > 0 && (
        <div className={`row s13 ${styles.sum}`}>
          <output className="grow">
            Jumlah <b className="b">{sum} JP</b>
            {isOff && hours !== '' && <span className="late b6"> · JP pelatihan {hours}, belum sama</span>}
            {!isOff && <span className="dim"> · sama dengan JP pelatihan</span>}
          </output>
          {isOff && sum > 0 && (
            <Button variant="subtle" size="xs" onClick={() => onHours(sum)}>
              Pakai {sum} JP
            </Button>
          )}
        </div>
      )}
    </Card>
  );
};
