import { PasswordInput, TextInput } from '@mantine/core';
import { bidang } from '#renderer/app/theme.ts';
import { AddRow } from '#renderer/ui/AddRow.tsx';
import { Tile } from '#renderer/ui/Field.tsx';
import styles from './setUp.module.css';
import { newStaff, type SetUpForm } from './setUpDraft.ts';

const digits = (value: string) => value.replace(/\D/g, '').slice(0, 6);

/** Third step, left: the one person who must be there. */
export const AdminFields = ({ form }: { form: SetUpForm }) => {
  const pinProps = (part: 'pin' | 'pinAgain') => ({
    ...form.getInputProps(`admin.${part}`),
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      form.setFieldValue(`admin.${part}`, digits(event.currentTarget.value)),
    inputMode: 'numeric' as const,
    autoComplete: 'new-password',
    visibilityToggleButtonProps: { 'aria-label': 'Tampilkan atau sembunyikan PIN' },
  });
  return (
    <>
      <div>
        <h1 className="title">Meja dan petugas</h1>
        <p className="s13 dim">
          Hanya administrator yang wajib. Ia menambah petugas, mengganti PIN, dan mengubah pengaturan.
        </p>
      </div>
      <TextInput
        label="Nama administrator"
        placeholder="Biasanya nama Anda sendiri"
        withAsterisk
        autoComplete="off"
        {...form.getInputProps('admin.name')}
      />
      <PasswordInput label="PIN, 6 angka" withAsterisk {...pinProps('pin')} />
      <PasswordInput label="Ketik PIN sekali lagi" withAsterisk {...pinProps('pinAgain')} />
      <p className="small dim">
        PIN menggantikan kata sandi. Pilih angka yang mudah Anda ingat tetapi bukan tanggal lahir.
      </p>
    </>
  );
};

const StaffPin = ({
  form,
  path,
  name,
}: {
  form: SetUpForm;
  path: `desks.${number}.staff` | `frontDesk.${number}`;
  name: string;
}) =>
  name.trim() === '' ? null : (
    <TextInput
      aria-label={`PIN awal ${name}`}
      inputMode="numeric"
      autoComplete="off"
      {...form.getInputProps(`${path}.pin`)}
    />
  );

/** Third step, right: a desk for each field and who sits there, then the front desk; every row may stay empty. */
export const DeskTable = ({ form }: { form: SetUpForm }) => (
  <div className={styles.people}>
    <h2 className="h2">Meja dan konsultan</h2>
    <p className="small dim">
      Kosongkan meja yang tidak ada. Konsultan boleh diisi nanti; catat PIN awalnya, mereka menggantinya
      sendiri.
    </p>
    <table className={styles.peopleTable}>
      <colgroup>
        <col />
        <col style={{ width: 128 }} />
        <col style={{ width: 260 }} />
        <col style={{ width: 104 }} />
      </colgroup>
      <thead>
        <tr>
          <th>Bidang</th>
          <th>Meja</th>
          <th>Konsultan</th>
          <th>PIN awal</th>
        </tr>
      </thead>
      <tbody>
        {bidang.map(({ letter, color, name, short }, i) => (
          <tr key={letter}>
            <td>
              <span className="row">
                <Tile letter={letter} color={color} name={name} size={24} />
                <span className="s13">{short}</span>
              </span>
            </td>
            <td>
              <TextInput aria-label={`Meja ${short}`} {...form.getInputProps(`desks.${i}.name`)} />
            </td>
            <td>
              <TextInput
                aria-label={`Konsultan ${short}`}
                placeholder="Nama, boleh kosong"
                autoComplete="off"
                {...form.getInputProps(`desks.${i}.staff.name`)}
              />
            </td>
            <td>
              <StaffPin form={form} path={`desks.${i}.staff`} name={form.values.desks[i]?.staff.name ?? ''} />
            </td>
          </tr>
        ))}
        {form.values.frontDesk.map((member, i) => (
          <tr key={member.uid}>
            <td className="s13" colSpan={2}>
              Petugas loket
            </td>
            <td>
              <TextInput
                aria-label={`Petugas loket ${i + 1}`}
                placeholder="Nama, boleh kosong"
                autoComplete="off"
                {...form.getInputProps(`frontDesk.${i}.name`)}
              />
            </td>
            <td>
              <StaffPin form={form} path={`frontDesk.${i}`} name={member.name} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <AddRow label="Tambah petugas loket" onAdd={() => form.insertListItem('frontDesk', newStaff())} />
  </div>
);
