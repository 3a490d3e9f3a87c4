import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import { type Training, type TrainingStatus, trainingStatusWords } from '#contract/training.ts';
import { orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { type MoreAction, MoreActions } from '#renderer/app/MoreActions.tsx';
import { useMay } from '#renderer/app/may.ts';
import { CancelDialog } from './CancelDialog.tsx';
import { CopyDialog } from './CopyDialog.tsx';
import { FinishDialog } from './FinishDialog.tsx';
import { nextStep, steps } from './words.ts';

const useStep = (uid: string, onStep: (status: TrainingStatus) => void) =>
  useMutation({
    ...orpc.training.setStatus.mutationOptions(),
    onSuccess: ({ status }) => {
      notifications.show({ color: 'hijau', message: `Status sekarang: ${trainingStatusWords[status]}.` });
      onStep(status);
    },
    scope: { id: uid },
  });

/** The next natural step as the one filled button, the rest in a menu. */
export const TrainingActions = ({
  training,
  isChanged,
  isImporting,
  onPart,
}: {
  training: Training;
  /** The details or the import are the next thing to do. */
  isChanged: boolean;
  /** Escape ends the import first. */
  isImporting: boolean;
  onPart: (part: 'peserta' | 'kehadiran') => void;
}) => {
  const { uid, status } = training;
  const mayReopen = useMay(contract.training.setStatus, 'reopen');
  const mayRemove = useMay(contract.training.remove);
  const maySubmit = useMay(contract.approval.submit);
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'cancel' | 'copy' | 'finish' | null>(null);
  const step = useStep(uid, (next) => {
    if (next === 'open') onPart('peserta');
    if (next === 'running') onPart('kehadiran');
  });
  const remove = useMutation({
    ...orpc.training.remove.mutationOptions(),
    onSuccess: () => {
      notifications.show({ color: 'hijau', message: 'Draf pelatihan dihapus.' });
      void navigate({ to: '/pelatihan' });
    },
  });
  const go = (to: TrainingStatus) => step.mutate({ uid, status: to });
  const next = nextStep[status];
  const before = status === 'cancelled' ? 'draft' : steps[steps.indexOf(status) - 1];
  const isOver = status === 'done' || status === 'cancelled';
  const mayGoBack = before !== undefined && (mayReopen || !isOver);
  const items: MoreAction[] = [
    ...(mayGoBack && before
      ? [{ label: `Kembalikan ke ${trainingStatusWords[before].toLowerCase()}`, run: () => go(before) }]
      : []),
    {
      label: 'Undangan',
      run: () => void navigate({ to: '/sertifikat/surat', search: { pelatihan: uid } }),
    },
    { label: 'Salin pelatihan', run: () => setDialog('copy') },
    ...(!isOver ? [{ label: 'Batalkan pelatihan', run: () => setDialog('cancel') }] : []),
    ...(status === 'draft' && mayRemove && training.enrolled + training.waiting === 0
      ? [{ label: 'Hapus draf', run: () => remove.mutate({ uid }) }]
      : []),
  ];
  const variant = isChanged || isImporting ? { variant: 'default' } : {};
  return (
    <>
      <CommandButton
        label="Semua pelatihan"
        keys={isImporting ? undefined : 'Escape'}
        variant="default"
        run={() => void navigate({ to: '/pelatihan' })}
      />
      {next && (
        <CommandButton
          {...variant}
          label={next.label}
          keys="F8"
          loading={step.isPending}
          run={() => (next.to === 'done' ? setDialog('finish') : go(next.to))}
        />
      )}
      {status === 'done' && maySubmit && (
        <CommandButton
          {...variant}
          label="Terbitkan sertifikat"
          keys="F8"
          run={() => void navigate({ to: '/sertifikat', search: { pelatihan: uid } })}
        />
      )}
      <MoreActions actions={items} />
      {dialog === 'cancel' && <CancelDialog training={training} onClose={() => setDialog(null)} />}
      {dialog === 'finish' && <FinishDialog training={training} onClose={() => setDialog(null)} />}
      {dialog === 'copy' && <CopyDialog training={training} onClose={() => setDialog(null)} />}
    </>
  );
};
