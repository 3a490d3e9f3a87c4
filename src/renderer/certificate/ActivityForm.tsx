import { Select } from '@mantine/core';
import { useState } from 'react';
import { activity, certificateRole } from '#contract/certificate.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import styles from './activity.module.css';
import { type DraftActivity, type DraftMaterial, type Problems, sumOfHours } from './draft.ts';
import { MaterialsField } from './MaterialsField.tsx';
import { SignatoriesField } from './SignatoriesField.tsx';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';

/** What every certificate of the batch will say. A field tells what is wrong once it was left, or when asked for all. */
export const ActivityForm = ({
  value,
  problems,
  showsAll,
  onChange,
}: {
  value: DraftActivity;
  problems: Problems;
  showsAll: boolean;
  onChange: (part: Partial<DraftActivity>) => void;
}) => {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const isShown = (field: string) => showsAll || left.has(field);
  const error = (field: string) => (isShown(field) ? problems[field] : undefined);
  const onBlur = (field: string) => () => setLeft((before) => new Set(before).add(field));
  const hasMaterials = value.materials.length > 0;
  // JP that came from the materials, or were not typed yet, follow them.
  const changeMaterials = (materials: DraftMaterial[]) => {
    const follows = value.hours === '' || (hasMaterials && value.hours === sumOfHours(value.materials));
    const sum = sumOfHours(materials);
    onChange({ materials, ...(follows && sum > 0 ? { hours: sum } : {}) });
  };
  return (
    <div className={styles.form}>
      <NoteInput
        label="Nama kegiatan"
        placeholder="Pelatihan Pengemasan Produk Olahan Ikan"
        autosize
        minRows={1}
        maxRows={4}
        limit={activity.shape.title}
        required
        value={value.title}
        error={error('title')}
        onBlur={onBlur('title')}
        onChange={(event) => onChange({ title: event.currentTarget.value.replace(/\n/g, ' ') })}
      />
      <div className={`${styles.row} ${styles.four}`}>
        <Select
          label="Sebagai"
          data={certificateRole.options}
          value={value.role}
          onChange={(role) => role && onChange({ role })}
        />
        <DateField
          kind="activity"
          label="Mulai"
          required
          value={value.startDate}
          error={error('startDate') ?? problems['startDate']}
          onChange={(startDate) => {
            const follows = !value.endDate || value.endDate === value.startDate;
            const isLate = startDate !== null && value.endDate !== null && value.endDate < startDate;
            onChange({ startDate, ...(follows || isLate ? { endDate: startDate } : {}) });
          }}
        />
        <DateField
          kind="activity"
          label="Selesai"
          required
          value={value.endDate}
          error={problems['endDate']}
          onChange={(endDate) => onChange({ endDate })}
        />
        <NumberField
          label="JP"
          required
          value={value.hours}
          error={hasMaterials && problems['hours'] ? problems['hours'] : error('hours')}
          onBlur={onBlur('hours')}
          onChange={(hours) => onChange({ hours: hours ?? '' })}
        />
      </div>
      <div className={`${styles.row} ${styles.two}`}>
        <LineInput
          label="Tempat"
          limit={activity.shape.place}
          placeholder="Aula PLUT, Pekanbaru"
          required
          value={value.place}
          error={error('place')}
          onBlur={onBlur('place')}
          onChange={(event) => onChange({ place: event.currentTarget.value })}
        />
        <DateField
          kind="document"
          label="Tanggal tanda tangan"
          required
          value={value.signedOn}
          error={problems['signedOn']}
          onChange={(signedOn) => onChange({ signedOn })}
        />
      </div>
      <LineInput
        label="Penyelenggara"
        limit={activity.shape.organiser}
        required
        value={value.organiser}
        error={error('organiser')}
        onBlur={onBlur('organiser')}
        onChange={(event) => onChange({ organiser: event.currentTarget.value })}
      />
      <MaterialsField
        value={value.materials}
        hours={value.hours}
        problems={isShown('materials') ? problems : {}}
        onChange={changeMaterials}
        onHours={(hours) => onChange({ hours })}
      />
      <SignatoriesField
        value={value.signatories}
        problems={problems}
        onChange={(signatories) => onChange({ signatories })}
      />
    </div>
  );
};
