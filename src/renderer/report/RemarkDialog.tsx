import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Outputs } from '#contract/index.ts';
import { periodName } from '#contract/period.ts';
import { type Remark, remark, type RemarkTexts } from '#contract/remark.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { RemarkAdditions } from './RemarkAdditions.tsx';

const labels = { number: 'Nomor laporan', obstacles: 'Kendala', plans: 'Rencana tindak lanjut' };

type Props = {
  period: string;
  /** What was typed before and not stored. */
  draft: Remark | null;
  onDraft: (draft: Remark | null) => void;
  onClose: () => void;
};

const Form = ({
  period,
  stored,
  before,
  months,
  draft,
  onDraft,
  onClose,
}: Props & Omit<Outputs['remark']['period'], 'isLocked'>) => {
  const isCarried = before !== null;
  const opened: Remark = isCarried ? { ...stored, obstacles: before.obstacles, plans: before.plans } : stored;
  const close = () => {
    onDraft(null);
    onClose();
  };
  const { form, line, dialog } = useContractForm(remark, opened, {
    labels,
    stored,
    save: (values, basedOn) => client.remark.save({ period, ...values, basedOn }),
    onSaved: close,
  });
  const { isDirty } = dialog;
  const isTaken = useRef(false);
  useEffect(() => {
    if (isDirty) onDraft(form.values);
    else if (draft && !isTaken.current) form.setValues(draft); // left behind by a power cut
    isTaken.current = true;
  }, [draft, form, isDirty, onDraft]);
  return (
    <FormDialog
      title={`Nomor, kendala, dan rencana ${periodName(period)}`}
      size={760}
      {...dialog}
      isReady={isCarried || isDirty}
      onClose={close}
    >
      {isCarried && (
        <Notice kind="info">
          Kendala dan rencana diambil dari <b>{periodName(before.period)}</b>. Ubah seperlunya; baru tercetak
          sesudah disimpan.
        </Notice>
      )}
      <LineInput {...line('number')} placeholder="Kosong: garis untuk ditulis tangan" data-autofocus />
      <RemarkAdditions
        period={period}
        months={months}
        typed={form.values}
        onChange={(texts: RemarkTexts) => form.setValues(texts)}
      />
      <NoteInput {...line('obstacles')} autosize minRows={5} maxRows={12} />
      <NoteInput
        {...line('plans')}
        autosize
        minRows={5}
        maxRows={12}
        description="Baris kosong memisahkan alinea; baris yang diawali - atau 1. menjadi daftar."
      />
    </FormDialog>
  );
};

/** What the manager writes into the report of a period: its number, what was in the way, what comes next. */
export const RemarkDialog = (props: Props) => {
  const { data } = useQuery(orpc.remark.period.queryOptions({ input: { period: props.period } }));
  return data && <Form {...props} {...data} />;
};
