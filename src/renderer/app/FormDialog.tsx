import { Button, Modal } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
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
  isReady = isDirty,
  isSaving,
  problem,
  failure = null,
  failed = 'Belum tersimpan',
  submit = 'Simpan',
  cancel = 'Batal',
  onSubmit,
  leaving,
  ...dialog
}: DialogProps & {
  isDirty: boolean;
  /** Whether it may be sent; where nothing has to be typed, as it is opened. */
  isReady?: boolean;
  isSaving: boolean;
  /** What could not be done, in a sentence. */
  failure?: string | null;
  /** What has not happened then. */
  failed?: string;
  /** Shown instead of the sentence. */
  problem?: ReactNode;
  submit?: ReactNode;
  cancel?: string;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  leaving: ReturnType<typeof useLeave>;
}) => {
  const close = () => leaving.leave(dialog.onClose);
  return (
    <Dialog {...dialog} onClose={close}>
      <form className="dialog-form" onSubmit={onSubmit} noValidate>
        {dialog.children}
        <div className="dialog-form-foot" data-asking={leaving.isAsking || undefined}>
          {leaving.isAsking ? (
            <LeaveQuestion {...leaving} />
          ) : (
            (problem ??
            (failure && (
              <Notice kind="error">
                <b>{failed}.</b> {failure}
              </Notice>
            )))
          )}
          <div className="row">
            <span className="grow" />
            <Button variant="default" onClick={close} rightSection={<Key keys="Escape" quiet />}>
              {cancel}
            </Button>
            <Button type="submit" loading={isSaving} disabled={!isReady} rightSection={<Key keys="Enter" />}>
              {submit}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
};
