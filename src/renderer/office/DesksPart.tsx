import { Checkbox } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Desk, deskDraft } from '#contract/office.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { Tile } from '#renderer/ui/Field.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { MasterTable } from './MasterTable.tsx';
import styles from './settings.module.css';
import { tellSaved } from './tellSaved.ts';

const DeskModal = ({ desk, onClose }: { desk: Desk; onClose: () => void }) => {
  const { data: fields } = useSuspenseQuery(orpc.office.fields.queryOptions());
  const { form, line, dialog } = useContractForm(deskDraft, desk, {
    save: (values, basedOn) => client.office.saveDesk({ ...values, basedOn }),
    onSaved: ({ name }) => {
      tellSaved(`Meja ${name} disimpan.`);
      onClose();
    },
    labels: { name: 'Nama meja', fieldUids: 'Bidang yang dilayani', isActive: 'Meja dipakai' },
    textOf: {
      fieldUids: (uids: string[]) =>
        fields
          .filter(({ uid }) => uids.includes(uid))
          .map(({ shortName }) => shortName)
          .join(', '),
    },
  });
  return (
    <FormDialog title="Meja" size={440} onClose={onClose} {...dialog}>
      <LineInput
        description="Tampil di layar antrean, sebaiknya pendek: Meja 1."
        data-autofocus
        {...line('name')}
      />
      <Checkbox.Group label="Bidang yang dilayani di meja ini" {...form.getInputProps('fieldUids')}>
        <div className={styles.checkList}>
          {fields
            .filter(({ uid, isActive }) => isActive || form.values.fieldUids.includes(uid))
            .map(({ uid, name }) => (
              <Checkbox key={uid} value={uid} label={name} />
            ))}
        </div>
      </Checkbox.Group>
      <Checkbox label="Meja dipakai" {...form.getInputProps('isActive', { type: 'checkbox' })} />
    </FormDialog>
  );
};

/** Desks: what is called out with a number, and which fields are served there. */
export const DesksPart = () => {
  const { data: desks } = useSuspenseQuery(orpc.office.desks.queryOptions());
  const { data: fields } = useSuspenseQuery(orpc.office.fields.queryOptions());
  const [edited, setEdited] = useState<Desk | null>(null);
  return (
    <>
      <MasterTable
        title="Meja"
        note="Panggil berikutnya hanya mengambil nomor dari bidang yang dilayani meja itu."
        addLabel="Tambah meja"
        head={['Meja', 'Bidang yang dilayani', 'Status']}
        rows={desks}
        renderCells={(desk) => [
          <span className="b6" key="name">
            {desk.name}
          </span>,
          <span className="row wrap" key="fields">
            {fields
              .filter(({ uid }) => desk.fieldUids.includes(uid))
              .map(({ uid, letter, color, name, shortName }) => (
                <span className="row" key={uid}>
                  <Tile letter={letter} color={color} name={name} size={20} />
                  {shortName}
                </span>
              ))}
            {desk.fieldUids.length === 0 && <span className="dim">Belum ada bidang</span>}
          </span>,
          desk.isActive ? 'Dipakai' : 'Dimatikan',
        ]}
        onAdd={() => setEdited({ uid: newUid(), name: '', fieldUids: [], isActive: true })}
        onEdit={setEdited}
      />
      {edited && <DeskModal desk={edited} onClose={() => setEdited(null)} />}
    </>
  );
};
