import { Button } from '@mantine/core';
import { type Facilitation, facilitationChange, facilitationChangeOf } from '#contract/facilitation.ts';
import { client } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { FormTrouble } from '#renderer/app/FormDialog.tsx';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { Card, CardFoot } from '#renderer/ui/Card.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import styles from './facilitation.module.css';
import { type Next, nextLabel } from './NextDialog.tsx';

const schema = facilitationChange.pick({ nextAction: true, dueOn: true });

/** What is to be done and by when, and the one button that takes the case a step further. */
export const NextCard = ({
  one,
  onNext,
  onEnd,
}: {
  one: Facilitation;
  /** With what is typed here and not stored yet. */
  onNext: (typed: Next | undefined) => void;
  onEnd: () => void;
}) => {
  const { form, line, field, dialog } = useContractForm(
    schema,
    { nextAction: one.nextAction, dueOn: one.dueOn },
    {
      save: (values, basedOn) =>
        client.facilitation.change({
          ...facilitationChangeOf(one),
          ...values,
          basedOn: { ...facilitationChangeOf(one), ...basedOn },
        }),
      onSaved: () => {},
      labels: { nextAction: 'Yang dilakukan', dueOn: 'Tanggal tindak lanjut' },
    },
  );
  const { isDirty, isSaving, onSubmit, problem, failure } = dialog;
  const label = nextLabel(one);
  return (
    <Card title="Tindak lanjut">
      <form className={styles.nextForm} onSubmit={onSubmit} noValidate>
        <div className={styles.next}>
          <LineInput {...line('nextAction')} />
          <DateField kind="followUp" label="Tanggal tindak lanjut" {...field('dueOn')} />
        </div>
        <FormTrouble problem={problem} failure={failure} />
        {isDirty && (
          <div className="row">
            <span className="grow small dim">Belum disimpan</span>
            <Button type="submit" size="xs" variant="default" loading={isSaving}>
              Simpan
            </Button>
          </div>
        )}
      </form>
      <CardFoot>
        <Button variant="default" size="md" px={12} onClick={onEnd}>
          Ditolak atau batal
        </Button>
        <span className="grow" />
        {label && (
          <CommandButton
            size="md"
            label={label}
            keys="F8"
            run={() => onNext(isDirty ? form.values : undefined)}
          />
        )}
      </CardFoot>
    </Card>
  );
};
