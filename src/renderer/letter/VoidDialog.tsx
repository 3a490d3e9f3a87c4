import { useMutation } from '@tanstack/react-query';
import type { Letter } from '#contract/letter.ts';
import { errorText, fieldErrors, orpc } from '#renderer/app/client.ts';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';

/** Takes a letter back, with a reason that stays in the register. */
export const VoidDialog = ({
  letter,
  onClose,
  onVoided,
}: {
  letter: Letter;
  onClose: () => void;
  onVoided: () => void;
}) => {
  const cancel = useMutation({
    ...orpc.letter.void.mutationOptions(),
    meta: { quiet: true },
    onSuccess: () => {
      onVoided();
      onClose();
    },
  });
  return (
    <ReasonDialog
      what="surat"
      example="Salah tanggal"
      reasonError={fieldErrors(cancel.error)['reason']}
      error={cancel.error ? errorText(cancel.error) : undefined}
      isPending={cancel.isPending}
      onReason={(reason) => cancel.mutate({ uid: letter.uid, reason })}
      onClose={onClose}
    >
      <p>
        <b className="b">{letter.number}</b> tentang {letter.subject}. Nomornya tetap tercatat dan tidak
        dipakai lagi. Pembatalan tidak dapat diurungkan.
      </p>
    </ReasonDialog>
  );
};
