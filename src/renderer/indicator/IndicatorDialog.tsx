import { Checkbox, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import {
  definitionOf,
  draftOfIndicator,
  type Indicator,
  type IndicatorDraft,
  TYPED,
} from '#contract/indicator.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import styles from './indicator.module.css';

const WHOLE_OFFICE = 'kantor';
const ALL = 'semua';
const TYPED_NAME = 'Diketik per bulan';

/** What an indicator is and where its numbers come from; new, or opened from the table of its year. */
export const IndicatorDialog = ({
  year,
  indicator,
  position,
  fieldUid,
  onClose,
}: {
  year: number;
  indicator: Indicator | null;
  /** Of a new one. */
  position: number;
  /** The field of a new one: that which the page is narrowed to. */
  fieldUid: string | null;
  onClose: () => void;
}) => {
  const { data: fields = [] } = useQuery(orpc.office.fields.queryOptions());
  const { data: sources = [] } = useQuery(orpc.indicator.sources.queryOptions());
  const [opened] = useState<IndicatorDraft>(() =>
    indicator
      ? draftOfIndicator(indicator)
      : {
          uid: newUid(),
          year,
          fieldUid,
          service: '',
          objective: '',
          unit: '',
          source: TYPED,
          subject: '',
          position,
          isActive: true,
        },
  );
  const { form, line, field, dialog } = useContractForm(inputOf(contract.indicator.save), opened, {
    save: (values, basedOn) => client.indicator.save({ ...values, ...(indicator && { basedOn }) }),
    onSaved: onClose,
    labels: {
      fieldUid: 'Bidang',
      service: 'Layanan',
      objective: 'Sasaran',
      unit: 'Satuan',
      source: 'Angka bulanan',
      subject: 'Hanya',
      position: 'Urutan',
      isActive: 'Dipakai',
    },
    textOf: {
      source: (code: string) => sources.find((each) => each.code === code)?.name ?? TYPED_NAME,
      subject: (code: string) =>
        sources.flatMap(({ choices }) => choices?.all ?? []).find((each) => each.code === code)?.name ??
        'Semua',
      fieldUid: (uid: string | null) => fields.find((each) => each.uid === uid)?.name ?? 'Seluruh kantor',
    },
  });
  const { values } = form;
  const source = sources.find(({ code }) => code === values.source);
  return (
    <FormDialog
      title={indicator ? `Indikator ${year}` : `Indikator baru ${year}`}
      onClose={onClose}
      {...dialog}
    >
      <div className={styles.two}>
        <LineInput {...line('service')} withAsterisk data-autofocus placeholder="Pembiayaan" />
        <Select
          label="Bidang"
          allowDeselect={false}
          data={[
            { value: WHOLE_OFFICE, label: 'Seluruh kantor' },
            ...fields
              .filter(({ uid, isActive }) => isActive || uid === values.fieldUid)
              .map(({ uid, letter, shortName }) => ({ value: uid, label: `${letter} ${shortName}` })),
          ]}
          value={values.fieldUid ?? WHOLE_OFFICE}
          onChange={(next) => form.setFieldValue('fieldUid', next === WHOLE_OFFICE ? null : next)}
        />
      </div>
      <LineInput {...line('objective')} withAsterisk placeholder="Usaha yang memperoleh pembiayaan" />
      <div className={styles.two}>
        <LineInput
          {...line('unit')}
          placeholder="usaha, orang, kali"
          {...(source?.unit && { value: source.unit, disabled: true })}
        />
        <NumberField
          label="Urutan"
          {...field('position')}
          onChange={(next) => form.setFieldValue('position', next ?? 0)}
        />
      </div>
      <Select
        label="Angka bulanan"
        description={
          source ? definitionOf(source, values.fieldUid !== null) : 'Angka tiap bulan diketik manajer.'
        }
        allowDeselect={false}
        searchable
        onFocus={(event) => event.currentTarget.select()}
        nothingFoundMessage="Tidak ada sumber yang disebut begitu."
        maxDropdownHeight={320}
        data={[
          { value: TYPED, label: TYPED_NAME },
          ...sources.map(({ code, name }) => ({ value: code, label: `Dihitung: ${name}` })),
        ]}
        value={values.source}
        error={form.errors['source']}
        onChange={(next) => {
          form.setFieldValue('source', next ?? TYPED);
          form.setFieldValue('subject', '');
        }}
      />
      {source?.choices && (
        <Select
          label={`Hanya ${source.choices.label.toLowerCase()}`}
          allowDeselect={false}
          data={[
            { value: ALL, label: 'Semua' },
            ...source.choices.all.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          value={values.subject || ALL}
          error={form.errors['subject']}
          onChange={(next) => form.setFieldValue('subject', next === ALL || next === null ? '' : next)}
        />
      )}
      <Checkbox
        label="Dipakai: dicetak dan ikut dalam rata-rata"
        {...form.getInputProps('isActive', { type: 'checkbox' })}
      />
    </FormDialog>
  );
};
