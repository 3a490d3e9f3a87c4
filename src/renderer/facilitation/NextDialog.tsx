import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { rupiahText } from '#contract/dates.ts';
import {
  type Facilitation,
  facilitationMove,
  type FacilitationPayment,
  type FacilitationStep,
  nextStep,
  validityFrom,
} from '#contract/facilitation.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { DateField, isDay } from '#renderer/ui/DateField.tsx';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { FactFields, factsOf, fieldsAt } from './FactFields.tsx';
import styles from './facilitation.module.css';
import { PaymentDialog } from './PaymentDialog.tsx';
import { showSaved } from './showSaved.ts';
import { useDoubt } from './useDoubt.tsx';
import { subjectOf } from './words.ts';

/** What is to be done, typed and not yet stored. */
export type Next = { nextAction: string; dueOn: string | null };

/** What a case waits for: a step, a part to be paid, or nothing more. */
export const waitsFor = (one: Facilitation): FacilitationStep | 'payment' | null => {
  if (!one.definition || one.endedOn !== null) return null;
  const step = nextStep(one.definition, one.step.code);
  if (step) return step;
  return one.approvedRp !== null && one.paidRp < one.approvedRp ? 'payment' : null;
};

/** The part that is paid next: the first that was planned. */
export const plannedPart = ({ payments }: Facilitation): FacilitationPayment | undefined =>
  payments.find(({ paidOn, cancelledOn }) => paidOn === null && cancelledOn === null);

/** What the button says that does it. */
export const nextLabel = (one: Facilitation): string | null => {
  const next = waitsFor(one);
  if (next === null) return null;
  if (next !== 'payment') return `Catat ${next.name.toLowerCase()}`;
  return `Catat pencairan tahap ${plannedPart(one)?.part ?? one.payments.length + 1}`;
};

const MoveDialog = ({
  one,
  step,
  typed,
  onClose,
}: {
  one: Facilitation;
  step: FacilitationStep;
  typed: Next;
  onClose: () => void;
}) => {
  const today = useToday();
  const kind = one.definition!;
  const fields = fieldsAt(kind, one.subject.code, step.code);
  const validity = subjectOf(kind, one.subject.code)?.validity;
  const end = validity && 'checkEveryYears' in validity ? 'checkOn' : 'validUntil';
  const asksAmount = step.counts === 'asked' && kind.money;
  const [opened] = useState(() => ({
    uid: one.uid,
    step: step.code,
    on: today,
    note: '',
    nextAction: typed.nextAction,
    dueOn: typed.dueOn,
    facts: factsOf(fields, one.facts),
    askedRp: asksAmount ? one.askedRp : null,
    approvedRp: null as number | null,
    document: step.counts === 'issued' ? { number: '', ...validityFrom(validity, today) } : null,
  }));
  const { form, line, field, error, dialog } = useContractForm(facilitationMove, opened, {
    save: (values) => doubt.watch(client.facilitation.move({ ...values, confirmed: doubt.confirmed })),
    onSaved: (saved) => {
      showSaved(saved);
      onClose();
    },
    labels: { note: 'Catatan', nextAction: 'Tindak lanjut', approvedRp: 'Disetujui' },
  });
  const { values, errors } = form;
  const doubt = useDoubt(values.approvedRp, one.askedRp, values.document?.number);
  return (
    <FormDialog
      title={`${one.number}, ${step.name.toLowerCase()}`}
      isReady
      onClose={onClose}
      {...doubt.over(dialog, error, `Catat ${step.name.toLowerCase()}`)}
    >
      <div className={styles.pair}>
        {asksAmount && <NumberField label="Yang diajukan" kind="rupiah" required {...field('askedRp')} />}
        {step.counts === 'approved' && (
          <NumberField
            label="Yang disetujui"
            kind="rupiah"
            required
            data-autofocus
            placeholder={one.askedRp === null ? undefined : `Diajukan ${rupiahText(one.askedRp)}`}
            {...field('approvedRp')}
          />
        )}
        {values.document && (
          <LineInput
            label={kind.document?.label}
            limit={facilitationMove.shape.document.unwrap().shape.number}
            data-autofocus
            {...form.getInputProps('document.number')}
          />
        )}
        <DateField
          kind="facilitation"
          label="Tanggal"
          {...field('on')}
          onChange={(on) => {
            form.setFieldValue('on', on ?? '');
            if (values.document && isDay(on))
              form.setFieldValue('document', { ...values.document, ...validityFrom(validity, on) });
          }}
        />
        <FactFields fields={fields} errors={errors} {...field('facts')} />
        {values.document && (
          <DateField
            kind="validity"
            label={end === 'checkOn' ? 'Periksa pada' : 'Berlaku sampai'}
            value={values.document[end]}
            error={errors[`document.${end}`] as string | undefined}
            onChange={(day) => form.setFieldValue(`document.${end}`, day)}
          />
        )}
      </div>
      <NoteInput
        label="Catatan"
        limit={facilitationMove.shape.note}
        autosize
        minRows={1}
        maxRows={4}
        {...form.getInputProps('note')}
      />
      {step !== kind.steps.at(-1) && (
        <div className={styles.next}>
          <LineInput {...line('nextAction')} />
          <DateField kind="followUp" label="Tanggal tindak lanjut" {...field('dueOn')} />
        </div>
      )}
    </FormDialog>
  );
};

/** Takes a case one step further: what that step asks for, or the part that is paid. */
export const NextDialog = ({
  one: read,
  typed,
  onClose,
}: {
  one: Facilitation;
  typed?: Next | undefined;
  onClose: () => void;
}) => {
  // What is stored by this very dialog does not open the next one behind it.
  const [one] = useState(read);
  const next = waitsFor(one);
  if (next === null) return null;
  if (next === 'payment')
    return <PaymentDialog one={one} part={plannedPart(one) ?? null} onClose={onClose} />;
  return <MoveDialog one={one} step={next} typed={typed ?? one} onClose={onClose} />;
};

/** The same of a case that the board shows; what was read of it before may be older. */
export const NextOnBoard = ({ uid, onClose }: { uid: string; onClose: () => void }) => {
  const { data, isFetchedAfterMount } = useQuery({
    ...orpc.facilitation.get.queryOptions({ input: { uid } }),
    refetchOnMount: 'always',
  });
  return data && isFetchedAfterMount ? <NextDialog one={data} onClose={onClose} /> : null;
};
