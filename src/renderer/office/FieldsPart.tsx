import { Checkbox } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  fieldColor,
  type ServiceField,
  type ServiceFieldDraft,
  serviceFieldDraft,
} from '#contract/office.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { ChoiceGroup } from '#renderer/ui/Choice.tsx';
import { Tile } from '#renderer/ui/Field.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { MasterTable } from './MasterTable.tsx';
import styles from './settings.module.css';
import { tellSaved } from './tellSaved.ts';

const colorWords: Record<ServiceField['color'], string> = {
  bidangA: 'Biru',
  bidangB: 'Kuning tua',
  bidangC: 'Marun',
  bidangD: 'Biru laut',
  bidangE: 'Merah muda',
  bidangF: 'Ungu',
  bidangG: 'Cokelat',
};

const FieldModal = ({ field, onClose }: { field: ServiceFieldDraft; onClose: () => void }) => {
  const { form, line, dialog } = useContractForm(serviceFieldDraft, field, {
    save: (values, basedOn) => client.office.saveField({ ...values, basedOn }),
    onSaved: ({ name }) => {
      tellSaved(`Bidang ${name} disimpan.`);
      onClose();
    },
    labels: {
      letter: 'Huruf tiket',
      shortName: 'Nama pendek',
      name: 'Nama bidang',
      color: 'Warna',
      position: 'Urutan',
      isActive: 'Dipakai',
    },
    textOf: { color: (color: ServiceField['color']) => colorWords[color] },
  });
  const { letter, color } = form.values;
  return (
    <FormDialog title="Bidang layanan" size={440} onClose={onClose} {...dialog}>
      <div className={`${styles.two} ${styles.narrowFirst}`}>
        <LineInput
          {...line('letter')}
          data-autofocus
          onChange={(event) => form.setFieldValue('letter', event.currentTarget.value.toUpperCase())}
        />
        <LineInput
          description="Untuk tempat yang sempit."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...line('shortName')}
        />
      </div>
      <LineInput {...line('name')} />
      <ChoiceGroup
        label="Warna"
        name="field-color"
        value={color}
        options={fieldColor.options.map((each) => ({
          value: each,
          label: colorWords[each],
          mark: <Tile letter={letter || '?'} color={each} size={18} />,
        }))}
        onChange={(next) => form.setFieldValue('color', next)}
      />
      <Checkbox
        label="Dipakai untuk pendaftaran baru"
        {...form.getInputProps('isActive', { type: 'checkbox' })}
      />
    </FormDialog>
  );
};

/** Fields of service: letter, words and colour are the same on ticket, board, display and report. */
export const FieldsPart = () => {
  const { data: fields } = useSuspenseQuery(orpc.office.fields.queryOptions());
  const [edited, setEdited] = useState<ServiceFieldDraft | null>(null);
  const swap = useMutation({
    mutationFn: async ([one, other]: [ServiceField, ServiceField]) => {
      await client.office.saveField({ ...one, position: other.position, basedOn: one });
      await client.office.saveField({ ...other, position: one.position, basedOn: other });
    },
  });
  const freeLetter = () => {
    const used = new Set(fields.map(({ letter }) => letter));
    return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').find((letter) => !used.has(letter)) ?? '';
  };
  const blank = (): ServiceFieldDraft => ({
    uid: newUid(),
    letter: freeLetter(),
    name: '',
    shortName: '',
    color: fieldColor.options[fields.length % fieldColor.options.length]!,
    position: Math.min(50, Math.max(0, ...fields.map(({ position }) => position)) + 1),
    isActive: true,
  });
  return (
    <>
      <MasterTable
        title="Bidang layanan"
        note="Bidang yang pernah dipakai tidak dihapus, hanya dimatikan: laporan bulan lalu tetap sama."
        addLabel="Tambah bidang"
        head={['Bidang', 'Nama pendek', 'Status']}
        rows={fields}
        renderCells={(field) => [
          <span className="row" key="name">
            <Tile letter={field.letter} color={field.color} name={field.name} size={24} />
            {field.name}
          </span>,
          field.shortName,
          field.isActive ? 'Dipakai' : 'Dimatikan',
        ]}
        onAdd={() => setEdited(blank())}
        onEdit={setEdited}
        onMove={(one, other) => swap.mutate([one, other])}
      />
      {edited && <FieldModal field={edited} onClose={() => setEdited(null)} />}
    </>
  );
};
