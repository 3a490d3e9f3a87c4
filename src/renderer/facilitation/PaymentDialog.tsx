import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { rupiahText } from '#contract/dates.ts';
import { type Facilitation, type FacilitationPayment, paymentDraft } from '#contract/facilitation.ts';
import { client } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { numberIn } from '#renderer/ui/typedNumber.ts';
import styles from './facilitation.module.css';
import { showSaved } from './showSaved.ts';

/** What is neither paid nor planned yet. */
const restOf = ({ approvedRp, payments }: Facilitation): number =>
  payments.reduce(
    (rest, { rupiah, cancelledOn }) => (cancelledOn === null ? rest - rupiah : rest),
    approvedRp ?? 0,
  );

/** A part that was paid, or is planned. */
export const PaymentDialog = ({
  one,
  part,
  onClose,
}: {
  one: Facilitation;
  /** Planned, and now paid. */
  part: FacilitationPayment | null;
  onClose: () => void;
}) => {
  const today = useToday();
  const [opened] = useState(() => ({
    uid: part?.uid ?? newUid(),
    caseUid: one.uid,
    rupiah: (part?.rupiah ?? Math.max(0, restOf(one))) || null,
    plannedOn: part?.plannedOn ?? null,
    paidOn: today as string | null,
    note: part?.note ?? '',
  }));
  const { form, line, field, dialog } = useContractForm(paymentDraft, opened, {
    save: (values) => client.facilitation.pay({ ...values, rupiah: values.rupiah ?? 0 }),
    onSaved: (saved) => {
      showSaved(saved);
      onClose();
    },
    labels: { note: 'Catatan' },
  });
  const { values } = form;
  const isPaid = values.paidOn !== null;
  const key = isPaid ? 'paidOn' : 'plannedOn';
  const tell = (next: boolean) =>
    form.setValues(
      next
        ? { paidOn: today, plannedOn: part?.plannedOn ?? null }
        : { paidOn: null, plannedOn: values.paidOn },
    );
  return (
    <FormDialog
      title={`${one.number}, tahap ${part?.part ?? one.payments.length + 1}`}
      size={480}
      isReady
      onClose={onClose}
      {...dialog}
      submit={isPaid ? `Catat cair ${rupiahText(numberIn(values.rupiah) ?? 0)}` : 'Catat rencana'}
    >
      {!part && (
        <SegmentedControl
          aria-label="Keadaan tahap ini"
          value={isPaid ? 'paid' : 'planned'}
          onChange={(next) => tell(next === 'paid')}
          data={[
            { value: 'paid', label: 'Sudah cair' },
            { value: 'planned', label: 'Direncanakan' },
          ]}
        />
      )}
      <div className={styles.pair}>
        <NumberField label="Jumlah" kind="rupiah" required data-autofocus {...field('rupiah')} />
        <DateField
          key={key}
          kind={isPaid ? 'facilitation' : 'validity'}
          label={isPaid ? 'Tanggal cair' : 'Direncanakan untuk'}
          {...field(key)}
          onChange={(day) => form.setFieldValue(key, day ?? '')}
        />
      </div>
      <LineInput {...line('note')} placeholder="Ke rekening usaha" />
    </FormDialog>
  );
};
