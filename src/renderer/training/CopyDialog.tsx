import { useNavigate } from '@tanstack/react-router';
import { contract } from '#contract/index.ts';
import type { Training } from '#contract/training.ts';
import { client } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { useToday } from '#renderer/ui/today.ts';

/** Asks for the first day of the copy, and opens it. */
export const CopyDialog = ({
  training,
  onClose,
}: {
  training: Pick<Training, 'uid' | 'title'>;
  onClose: () => void;
}) => {
  const navigate = useNavigate();
  const today = useToday();
  const { form, dialog } = useContractForm(
    inputOf(contract.training.copy),
    { uid: training.uid, newUid: newUid(), startDate: today },
    {
      save: client.training.copy,
      onSaved: ({ uid }) => void navigate({ to: '/pelatihan/$uid', params: { uid } }),
    },
  );
  return (
    <FormDialog
      title="Salin pelatihan"
      size={480}
      submit="Salin dan buka"
      failed="Belum disalin"
      isReady
      onClose={onClose}
      {...dialog}
    >
      <div className="ask">
        <p>
          <b className="b">{training.title}</b>
        </p>
        <p className="dim">
          Rincian, materi, dan sesinya ikut disalin; peserta tidak. Tanggal sesi digeser mengikuti hari
          pertama yang baru.
        </p>
      </div>
      <DateField
        kind="activity"
        label="Hari pertama"
        required
        value={form.values.startDate}
        error={form.errors['startDate'] as string | undefined}
        onChange={(day) => form.setFieldValue('startDate', day ?? '')}
      />
    </FormDialog>
  );
};
