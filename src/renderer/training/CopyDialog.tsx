import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Training } from '#contract/training.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { newUid } from '#renderer/app/uid.ts';
import { DateField, isDay } from '#renderer/ui/DateField.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
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
  const [startDate, setStartDate] = useState<string | null>(today);
  const [copyUid] = useState(newUid);
  const copy = useMutation({
    ...orpc.training.copy.mutationOptions(),
    meta: { quiet: true },
    onSuccess: ({ uid }) => void navigate({ to: '/pelatihan/$uid', params: { uid } }),
  });
  return (
    <Modal opened onClose={onClose} title="Salin pelatihan" size={480}>
      <form
        className="ask"
        onSubmit={(event) => {
          event.preventDefault();
          if (isDay(startDate)) copy.mutate({ uid: training.uid, newUid: copyUid, startDate });
        }}
      >
        <p>
          <b className="b">{training.title}</b>
        </p>
        <p className="dim">
          Rincian, materi, dan sesinya ikut disalin; peserta tidak. Tanggal sesi digeser mengikuti hari
          pertama yang baru.
        </p>
        <DateField kind="activity" label="Hari pertama" required value={startDate} onChange={setStartDate} />
        {copy.error && (
          <Notice kind="error">
            <b>Belum disalin.</b> {errorText(copy.error)}
          </Notice>
        )}
        <div className="row">
          <span className="grow" />
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
          <Button type="submit" disabled={!isDay(startDate)} loading={copy.isPending} data-autofocus>
            Salin dan buka
          </Button>
        </div>
      </form>
    </Modal>
  );
};
