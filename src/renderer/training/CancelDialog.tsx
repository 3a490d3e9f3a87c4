import type { Training } from '#contract/training.ts';
import { client } from '#renderer/app/client.ts';
import { ReasonDialog } from '#renderer/app/ReasonDialog.tsx';

/** A training that does not take place, and why. */
export const CancelDialog = ({ training, onClose }: { training: Training; onClose: () => void }) => (
  <ReasonDialog
    what="pelatihan"
    example="Narasumber berhalangan"
    save={(reason) => client.training.setStatus({ uid: training.uid, status: 'cancelled', reason })}
    onDone={onClose}
    onClose={onClose}
  >
    <p>
      <b className="b">{training.title}</b>
    </p>
    <p className="dim">Peserta dan kehadirannya tetap tersimpan.</p>
  </ReasonDialog>
);
