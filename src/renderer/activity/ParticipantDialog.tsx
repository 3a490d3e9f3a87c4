import { Button, Checkbox, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ActivityParticipant, participantDraft } from '#contract/activity.ts';
import { numericDate, rupiahText } from '#contract/dates.ts';
import { contract } from '#contract/index.ts';
import { client, orpc, showError } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import styles from './activityPage.module.css';

const labels = {
  businessUid: 'Usaha',
  isPresent: 'Hadir',
  agreement: 'Yang disepakati, dan dengan siapa',
  expectedRp: 'Nilai perkiraan',
  realisedRp: 'Nilai terwujud',
  realisedOn: 'Terwujud pada',
};

/** Of somebody on the list: with which business, whether present, what was agreed and what came of it. */
export const ParticipantDialog = ({
  participant,
  onClose,
}: {
  participant: ActivityParticipant;
  onClose: () => void;
}) => {
  const { person, business } = participant;
  const [opened] = useState(() => participantDraft.strip().parse(participant));
  const { data: card } = useQuery({
    ...orpc.person.card.queryOptions({ input: { uid: person.uid } }),
    enabled: !person.isRemoved,
  });
  const { form, line, field, dialog } = useContractForm(inputOf(contract.activity.saveParticipant), opened, {
    save: (values, basedOn) => client.activity.saveParticipant({ ...values, basedOn }),
    onSaved: onClose,
    labels,
    textOf: {
      isPresent: (isPresent: boolean) => (isPresent ? 'hadir' : 'belum hadir'),
      expectedRp: rupiahText,
      realisedRp: rupiahText,
      realisedOn: (on: string | null) => (on ? numericDate(on) : ''),
    },
  });
  const remove = async () => {
    try {
      await client.activity.removeParticipant({ uid: participant.uid });
    } catch (error) {
      return showError(error);
    }
    dialog.leaving.release();
    return onClose();
  };
  return (
    <FormDialog title={person.name} size={560} onClose={onClose} {...dialog}>
      <Select
        label={labels.businessUid}
        placeholder="Tanpa usaha"
        clearable
        data={(card?.businesses ?? (business ? [business] : [])).map(({ uid, name }) => ({
          value: uid,
          label: name,
        }))}
        {...field('businessUid')}
      />
      <Checkbox
        label={labels.isPresent}
        error={form.errors['isPresent']}
        {...form.getInputProps('isPresent', { type: 'checkbox' })}
      />
      <LineInput
        {...line('agreement')}
        data-autofocus
        placeholder="Kosong: tidak ada"
        onChange={(event) =>
          form.setValues({
            agreement: event.currentTarget.value,
            ...(event.currentTarget.value !== '' && { isPresent: true }),
          })
        }
      />
      <div className={styles.form}>
        <NumberField label={labels.expectedRp} kind="rupiah" {...field('expectedRp')} />
        <span />
        <NumberField label={labels.realisedRp} kind="rupiah" {...field('realisedRp')} />
        <DateField kind="past" label={labels.realisedOn} {...field('realisedOn')} />
      </div>
      <div>
        <Button variant="subtle" size="xs" onClick={() => void remove()}>
          Keluarkan dari daftar
        </Button>
      </div>
    </FormDialog>
  );
};
