import { Checkbox, TextInput } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Field, fieldColor, type FieldDraft } from '#contract/office.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { ChoiceGroup } from '#renderer/ui/Choice.tsx';
import { Tile } from '#renderer/ui/Field.tsx';
import { MasterTable } from './MasterTable.tsx';
import { useEntry } from './useEntry.ts';

const colorWords: Record<Field['color'], string> = {
  bidangA: 'Biru',
  bidangB: 'Kuning tua',
  bidangC: 'Marun',
  bidangD: 'Biru laut',
  bidangE: 'Merah muda',
  bidangF: 'Ungu',
  bidangG: 'Cokelat',
};

const FieldModal = ({ field, onClose }: { field: FieldDraft; onClose: () => void }) => {
  const { draft, change, errors, dialog } = useEntry(field, {
    save: (typed, basedOn) => client.office.saveField({ ...typed, basedOn }),
    labels: {
      letter: 'Huruf tiket',
      shortName: 'Nama pendek',
      name: 'Nama bidang',
      color: 'Warna',
      position: 'Urutan',
      isActive: 'Dipakai',
    },
    textOf: { color: (color: Field['color']) => colorWords[color] },
    onClose,
  });
  return (
    <FormDialog title="Bidang layanan" size={440} {...dialog}>
      <div className="two narrow-first">
        <TextInput
          label="Huruf tiket"
          maxLength={1}
          data-autofocus
          value={draft.letter}
          error={errors['letter']}
          onChange={(event) => change({ letter: event.currentTarget.value.toUpperCase() })}
        />
        <TextInput
          label="Nama pendek"
          description="Untuk tempat yang sempit."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.shortName}
          error={errors['shortName']}
          onChange={(event) => change({ shortName: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label="Nama bidang"
        value={draft.name}
        error={errors['name']}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <ChoiceGroup
        label="Warna"
        name="field-color"
        value={draft.color}
        options={fieldColor.options.map((color) => ({
          value: color,
          label: colorWords[color],
          mark: <Tile letter={draft.letter || '?'} color={color} size={18} />,
        }))}
        onChange={(color) => change({ color })}
      />
      <Checkbox
        label="Dipakai untuk pendaftaran baru"
        checked={draft.isActive}
        onChange={(event) => change({ isActive: event.currentTarget.checked })}
      />
    </FormDialog>
  );
};

/** Fields of service: letter, words and colour are the same on ticket, board, display and report. */
export const FieldsPart = () => {
  const { data: fields } = useSuspenseQuery(orpc.office.fields.queryOptions());
  const [edited, setEdited] = useState<FieldDraft | null>(null);
  const swap = useMutation({
    mutationFn: async ([one, other]: [Field, Field]) => {
      await client.office.saveField({ ...one, position: other.position, basedOn: one });
      await client.office.saveField({ ...other, position: one.position, basedOn: other });
    },
  });
  const freeLetter = () => {
    const used = new Set(fields.map(({ letter }) => letter));
    return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').find((letter) => !used.has(letter)) ?? '';
  };
  const blank = (): FieldDraft => ({
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
