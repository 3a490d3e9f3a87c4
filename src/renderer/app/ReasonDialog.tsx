import type { ReactNode } from 'react';
import { z } from 'zod';
import { reason } from '#contract/text.ts';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { FormDialog } from './FormDialog.tsx';
import { useContractForm } from './useContractForm.ts';

const schema = z.object({ reason });

const failed = {
  Batalkan: 'Belum dibatalkan',
  Urungkan: 'Belum diurungkan',
  Impor: 'Belum diimpor',
  Lanjutkan: 'Belum dilanjutkan',
};

/** Takes something back, or does what needs one, for a reason that stays on record. */
export const ReasonDialog = ({
  verb = 'Batalkan',
  what,
  example,
  save,
  onDone,
  onClose,
  children,
}: {
  verb?: keyof typeof failed;
  /** "sertifikat": in the title, and on the button that does it. */
  what: string;
  /** A reason as somebody would write it. */
  example: string;
  save: (reason: string) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
  /** What is done, and what stays. */
  children: ReactNode;
}) => {
  const { line, dialog } = useContractForm(
    schema,
    { reason: '' },
    { save: (values) => save(values.reason), onSaved: onDone, labels: { reason: 'Alasan' } },
  );
  return (
    <FormDialog
      title={`${verb} ${what}?`}
      size={480}
      submit={`${verb} ${what}`}
      cancel="Kembali"
      failed={failed[verb]}
      onClose={onClose}
      {...dialog}
    >
      <div className="ask">{children}</div>
      <LineInput {...line('reason')} required data-autofocus placeholder={example} />
    </FormDialog>
  );
};
