import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Letter } from '#contract/letter.ts';
import { errorText, fieldErrors, orpc } from '#renderer/app/client.ts';
import { Notice } from '#renderer/ui/Notice.tsx';

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
  const [reason, setReason] = useState('');
  const cancel = useMutation({
    ...orpc.letter.void.mutationOptions(),
    meta: { quiet: true },
    onSuccess: () => {
      onVoided();
      onClose();
    },
  });
  const errors = fieldErrors(cancel.error);
  return (
    <Modal opened onClose={onClose} title="Batalkan surat?" size={480}>
      <form
        className="letter-ask"
        onSubmit={(event) => {
          event.preventDefault();
          cancel.mutate({ uid: letter.uid, reason });
        }}
      >
        <p>
          <b className="b">{letter.number}</b> tentang {letter.subject}. Nomornya tetap tercatat dan tidak
          dipakai lagi. Pembatalan tidak dapat diurungkan.
        </p>
        <TextInput
          data-autofocus
          label="Alasan"
          required
          maxLength={200}
          placeholder="Salah tanggal"
          value={reason}
          error={errors['reason']}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {cancel.error && !errors['reason'] && (
          <Notice kind="error">
            <b>Belum dibatalkan.</b> {errorText(cancel.error)}
          </Notice>
        )}
        <div className="row">
          <span className="grow" />
          <Button variant="default" onClick={onClose}>
            Kembali
          </Button>
          <Button type="submit" loading={cancel.isPending} disabled={reason.trim() === ''}>
            Batalkan surat
          </Button>
        </div>
      </form>
    </Modal>
  );
};
