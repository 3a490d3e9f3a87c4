import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import {
  type Facilitation,
  facilitationChange,
  facilitationChangeOf,
  ofSubject,
} from '#contract/facilitation.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { ReasonDialog } from '#renderer/app/ReasonDialog.tsx';
import { ConsultantSelect, FieldSelect } from '#renderer/app/StaffFields.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { ChoiceGroup } from '#renderer/ui/Choice.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { FactFields, factsOf } from './FactFields.tsx';
import styles from './facilitation.module.css';
import { PartnerField } from './PartnerField.tsx';
import { useDoubt } from './useDoubt.tsx';

type Props = { one: Facilitation; onClose: () => void };

/** The case ends without its result. */
export const EndDialog = ({ one, onClose }: Props) => {
  const endings = one.definition?.endings ?? [];
  const today = useToday();
  const { form, line, field, dialog } = useContractForm(
    inputOf(contract.facilitation.end),
    { uid: one.uid, ending: endings[0]?.code ?? '', on: today, reason: '' },
    {
      save: (values) => client.facilitation.end(values),
      onSaved: onClose,
      labels: { reason: 'Alasan' },
    },
  );
  const { values } = form;
  const chosen = endings.find(({ code }) => code === values.ending);
  return (
    <FormDialog
      title={`${one.number} berakhir tanpa hasil?`}
      size={520}
      cancel="Kembali"
      onClose={onClose}
      {...dialog}
      submit={`Catat ${chosen?.name.toLowerCase() ?? ''}`}
    >
      <ChoiceGroup
        label="Bagaimana berakhir"
        name="ending"
        layout="line"
        options={endings.map(({ code, name }) => ({ value: code, label: name }))}
        {...field('ending')}
      />
      <div className={styles.next}>
        <LineInput {...line('reason')} required data-autofocus placeholder="Omzet belum cukup menurut bank" />
        <DateField
          kind="facilitation"
          label="Tanggal"
          {...field('on')}
          onChange={(on) => form.setFieldValue('on', on ?? '')}
        />
      </div>
    </FormDialog>
  );
};

/** The last step, or the end, was a mistake. */
export const TakeBackDialog = ({ one, onClose }: Props) => (
  <ReasonDialog
    what={one.ending ? `akhir ${one.ending.name.toLowerCase()}` : `langkah ${one.step.name.toLowerCase()}`}
    example="Tercatat pada kasus yang salah"
    save={(reason) =>
      client.facilitation.takeBack({
        uid: one.uid,
        step: one.step.code,
        ending: one.ending?.code ?? null,
        reason,
      })
    }
    onDone={onClose}
    onClose={onClose}
  >
    <p>
      {one.ending
        ? 'Kasus berjalan lagi dari langkahnya yang terakhir.'
        : 'Kasus kembali ke langkah sebelumnya; yang tercatat pada bulannya tidak lagi dihitung.'}{' '}
      Jejaknya tetap tersimpan.
    </p>
  </ReasonDialog>
);

/** A new case for the same paper, under a number of its own. */
export const RenewDialog = ({
  one,
  onRenewed,
  onClose,
}: Props & { onRenewed: (renewal: Facilitation) => void }) => {
  const today = useToday();
  const { form, field, dialog } = useContractForm(
    inputOf(contract.facilitation.renew),
    { uid: useState(newUid)[0], caseUid: one.uid, openedOn: today },
    { save: (values) => client.facilitation.renew(values), onSaved: onRenewed },
  );
  return (
    <FormDialog
      title={`Perpanjang ${one.subject.name}?`}
      size={420}
      isReady
      onClose={onClose}
      {...dialog}
      submit="Buka kasus perpanjangan"
    >
      <DateField
        kind="facilitation"
        label="Dibuka pada"
        {...field('openedOn')}
        onChange={(on) => form.setFieldValue('openedOn', on ?? '')}
      />
    </FormDialog>
  );
};

/** What may be corrected of a case at any time. */
export const ChangeDialog = ({ one, onClose }: Props) => {
  const kind = one.definition!;
  const { data: card } = useQuery(orpc.person.card.queryOptions({ input: { uid: one.person.uid } }));
  const fieldsOf = (subject: string) => ofSubject(kind.fields, subject);
  const { form, line, field, error, dialog } = useContractForm(
    facilitationChange,
    { ...facilitationChangeOf(one), facts: factsOf(fieldsOf(one.subject.code), one.facts) },
    {
      save: (values, basedOn) =>
        doubt.watch(
          client.facilitation.change({
            ...values,
            facts: factsOf(fieldsOf(values.subject), values.facts),
            confirmed: doubt.confirmed,
            basedOn,
          }),
        ),
      onSaved: onClose,
      labels: {
        partner: kind.partner?.label ?? 'Lembaga atau mitra',
        documentNumber: kind.document?.label ?? 'Nomor dokumen',
        askedRp: 'Yang diajukan',
        approvedRp: 'Yang disetujui',
        validUntil: 'Berlaku sampai',
        checkOn: 'Periksa pada',
        subject: kind.subject.label,
        facts: 'Data kasus',
        businessUid: 'Usaha atau koperasi',
        staffUid: 'Konsultan',
        fieldUid: 'Bidang',
      },
    },
  );
  const { values, errors } = form;
  const doubt = useDoubt(values.approvedRp, values.askedRp);
  return (
    <FormDialog
      title={`Data kasus ${one.number}`}
      size={640}
      onClose={onClose}
      {...doubt.over(dialog, error, 'Simpan')}
    >
      <div className={styles.pair}>
        <Select
          label={kind.subject.label}
          data={kind.subject.choices.map(({ code, name }) => ({ value: code, label: name }))}
          value={values.subject}
          onChange={(subject) => subject && form.setFieldValue('subject', subject)}
        />
        {kind.partner && <PartnerField {...line('partner')} />}
        <Select
          label="Usaha atau koperasi"
          placeholder="Tanpa usaha"
          clearable
          data={(card?.businesses ?? []).map(({ uid, name }) => ({ value: uid, label: name }))}
          {...field('businessUid')}
        />
        <ConsultantSelect label="Konsultan" current={one.consultant} {...field('staffUid')} />
        <FieldSelect label="Bidang" {...field('fieldUid')} />
        {kind.money && <NumberField label="Yang diajukan" kind="rupiah" {...field('askedRp')} />}
        {one.approvedRp !== null && (
          <NumberField label="Yang disetujui" kind="rupiah" {...field('approvedRp')} />
        )}
        {one.document && <LineInput {...line('documentNumber')} />}
        <FactFields fields={fieldsOf(values.subject)} errors={errors} {...field('facts')} />
        {one.document && (
          <>
            <DateField kind="validity" label="Berlaku sampai" {...field('validUntil')} />
            <DateField kind="validity" label="Periksa pada" {...field('checkOn')} />
          </>
        )}
      </div>
    </FormDialog>
  );
};
