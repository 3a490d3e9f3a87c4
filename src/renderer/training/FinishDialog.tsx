import { useQuery } from '@tanstack/react-query';
import { contract } from '#contract/index.ts';
import type { Training } from '#contract/training.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { eligibilityOf } from './words.ts';

/** The second step before a training is over: only a manager can take it up again. */
export const FinishDialog = ({ training, onClose }: { training: Training; onClose: () => void }) => {
  const { data = [] } = useQuery(
    orpc.training.participants.queryOptions({ input: { trainingUid: training.uid } }),
  );
  const { dialog } = useContractForm(
    inputOf(contract.training.setStatus),
    { uid: training.uid, status: 'done' as const },
    { save: client.training.setStatus, onSaved: onClose },
  );
  const count = (...wanted: string[]) =>
    data.filter((each) => each.role === 'Peserta' && wanted.includes(eligibilityOf(each))).length;
  return (
    <FormDialog
      title="Selesaikan pelatihan?"
      size={480}
      submit="Selesaikan pelatihan"
      cancel="Periksa lagi"
      failed="Belum diselesaikan"
      isReady
      onClose={onClose}
      {...dialog}
    >
      <div className="ask">
        <p>
          <b className="b">{count('due', 'issued')}</b> peserta memenuhi syarat sertifikat,{' '}
          <b className="b">{count('not')}</b> belum
          {training.waiting > 0 && (
            <>
              , <b className="b">{training.waiting}</b> masih di daftar tunggu
            </>
          )}
          .
        </p>
        <p className="dim">
          Sesudah selesai, peserta dan kehadirannya tidak berubah lagi. Hanya manajer yang dapat membukanya
          kembali.
        </p>
      </div>
    </FormDialog>
  );
};
