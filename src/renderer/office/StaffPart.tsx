import { Checkbox, SegmentedControl, Select } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Role, role } from '#contract/base.ts';
import { staffDraft, type StaffMember } from '#contract/office.ts';
import { lockMinutes } from '#contract/session.ts';
import { roleWords } from '#contract/roleWords.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { type FirstPin, PinDialog } from './FirstPins.tsx';
import { MasterTable } from './MasterTable.tsx';
import styles from './settings.module.css';
import { tellSaved } from './tellSaved.ts';

const mayDo: Record<Role, string> = {
  frontdesk: 'mendaftarkan pengunjung, mencetak tiket, menyiapkan sertifikat dan surat',
  consultant: 'memanggil antrean, mengisi lembar konsultasi, mendaftarkan, menyiapkan sertifikat dan surat',
  manager: 'melihat laporan, kop surat, jejak perubahan, dan cadangan',
  admin: 'semuanya, termasuk petugas, PIN, dan memulihkan cadangan',
};

type Edited = { member: StaffMember; isNew: boolean };

const StaffModal = ({
  member,
  isNew,
  onClose,
  onPin,
}: Edited & { onClose: () => void; onPin: (pin: FirstPin) => void }) => {
  const { data: fields } = useSuspenseQuery(orpc.office.fields.queryOptions());
  const { data: desks } = useSuspenseQuery(orpc.office.desks.queryOptions());
  const noPin = isNew ? '' : undefined;
  const opened: StaffMember & { pin: string | undefined } = { ...member, pin: noPin };
  const { form, line, dialog } = useContractForm(staffDraft, opened, {
    save: async (values, basedOn) => {
      const { uid, name } = await client.office.saveStaff({ ...values, basedOn });
      const told = !isNew && values.pin ? `PIN ${name} diganti.` : `Data ${name} disimpan.`;
      return { told, pin: values.pin ? { uid, name, pin: values.pin } : null };
    },
    onSaved: ({ told, pin }) => {
      tellSaved(told);
      onClose();
      if (pin) onPin(pin);
    },
    labels: {
      name: 'Nama',
      role: 'Peran',
      fieldUid: 'Bidang',
      deskUid: 'Meja',
      pin: isNew ? 'PIN awal, 6 angka' : 'PIN baru, 6 angka',
      isActive: 'Masih bertugas',
    },
    textOf: {
      role: (value: Role) => roleWords[value],
      fieldUid: (of: string | null) => fields.find(({ uid }) => uid === of)?.name ?? '',
      deskUid: (of: string | null) => desks.find(({ uid }) => uid === of)?.name ?? '',
    },
  });
  return (
    <FormDialog title={isNew ? 'Petugas baru' : member.name} size={440} onClose={onClose} {...dialog}>
      <LineInput data-autofocus {...line('name')} />
      <div>
        <span className="label" id="staff-role">
          Peran
        </span>
        <SegmentedControl
          fullWidth
          mt={4}
          aria-labelledby="staff-role"
          value={form.values.role}
          data={role.options.map((value) => ({ value, label: roleWords[value] }))}
          onChange={(value) => form.setFieldValue('role', value)}
        />
      </div>
      <p className="small dim">Dapat {mayDo[form.values.role]}.</p>
      <Select
        label="Bidang"
        placeholder="Tanpa bidang"
        clearable
        data={fields.map(({ uid, name }) => ({ value: uid, label: name }))}
        {...form.getInputProps('fieldUid')}
      />
      <Select
        label="Meja"
        placeholder="Tanpa meja"
        clearable
        data={desks.map(({ uid, name }) => ({ value: uid, label: name }))}
        {...form.getInputProps('deskUid')}
      />
      <LineInput
        {...line('pin')}
        description={isNew ? 'Beri tahu orangnya; ia dapat menggantinya sendiri.' : 'Kosongkan bila tetap.'}
        inputMode="numeric"
        autoComplete="off"
        value={form.values.pin ?? ''}
        onChange={(event) => form.setFieldValue('pin', event.currentTarget.value.trim() || noPin)}
      />
      <Checkbox
        label="Masih bertugas"
        description="Bila dimatikan, ia langsung keluar dan namanya tidak lagi tampil saat masuk."
        {...form.getInputProps('isActive', { type: 'checkbox' })}
      />
    </FormDialog>
  );
};

const lockChoices = lockMinutes.options.map(({ value }) => ({
  value: String(value),
  label: value === 0 ? 'Tidak dikunci' : `${value} menit`,
}));

/** A window that nobody touches asks for the PIN again. */
const LockAfter = () => {
  const session = useSession();
  const save = useMutation({
    ...orpc.session.saveLockMinutes.mutationOptions(),
    onSuccess: () => tellSaved('Kunci layar disimpan.'),
  });
  return (
    <Card title="Kunci layar">
      <div className="card-body">
        <Select
          label="Minta PIN lagi setelah tidak dipakai selama"
          description="Isian yang belum selesai tetap ada di balik kunci. Layar antrean dan layar ambil nomor tidak dikunci."
          data={lockChoices}
          value={String(session.lockMinutes)}
          allowDeselect={false}
          disabled={save.isPending}
          onChange={(value) => save.mutate({ minutes: Number(value) })}
          maw={420}
        />
      </div>
    </Card>
  );
};

/** Staff and roles; a name stays in the history even when the person has left. */
export const StaffPart = () => {
  const { data: staff } = useSuspenseQuery(orpc.office.staff.queryOptions());
  const { data: fields } = useSuspenseQuery(orpc.office.fields.queryOptions());
  const { data: desks } = useSuspenseQuery(orpc.office.desks.queryOptions());
  const [edited, setEdited] = useState<Edited | null>(null);
  const [given, setGiven] = useState<FirstPin | null>(null);
  const blank: StaffMember = {
    uid: newUid(),
    name: '',
    role: 'frontdesk',
    fieldUid: null,
    deskUid: null,
    isActive: true,
  };
  return (
    <div className={styles.stack}>
      <MasterTable
        title="Petugas dan peran"
        note="Lupa PIN? Pilih Ubah, lalu isi PIN baru. Selalu ada paling sedikit satu administrator."
        addLabel="Tambah petugas"
        head={['Nama', 'Peran', 'Bidang', 'Meja', 'Status']}
        rows={[...staff].sort((a, b) => Number(b.isActive) - Number(a.isActive))}
        renderCells={(member) => [
          <span className="b6" key="name">
            {member.name}
          </span>,
          roleWords[member.role],
          fields.find(({ uid }) => uid === member.fieldUid)?.shortName ?? '–',
          desks.find(({ uid }) => uid === member.deskUid)?.name ?? '–',
          member.isActive ? 'Bertugas' : 'Tidak bertugas',
        ]}
        onAdd={() => setEdited({ member: blank, isNew: true })}
        onEdit={(member) => setEdited({ member, isNew: false })}
      />
      <LockAfter />
      {edited && <StaffModal {...edited} onClose={() => setEdited(null)} onPin={setGiven} />}
      {given && <PinDialog pin={given} onClose={() => setGiven(null)} />}
    </div>
  );
};
