import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Training } from '#contract/training.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { Notice } from '#renderer/ui/Notice.tsx';

/** A training that does not take place, and why. */
export const CancelDialog = ({ training, onClose }: { training: Training; onClose: () => void }) => {
  const [reason, setReason] = useState('');
  const cancel = useMutation({
    ...orpc.training.setStatus.mutationOptions(),
    meta: { quiet: true },
    onSuccess: onClose,
  });
  return (
    <Modal opened onClose={onClose} title="Batalkan pelatihan?" size={480}>
      <form
        className="training-ask"
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim()) cancel.mutate({ uid: training.uid, status: 'cancelled', reason });
        }}
      >
        <p>
          <b className="b">{training.title}</b>
        </p>
        <p className="dim">Peserta dan kehadirannya tetap tersimpan.</p>
        <TextInput
          label="Alasan"
          required
          data-autofocus
          maxLength={200}
          placeholder="Narasumber berhalangan"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {cancel.error && (
          <Notice kind="error">
            <b>Belum dibatalkan.</b> {errorText(cancel.error)}
          </Notice>
        )}
        <div className="row">
          <span className="grow" />
          <Button variant="default" onClick={onClose}>
            Tutup
          </Button>
          <Button type="submit" disabled={!reason.trim()} loading={cancel.isPending}>
            Batalkan pelatihan
          </Button>
        </div>
      </form>
    </Modal>
  );
};
