import { Checkbox, TextInput } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Service, ServiceDraft } from '#contract/office.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { MasterTable } from './MasterTable.tsx';
import { useEntry } from './useEntry.ts';

const ServiceModal = ({ service, onClose }: { service: ServiceDraft; onClose: () => void }) => {
  const { draft, change, errors, dialog } = useEntry(service, {
    save: (typed, basedOn) => client.office.saveService({ ...typed, basedOn }),
    labels: { name: 'Nama layanan', shortName: 'Nama pendek', position: 'Urutan', isActive: 'Dipakai' },
    onClose,
  });
  return (
    <FormDialog title="Jenis layanan" size={440} {...dialog}>
      <TextInput
        label="Nama layanan"
        data-autofocus
        value={draft.name}
        error={errors['name']}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label="Nama pendek"
        description="Untuk tempat yang sempit."
        value={draft.shortName}
        error={errors['shortName']}
        onChange={(event) => change({ shortName: event.currentTarget.value })}
      />
      <Checkbox
        label="Dipakai untuk pendaftaran baru"
        checked={draft.isActive}
        onChange={(event) => change({ isActive: event.currentTarget.checked })}
      />
    </FormDialog>
  );
};

/** Kinds of service, the second dimension of every visit. */
export const ServicesPart = () => {
  const { data: services } = useSuspenseQuery(orpc.office.services.queryOptions());
  const [edited, setEdited] = useState<ServiceDraft | null>(null);
  const swap = useMutation({
    mutationFn: async ([one, other]: [Service, Service]) => {
      await client.office.saveService({ ...one, position: other.position, basedOn: one });
      await client.office.saveService({ ...other, position: one.position, basedOn: other });
    },
  });
  const blank = (): ServiceDraft => ({
    uid: newUid(),
    name: '',
    shortName: '',
    position: Math.min(50, Math.max(0, ...services.map(({ position }) => position)) + 1),
    isActive: true,
  });
  return (
    <>
      <MasterTable
        title="Jenis layanan"
        note="Urutan di sini adalah angka yang ditekan petugas loket. Layanan yang pernah dipakai hanya dimatikan."
        addLabel="Tambah layanan"
        head={['Urutan', 'Layanan', 'Nama pendek', 'Status']}
        rows={services}
        renderCells={(service) => [
          services.indexOf(service) + 1,
          service.name,
          service.shortName,
          service.isActive ? 'Dipakai' : 'Dimatikan',
        ]}
        onAdd={() => setEdited(blank())}
        onEdit={setEdited}
        onMove={(one, other) => swap.mutate([one, other])}
      />
      {edited && <ServiceModal service={edited} onClose={() => setEdited(null)} />}
    </>
  );
};
