import { useMutation } from '@tanstack/react-query';
import type { Training } from '#contract/training.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';

/** A training that does not take place, and why. */
export const CancelDialog = ({ training, onClose }: { training: Training; onClose: () => void }) => {
  const cancel = useMutation({
    ...orpc.training.setStatus.mutationOptions(),
    meta: { quiet: true },
    onSuccess: onClose,
  });
  return (
    <ReasonDialog
      what="pelatihan"
      example="Narasumber berhalangan"
      error={cancel.error ? errorText(cancel.error) : undefined}
      isPending={cancel.isPending}
      onReason={(reason) => cancel.mutate({ uid: training.uid, status: 'cancelled', reason })}
      onClose={onClose}
    >
      <p>
        <b className="b">{training.title}</b>
      </p>
      <p className="dim">Peserta dan kehadirannya tetap tersimpan.</p>
    </ReasonDialog>
  );
};
