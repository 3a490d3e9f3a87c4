import { contract } from '#contract/index.ts';
import type { Backup } from '#contract/backup.ts';
import { client } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { LineInput } from '#renderer/ui/LimitedText.tsx';

/** Copies a backup of a stick or another folder into the list; it is restored from there like any other. */
export const BringModal = ({
  onBrought,
  onClose,
}: {
  onBrought: (backup: Backup) => void;
  onClose: () => void;
}) => {
  const { line, dialog } = useContractForm(
    inputOf(contract.backup.bring),
    { path: '' },
    { save: client.backup.bring, onSaved: onBrought, labels: { path: 'Alamat folder atau berkas' } },
  );
  return (
    <FormDialog
      title="Ambil cadangan dari folder lain"
      size={440}
      submit="Ambil dan periksa"
      failed="Belum diambil"
      onClose={onClose}
      {...dialog}
    >
      <LineInput
        {...line('path')}
        data-autofocus
        description="Misalnya E:\ untuk diska lepas; dari sebuah folder diambil cadangan yang terbaru."
      />
      <p className="small dim">Salinannya diperiksa dan masuk ke daftar; data sekarang belum berubah.</p>
    </FormDialog>
  );
};
