import { Button, Modal } from '@mantine/core';
import styles from './designer.module.css';

/** Before one goes away from a design that is not saved. */
export const LeaveDialog = ({
  isSaving,
  onSave,
  onDiscard,
  onStay,
}: {
  isSaving: boolean;
  onSave: () => void;
  onDiscard: () => void;
  onStay: () => void;
}) => (
  <Modal opened onClose={onStay} title="Desain ini belum disimpan" size={480}>
    <div className={styles.ask}>
      <p>Perubahan sejak simpanan terakhir hilang bila Anda pergi tanpa menyimpan.</p>
      <div className="row wrap">
        <Button variant="subtle" onClick={onDiscard}>
          Buang perubahan
        </Button>
        <span className="grow" />
        <Button variant="default" onClick={onStay}>
          Lanjut mengubah
        </Button>
        <Button onClick={onSave} loading={isSaving} data-autofocus>
          Simpan lalu pergi
        </Button>
      </div>
    </div>
  </Modal>
);
