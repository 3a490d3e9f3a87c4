import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { contract } from '#contract/index.ts';
import { clientName, type MenteeRow, type MenteeStatus, menteeStatusWords } from '#contract/mentee.ts';
import { client } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { isToClose, unmetText } from './words.tsx';

/** Another status of a client. One who was not met for long is proposed for closing, with that as the reason. */
export const StatusDialog = ({
  mentee,
  to,
  title,
  label,
  isLocked = false,
  children,
  onClose,
}: {
  mentee: MenteeRow;
  to: MenteeStatus;
  title: string;
  label: string;
  isLocked?: boolean;
  children?: ReactNode;
  onClose: () => void;
}) => {
  const today = useToday();
  const isRequired = to === 'stopped' || isLocked;
  const reason = to === 'stopped' && isToClose(mentee, today) ? unmetText(mentee, today) : '';
  const { line, dialog } = useContractForm(
    inputOf(contract.mentoring.setStatus),
    { uid: mentee.uid, status: to, reason },
    {
      save: (values) => client.mentoring.setStatus(values),
      onSaved: () => {
        notifications.show({
          color: 'hijau',
          message: `Status ${clientName(mentee)} sekarang: ${menteeStatusWords[to]}.`,
        });
        onClose();
      },
      labels: { reason: isRequired ? 'Alasan' : 'Catatan, boleh kosong' },
    },
  );
  return (
    <FormDialog title={title} size={480} submit={label} isReady onClose={onClose} {...dialog}>
      {children}
      <LineInput
        {...line('reason')}
        withAsterisk={isRequired}
        data-autofocus
        placeholder="Usaha pindah ke luar daerah"
      />
    </FormDialog>
  );
};

/** Closing that the list proposes: whoever was reached after all cancels it, and nothing has changed. */
export const CloseDialog = ({ mentee, onClose }: { mentee: MenteeRow; onClose: () => void }) => (
  <StatusDialog
    mentee={mentee}
    to="stopped"
    title={`Hentikan pendampingan ${clientName(mentee)}?`}
    label="Hentikan"
    onClose={onClose}
  >
    <p className="s13 dim">
      Dampingan {mentee.consultant.name}. {mentee.sessions} sesi dan {mentee.programs} program kerjanya tetap
      tersimpan dan dihitung. Sasarannya dapat diaktifkan lagi kapan saja tahun ini.
    </p>
  </StatusDialog>
);
