import { Button, Modal } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { Training } from '#contract/training.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { standingOf } from './words.ts';

/** The second step before a training is over: only a manager can take it up again. */
export const FinishDialog = ({ training, onClose }: { training: Training; onClose: () => void }) => {
  const { data = [] } = useQuery(
    orpc.training.participants.queryOptions({ input: { trainingUid: training.uid } }),
  );
  const finish = useMutation({
    ...orpc.training.setStatus.mutationOptions(),
    meta: { quiet: true },
    onSuccess: onClose,
  });
  const count = (...wanted: string[]) =>
    data.filter((each) => each.role === 'Peserta' && wanted.includes(standingOf(each))).length;
  return (
    <Modal opened onClose={onClose} title="Selesaikan pelatihan?" size={480}>
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
        {finish.error && (
          <Notice kind="error">
            <b>Belum diselesaikan.</b> {errorText(finish.error)}
          </Notice>
        )}
        <div className="row">
          <span className="grow" />
          <Button variant="default" onClick={onClose}>
            Periksa lagi
          </Button>
          <Button
            data-autofocus
            loading={finish.isPending}
            onClick={() => finish.mutate({ uid: training.uid, status: 'done' })}
          >
            Selesaikan pelatihan
          </Button>
        </div>
      </div>
    </Modal>
  );
};
