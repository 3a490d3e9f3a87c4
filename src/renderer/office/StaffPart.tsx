import { Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Role, role } from '#contract/base.ts';
import type { StaffMember } from '#contract/office.ts';
import { lockMinutes } from '#contract/session.ts';
import { roleWords } from '#contract/words.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { MasterTable } from './MasterTable.tsx';
import { useEntry } from './useEntry.ts';

const mayDo: Record<Role, string> = {
  frontdesk: 'mendaftarkan pengunjung, mencetak tiket, menyiapkan sertifikat dan surat',
  consultant: 'memanggil antrean, mengisi lembar konsultasi, mendaftarkan, menyiapkan sertifikat dan surat',
  manager: 'melihat laporan, kop surat, jejak perubahan, dan cadangan',
  admin: 'semuanya, termasuk petugas, PIN, dan memulihkan cadangan',
};

type Edited = { member: StaffMember; isNew: boolean };

const StaffModal = ({ member, isNew, onClose }: Edited & { onClose: () => void }) => {
  const { data: fields } = useSuspenseQuery(orpc.office.fields.queryOptions());
  const { data: desks } = useSuspenseQuery(orpc.office.desks.queryOptions());
  const { draft, change, errors, dialog } = useEntry(
    { ...member, pin: '' },
    {
      save: ({ pin, ...typed }, basedOn) =>
        client.office.saveStaff({ ...typed, basedOn, ...((isNew || pin !== '') && { pin }) }),
      labels: {
        name: 'Nama',
        role: 'Peran',
        fieldUid: 'Bidang',
        deskUid: 'Meja',
        isActive: 'Masih bertugas',
      },
      textOf: {
        role: (value: Role) => roleWords[value],
        fieldUid: (of: string | null) => fields.find(({ uid }) => uid === of)?.name ?? '',
        deskUid: (of: string | null) => desks.find(({ uid }) => uid === of)?.name ?? '',
      },
      onClose,
    },
  );
  return (
    <FormDialog title={isNew ? 'Petugas baru' : member.name} size={440} {...dialog}>
      <TextInput
        label="Nama"
        data-autofocus
        value={draft.name}
        error={errors['name']}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <div>
        <span className="label" id="staff-role">
          Peran
        </span>
        <SegmentedControl
          fullWidth
          mt={4}
          aria-labelledby="staff-role"
          value={draft.role}
          data={role.options.map((value) => ({ value, label: roleWords[value] }))}
          onChange={(value) => change({ role: value })}
        />
      </div>
      <p className="small dim">Dapat {mayDo[draft.role]}.</p>
      <Select
        label="Bidang"
        placeholder="Tanpa bidang"
        clearable
        data={fields.map(({ uid, name }) => ({ value: uid, label: name }))}
        value={draft.fieldUid}
        onChange={(fieldUid) => change({ fieldUid })}
      />
      <Select
        label="Meja"
        placeholder="Tanpa meja"
        clearable
        data={desks.map(({ uid, name }) => ({ value: uid, label: name }))}
        value={draft.deskUid}
        onChange={(deskUid) => change({ deskUid })}
      />
      <TextInput
        label={isNew ? 'PIN awal, 6 angka' : 'PIN baru, 6 angka'}
        description={isNew ? 'Beri tahu orangnya; ia dapat menggantinya sendiri.' : 'Kosongkan bila tetap.'}
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        value={draft.pin}
        error={errors['pin']}
        onChange={(event) => change({ pin: event.currentTarget.value.replace(/\D/g, '') })}
      />
      <Checkbox
        label="Masih bertugas"
        description="Bila dimatikan, ia langsung keluar dan namanya tidak lagi tampil saat masuk."
        checked={draft.isActive}
        onChange={(event) => change({ isActive: event.currentTarget.checked })}
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
  const save = useMutation(orpc.session.saveLockMinutes.mutationOptions());
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
  const blank: StaffMember = {
    uid: newUid(),
    name: '',
    role: 'frontdesk',
    fieldUid: null,
    deskUid: null,
    isActive: true,
  };
  return (
    <div className="settings-stack">
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
      {edited && <StaffModal {...edited} onClose={() => setEdited(null)} />}
    </div>
  );
};
