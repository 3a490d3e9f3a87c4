import type { Letter } from '#contract/letter.ts';
import { client } from '#renderer/app/client.ts';
import { ReasonDialog } from '#renderer/app/ReasonDialog.tsx';

/** Takes a letter back, with a reason that stays in the register. */
export const VoidDialog = ({
  letter,
  onClose,
  onVoided,
}: {
  letter: Letter;
  onClose: () => void;
  onVoided: () => void;
}) => (
  <ReasonDialog
    what="surat"
    example="Salah tanggal"
    save={(reason) => client.letter.void({ uid: letter.uid, reason })}
    onDone={() => {
      onVoided();
      onClose();
    }}
    onClose={onClose}
  >
    <p>
      <b className="b">{letter.number}</b> tentang {letter.subject}. Nomornya tetap tercatat dan tidak dipakai
      lagi. Pembatalan tidak dapat diurungkan.
    </p>
  </ReasonDialog>
);
