import { Button, Modal } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { errorText } from '#renderer/app/client.ts';
import { useUnsaved } from '#renderer/app/useUnsaved.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import './formDialog.css';

type DialogProps = { title: ReactNode; size?: number | string; onClose: () => void; children: ReactNode };

/** A window over the page while it is rendered. */
export const Dialog = ({ title, size = 560, onClose, children }: DialogProps) => (
  <Modal
    opened
    onClose={onClose}
    title={title}
    size={size}
    closeOnClickOutside={false}
    classNames={{ title: 'dialog-title' }}
  >
    {children}
  </Modal>
);

/** Leaving a form, by its own button, the menu or a reload: what was typed goes only after a second step. */
export const useLeave = (isDirty: boolean) => {
  const [wanted, setWanted] = useState<{ go: () => void } | null>(null);
  useUnsaved(isDirty);
  return {
    isAsking: wanted !== null,
    leave: (go: () => void) => (isDirty ? setWanted({ go }) : go()),
    stay: () => setWanted(null),
    discard: () => wanted?.go(),
  };
};

const LeaveQuestion = ({ stay, discard }: { stay: () => void; discard: () => void }) => {
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  return (
    <Notice
      kind="warn"
      action={
        <>
          <Button size="xs" variant="default" onClick={stay} ref={safe}>
            Lanjut mengisi
          </Button>
          <Button size="xs" variant="subtle" onClick={discard}>
            Buang isian
          </Button>
        </>
      }
    >
      <b>Isian ini belum disimpan.</b> Bila ditutup sekarang, isiannya hilang.
    </Notice>
  );
};

/** A form in a window: it stays as typed on any error, and says in place what went wrong. */
export const FormDialog = ({
  isDirty,
  isSaving,
  error,
  submit = 'Simpan',
  onSubmit,
  problem,
  leaving,
  ...dialog
}: DialogProps & {
  isDirty: boolean;
  isSaving: boolean;
  error: unknown;
  submit?: string;
  onSubmit: (event?: FormEvent<HTMLFormElement>) => void;
  /** Shown instead of the plain sentence of `error`. */
  problem?: ReactNode;
  leaving: ReturnType<typeof useLeave>;
}) => {
  const close = () => leaving.leave(dialog.onClose);
  return (
    <Dialog {...dialog} onClose={close}>
      <form className="dialog-form" onSubmit={onSubmit} noValidate>
        {dialog.children}
        <div className="dialog-form-foot" data-asking={leaving.isAsking || undefined}>
          {leaving.isAsking && <LeaveQuestion {...leaving} />}
          {!leaving.isAsking &&
            error !== null &&
            (problem ?? (
              <Notice kind="error">
                <b>Belum tersimpan.</b> {errorText(error)}
              </Notice>
            ))}
          <div className="row">
            <span className="grow" />
            <Button variant="default" onClick={close} rightSection={<Key keys="Escape" quiet />}>
              Batal
            </Button>
            <Button type="submit" loading={isSaving} disabled={!isDirty} rightSection={<Key keys="Enter" />}>
              {submit}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
};
