import { Checkbox } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Service, type ServiceDraft, serviceDraft } from '#contract/office.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { MasterTable } from './MasterTable.tsx';
import { tellSaved } from './tellSaved.ts';

const ServiceModal = ({ service, onClose }: { service: ServiceDraft; onClose: () => void }) => {
  const { form, line, dialog } = useContractForm(serviceDraft, service, {
    save: (values, basedOn) => client.office.saveService({ ...values, basedOn }),
    onSaved: ({ name }) => {
      tellSaved(`Layanan ${name} disimpan.`);
      onClose();
    },
    labels: { name: 'Nama layanan', shortName: 'Nama pendek', position: 'Urutan', isActive: 'Dipakai' },
  });
  return (
    <FormDialog title="Jenis layanan" size={440} onClose={onClose} {...dialog}>
      <LineInput data-autofocus {...line('name')} />
      <LineInput description="Untuk tempat yang sempit." {...line('shortName')} />
      <Checkbox
        label="Dipakai untuk pendaftaran baru"
        {...form.getInputProps('isActive', { type: 'checkbox' })}
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
