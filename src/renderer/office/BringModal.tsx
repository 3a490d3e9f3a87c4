import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Backup } from '#contract/backup.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { Notice } from '#renderer/ui/Notice.tsx';

/** Copies a backup of a stick or another folder into the list; it is restored from there like any other. */
export const BringModal = ({
  onBrought,
  onClose,
}: {
  onBrought: (backup: Backup) => void;
  onClose: () => void;
}) => {
  const [path, setPath] = useState('');
  const bring = useMutation({
    ...orpc.backup.bring.mutationOptions(),
    meta: { quiet: true },
    onSuccess: onBrought,
  });
  return (
    <Modal opened onClose={onClose} title={<span className="h2">Ambil cadangan dari folder lain</span>}>
      <form
        className="settings-stack"
        onSubmit={(event) => {
          event.preventDefault();
          bring.mutate({ path });
        }}
      >
        <TextInput
          data-autofocus
          label="Alamat folder atau berkas"
          description="Misalnya E:\ untuk diska lepas; dari sebuah folder diambil cadangan yang terbaru."
          value={path}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        {bring.isError && <Notice kind="error">{errorText(bring.error)}</Notice>}
        <p className="small dim">Salinannya diperiksa dan masuk ke daftar; data sekarang belum berubah.</p>
        <div className="row modal-foot">
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
          <Button type="submit" disabled={path.trim() === ''} loading={bring.isPending}>
            Ambil dan periksa
          </Button>
        </div>
      </form>
    </Modal>
  );
};
