import { z } from 'zod';
import { numberText } from '#contract/dates.ts';
import type { LockChange } from '#contract/monthLock.ts';
import { reason } from '#contract/text.ts';
import { client } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { LineInput } from '#renderer/ui/LimitedText.tsx';

const schema = z.object({ reason });

/** Why rows of a locked month are not what they were. */
export const ExplainDialog = ({
  month,
  change: { action, rows, reason: given },
  onClose,
}: {
  month: string;
  change: LockChange;
  onClose: () => void;
}) => {
  const { line, dialog } = useContractForm(
    schema,
    { reason: given ?? '' },
    {
      save: (values) =>
        client.monthLock.explain({ month, marks: rows.map(({ mark }) => mark), reason: values.reason }),
      onSaved: onClose,
      labels: { reason: 'Alasan' },
    },
  );
  return (
    <FormDialog title="Mengapa berubah?" size={480} onClose={onClose} {...dialog}>
      <p className="ask">
        {rows.length === 1 ? rows[0]!.subject : `${action ?? 'Perubahan'}, ${numberText(rows.length)} baris`}
      </p>
      <LineInput
        {...line('reason')}
        required
        data-autofocus
        placeholder="Salah pilih layanan, dicocokkan dengan lembar konsultasi"
      />
    </FormDialog>
  );
};
