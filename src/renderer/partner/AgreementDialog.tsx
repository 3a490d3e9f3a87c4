import { useState } from 'react';
import { numericDate } from '#contract/dates.ts';
import { contract } from '#contract/index.ts';
import {
  type Agreement,
  agreementDraft,
  agreementName,
  type PartnerRow,
  renewalOf,
} from '#contract/partner.ts';
import { client } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { useToday } from '#renderer/ui/today.ts';
import styles from './partner.module.css';

const labels = {
  number: 'Nomor di kertas',
  title: 'Judul',
  signedOn: 'Ditandatangani',
  startsOn: 'Mulai berlaku',
  endsOn: 'Berakhir (kosong: tanpa batas)',
  valueRp: 'Nilai (Rp)',
  note: 'Catatan',
  cancelledOn: 'Dibatalkan sejak',
  cancelReason: 'Alasan pembatalan',
};

const draftOf = (agreement: Agreement) =>
  agreementDraft.strip().parse({ ...agreement, replacesUid: agreement.replaces?.uid ?? null });

/** An agreement that is new, changed, or the renewal of another. */
export const AgreementDialog = ({
  partner,
  changed,
  renewed,
  onClose,
}: {
  partner: PartnerRow;
  changed?: Agreement | undefined;
  renewed?: Agreement | undefined;
  onClose: () => void;
}) => {
  const today = useToday();
  const [opened] = useState(() => {
    if (changed) return draftOf(changed);
    const fresh = { uid: newUid(), partnerUid: partner.uid, number: '' };
    if (renewed)
      return { ...draftOf(renewed), ...renewalOf(renewed, today), ...fresh, replacesUid: renewed.uid };
    const days = { signedOn: today, startsOn: today, endsOn: null };
    return { title: '', ...agreementDraft.omit({ title: true }).parse({ ...fresh, ...days }) };
  });
  const { form, line, field, dialog } = useContractForm(inputOf(contract.partner.saveAgreement), opened, {
    save: (values, basedOn) => client.partner.saveAgreement({ ...values, basedOn }),
    onSaved: onClose,
    labels,
  });
  const date = (name: 'signedOn' | 'startsOn') => ({
    label: labels[name],
    required: true,
    ...field(name),
    onChange: (on: string | null) => form.setFieldValue(name, on ?? ''),
  });
  const what = changed ? 'Ubah perjanjian' : renewed ? 'Perpanjangan perjanjian' : 'Perjanjian baru';
  return (
    <FormDialog
      title={`${what}: ${partner.name}`}
      size={640}
      isReady={renewed && true}
      onClose={onClose}
      {...dialog}
    >
      {renewed && (
        <p className="s13">
          Menggantikan {agreementName(renewed)}
          {renewed.endsOn && `, yang berakhir ${numericDate(renewed.endsOn)}`}.
        </p>
      )}
      <div className={styles.form}>
        <LineInput {...line('title')} required data-autofocus={!renewed || undefined} />
        <LineInput {...line('number')} data-autofocus={renewed && true} />
        <DateField kind="facilitation" {...date('signedOn')} />
        <DateField kind="validity" {...date('startsOn')} />
        <DateField kind="validity" label={labels.endsOn} {...field('endsOn')} />
        <NumberField label={labels.valueRp} kind="rupiah" {...field('valueRp')} />
        {changed && (
          <>
            <DateField kind="facilitation" label={labels.cancelledOn} {...field('cancelledOn')} />
            <LineInput {...line('cancelReason')} />
          </>
        )}
      </div>
      <NoteInput {...line('note')} autosize minRows={1} maxRows={5} />
    </FormDialog>
  );
};
