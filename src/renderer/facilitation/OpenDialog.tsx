import { Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import type { FacilitationKind } from '#contract/facilitation.ts';
import { hasPlaceOnBusiness } from '#contract/issuedPaper.ts';
import { client } from '#renderer/app/client.ts';
import { ClientFields } from '#renderer/app/ClientFields.tsx';
import type { From, Given } from '#renderer/app/formClient.ts';
import { Dialog, FormDialog } from '#renderer/app/FormDialog.tsx';
import { FormForClient } from '#renderer/app/FormForClient.tsx';
import { useStaff } from '#renderer/app/session.tsx';
import { ConsultantSelect } from '#renderer/app/StaffFields.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { FactFields, factsOf, fieldsAt } from './FactFields.tsx';
import styles from './facilitation.module.css';
import { PartnerField } from './PartnerField.tsx';

type Props = {
  kinds: readonly FacilitationKind[];
  /** The kind that is looked at or asked for, by its code. */
  kind: string | null;
  /** What of it the case is about, where that is known. */
  subject: string | null;
  from: From | null;
  onClose: () => void;
};

const Form = ({
  kinds,
  kind: wanted,
  subject: about,
  given,
  sheet,
  onClose,
}: Omit<Props, 'from'> & { given: Given | null; sheet: From['sheet'] }) => {
  const navigate = useNavigate();
  const me = useStaff();
  const today = useToday();
  const first = kinds.find(({ code }) => code === wanted) ?? kinds[0]!;
  const [opened] = useState(() => ({
    uid: newUid(),
    kind: first.code,
    subject: (first.subject.choices.find(({ code }) => code === about) ?? first.subject.choices[0]!).code,
    personUid: given?.personUid ?? '',
    businessUid: given?.businessUid ?? null,
    staffUid: me.uid,
    fieldUid: null,
    partner: '',
    askedRp: null as number | null,
    nextAction: '',
    dueOn: null as string | null,
    facts: {},
    openedOn: today,
    sheet,
  }));
  const { form, line, field, dialog } = useContractForm(inputOf(contract.facilitation.open), opened, {
    save: (values) => {
      const own = kinds.find(({ code }) => code === values.kind) ?? first;
      const facts = factsOf(fieldsAt(own, values.subject), values.facts);
      return client.facilitation.open({ ...values, facts, askedRp: own.money ? values.askedRp : null });
    },
    onSaved: ({ uid }) => void navigate({ to: '/fasilitasi/$uid', params: { uid }, replace: given !== null }),
    labels: {
      personUid: 'Pelaku usaha',
      subject: 'Perihal',
      partner: 'Lembaga atau mitra',
      staffUid: 'Konsultan',
    },
  });
  const { values, errors } = form;
  const kind = kinds.find(({ code }) => code === values.kind) ?? first;
  return (
    <FormDialog
      title="Kasus baru"
      size={640}
      submit={`Buka kasus ${kind.name.toLowerCase()}`}
      failed="Kasus belum dibuka"
      isReady={values.personUid !== ''}
      onClose={onClose}
      {...dialog}
    >
      <ClientFields
        value={values}
        given={given}
        lack={
          hasPlaceOnBusiness(values.subject)
            ? 'Nomor yang terbit dicatat pada usahanya: tambahkan usahanya bila sudah ada.'
            : undefined
        }
        onChange={form.setValues}
      />
      <div className={styles.pair}>
        <Select
          label="Jenis fasilitasi"
          data={kinds.map(({ code, name: label }) => ({ value: code, label }))}
          value={values.kind}
          onChange={(next) => {
            const other = kinds.find(({ code }) => code === next) ?? kind;
            form.setValues({ kind: other.code, subject: other.subject.choices[0]!.code, facts: {} });
          }}
        />
        <Select
          label={kind.subject.label}
          data={kind.subject.choices.map(({ code, name: label }) => ({ value: code, label }))}
          value={values.subject}
          onChange={(next) => next && form.setFieldValue('subject', next)}
        />
        {kind.partner && (
          <PartnerField
            {...line('partner')}
            label={kind.partner.label}
            data-autofocus={given ? true : undefined}
          />
        )}
        {kind.money && <NumberField label="Yang diajukan" kind="rupiah" {...field('askedRp')} />}
        <ConsultantSelect label="Konsultan" {...field('staffUid')} />
        <DateField
          kind="facilitation"
          label="Dibuka pada"
          {...field('openedOn')}
          onChange={(on) => form.setFieldValue('openedOn', on ?? '')}
        />
        <FactFields fields={fieldsAt(kind, values.subject)} errors={errors} {...field('facts')} />
      </div>
      <div className={styles.next}>
        <LineInput {...line('nextAction')} label="Tindak lanjut" />
        <DateField kind="followUp" label="Tanggal tindak lanjut" {...field('dueOn')} />
      </div>
    </FormDialog>
  );
};

/** A new case, by few keys where it is known whose it is. */
export const OpenDialog = ({ from, ...props }: Props) => {
  const { kinds, kind, onClose } = props;
  if (kinds.length === 0) return null;
  // A step names its kind, and an office may have taken the file of one away: another one is not what was meant.
  if (from !== null && kind !== null && !kinds.some(({ code }) => code === kind))
    return (
      <Dialog title="Kasus baru" onClose={onClose}>
        <Notice kind="warn">Jenis fasilitasi ini tidak ada di kantor ini.</Notice>
      </Dialog>
    );
  return (
    <FormForClient from={from} title="Kasus baru" onClose={onClose}>
      {({ given }) => <Form {...props} given={given} sheet={from?.sheet ?? null} />}
    </FormForClient>
  );
};
