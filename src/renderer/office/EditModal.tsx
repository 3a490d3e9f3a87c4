import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { Notice } from '#renderer/ui/Notice.tsx';

/** A small form over the list it belongs to. Closing it throws away what was typed; an error keeps it. */
export const EditModal = ({
  title,
  isSaving,
  error,
  onSave,
  onClose,
  children,
}: {
  title: string;
  isSaving: boolean;
  error: string | null;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}) => (
  <Modal opened onClose={onClose} title={<span className="h2">{title}</span>}>
    <form
      className="settings-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {children}
      {error && (
        <Notice kind="error">
          <b>Belum tersimpan.</b> {error}
        </Notice>
      )}
      <div className="row modal-foot">
        <Button variant="default" onClick={onClose}>
          Batal
        </Button>
        <Button type="submit" loading={isSaving}>
          Simpan
        </Button>
      </div>
    </form>
  </Modal>
);
