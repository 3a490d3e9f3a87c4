import { ActionIcon, Button, Checkbox, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import {
  partnerContact,
  type PartnerDraft,
  partnerDraft,
  partnerKind,
  type PartnerKind,
  partnerKindWords,
  type PartnerRow,
} from '#contract/partner.ts';
import { client } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { FieldLetters } from '#renderer/app/StaffFields.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { AddRow } from '#renderer/ui/AddRow.tsx';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './partner.module.css';

const kinds = partnerKind.options.map((value) => ({ value, label: partnerKindWords[value] }));
const labels = {
  name: 'Nama',
  kind: 'Jenis',
  fieldLetters: 'Bidang',
  address: 'Alamat',
  phone: 'Telepon',
  email: 'Email',
  website: 'Situs',
  note: 'Catatan',
  contacts: 'Kontak',
};
const contactParts = { name: 'Nama', post: 'Jabatan', phone: 'Telepon', email: 'Email' };
const parts = Object.keys(contactParts) as (keyof typeof contactParts)[];
const nobody = { name: '', post: '', phone: '', email: '' };

type Known = { code?: string; data?: { uid: string; name: string } };
const knownOf = (error: unknown) => {
  const { code, data } = (error ?? {}) as Known;
  return code === 'NAME_KNOWN' ? data! : null;
};

const usePartnerForm = (partner: PartnerRow | null, onSaved: (saved: PartnerRow) => void) => {
  const [opened] = useState((): Omit<PartnerDraft, 'kind'> & { kind: PartnerKind | null } =>
    partner
      ? partnerDraft.strip().parse(partner)
      : { name: '', kind: null, ...partnerDraft.omit({ name: true, kind: true }).parse({ uid: newUid() }) },
  );
  /** The name that somebody was asked about: pressed again, it is another partner of that name. */
  const [doubted, setDoubted] = useState<string | null>(null);
  const one = useContractForm(inputOf(contract.partner.save), opened, {
    save: (values, basedOn) =>
      client.partner
        .save({ ...values, kind: values.kind!, confirmed: doubted === values.name, basedOn })
        .catch((error: unknown) => {
          if (knownOf(error)) setDoubted(values.name);
          throw error;
        }),
    onSaved,
    labels,
  });
  const known = knownOf(one.error);
  if (!known || doubted === one.form.values.name) return { ...one, known };
  return { ...one, known: null, dialog: { ...one.dialog, failure: null } }; // of another name
};
type Form = ReturnType<typeof usePartnerForm>;

const Contacts = ({ form }: Pick<Form, 'form'>) => (
  <section className="col gap12" aria-label={labels.contacts}>
    {form.values.contacts.map((_, i) => (
      <div key={i} className={styles.contact}>
        {parts.map((part) => (
          <LineInput
            key={part}
            aria-label={`${contactParts[part]} kontak ${i + 1}`}
            placeholder={contactParts[part]}
            limit={partnerContact.shape[part]}
            {...form.getInputProps(`contacts.${i}.${part}`)}
          />
        ))}
        <ActionIcon aria-label={`Hapus kontak ${i + 1}`} onClick={() => form.removeListItem('contacts', i)}>
          <IconX size={16} />
        </ActionIcon>
      </div>
    ))}
    <div>
      <AddRow label="Tambah kontak" onAdd={() => form.insertListItem('contacts', nobody)} />
    </div>
  </section>
);

/** A partner that is new, or changed. A name that is known is asked about. */
export const PartnerDialog = ({
  partner,
  onShow,
  onClose,
}: {
  partner: PartnerRow | null;
  /** What was saved, or what has the name already. */
  onShow: (uid: string) => void;
  onClose: () => void;
}) => {
  const show = (uid: string) => {
    onClose();
    onShow(uid);
  };
  const { form, line, field, dialog, known } = usePartnerForm(partner, ({ uid }) => show(uid));
  const openKnown = () => {
    dialog.leaving.release();
    show(known!.uid);
  };
  const question = known && {
    submit: 'Ya, simpan sebagai mitra lain',
    problem: (
      <Notice
        kind="warn"
        action={
          <Button size="xs" variant="default" onClick={openKnown}>
            Buka yang ada
          </Button>
        }
      >
        <b>{known.name} sudah ada di daftar.</b> Belum ada yang disimpan.
      </Notice>
    ),
  };
  return (
    <FormDialog
      title={partner ? 'Ubah mitra' : 'Mitra baru'}
      size={720}
      onClose={onClose}
      {...dialog}
      {...question}
    >
      <div className={styles.form}>
        <LineInput {...line('name')} required data-autofocus />
        <Select
          label={labels.kind}
          required
          allowDeselect={false}
          placeholder="Pilih jenis"
          data={kinds}
          {...field('kind')}
        />
        <LineInput {...line('phone')} />
        <LineInput {...line('email')} />
        <LineInput {...line('address')} />
        <LineInput {...line('website')} />
      </div>
      <FieldLetters label={labels.fieldLetters} {...field('fieldLetters')} />
      <Contacts form={form} />
      <NoteInput {...line('note')} autosize minRows={1} maxRows={5} />
      {partner && (
        <Checkbox
          label="Aktif: ditawarkan untuk pekerjaan baru"
          {...form.getInputProps('isActive', { type: 'checkbox' })}
        />
      )}
    </FormDialog>
  );
};
