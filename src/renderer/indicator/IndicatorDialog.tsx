import { Checkbox, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import {
  draftOfIndicator,
  type Indicator,
  type IndicatorDraft,
  type IndicatorSource,
  indicatorSource,
  indicatorSourceWords,
} from '#contract/indicator.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import styles from './indicator.module.css';

const WHOLE_OFFICE = 'kantor';

/** What an indicator is and where its numbers come from; new, or opened from the table of its year. */
export const IndicatorDialog = ({
  year,
  indicator,
  position,
  onClose,
}: {
  year: number;
  indicator: Indicator | null;
  /** Of a new one. */
  position: number;
  onClose: () => void;
}) => {
  const { data: fields = [] } = useQuery(orpc.office.fields.queryOptions());
  const [opened] = useState<IndicatorDraft>(() =>
    indicator
      ? draftOfIndicator(indicator)
      : {
          uid: newUid(),
          year,
          fieldUid: null,
          service: '',
          objective: '',
          unit: '',
          source: 'typed',
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
      position: 'Urutan',
      isActive: 'Dipakai',
    },
    textOf: {
      source: (source: IndicatorSource) => indicatorSourceWords[source].name,
      fieldUid: (uid: string | null) => fields.find((each) => each.uid === uid)?.name ?? 'Seluruh kantor',
    },
  });
  const { values } = form;
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
        <LineInput {...line('unit')} placeholder="usaha, orang, kali" />
        <NumberField
          label="Urutan"
          {...field('position')}
          onChange={(next) => form.setFieldValue('position', next ?? 0)}
        />
      </div>
      <Select
        label="Angka bulanan"
        description={indicatorSourceWords[values.source].definition}
        allowDeselect={false}
        maxDropdownHeight={320}
        data={indicatorSource.options.map((value) => ({
          value,
          label: value === 'typed' ? 'Diketik per bulan' : `Dihitung: ${indicatorSourceWords[value].name}`,
        }))}
        value={values.source}
        onChange={(next) => form.setFieldValue('source', next as IndicatorSource)}
      />
      <Checkbox
        label="Dipakai: dicetak dan ikut dalam rata-rata"
        {...form.getInputProps('isActive', { type: 'checkbox' })}
      />
    </FormDialog>
  );
};
