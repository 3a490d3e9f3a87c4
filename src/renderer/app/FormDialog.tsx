import { Button, Modal } from '@mantine/core';
import { type ComponentProps, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useCommand } from '#renderer/app/commands.tsx';
import { useUnsaved } from '#renderer/app/useUnsaved.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './formDialog.module.css';

type DialogProps = { title: ReactNode; size?: number | string; onClose: () => void; children: ReactNode };

/** A window over the page while it is rendered. */
export const Dialog = ({ title, size = 560, onClose, children }: DialogProps) => (
  <Modal
    opened
    onClose={onClose}
    title={title}
    size={size}
    closeOnClickOutside={false}
    classNames={{ title: styles.title }}
  >
    {children}
  </Modal>
);

/** Leaving a form, by its own button, the menu or a reload: what was typed goes only after a second step. */
export const useLeave = (isDirty: boolean) => {
  const [wanted, setWanted] = useState<{ go: () => void } | null>(null);
  const { release } = useUnsaved(isDirty);
  return {
    /** It is stored, or given up: what follows may go to another page at once. */
    release,
    isAsking: wanted !== null,
    leave: (go: () => void) => (isDirty ? setWanted({ go }) : go()),
    stay: () => setWanted(null),
    discard: () => {
      release();
      wanted?.go();
    },
  };
};

const LeaveQuestion = ({ stay, discard }: Pick<ReturnType<typeof useLeave>, 'stay' | 'discard'>) => {
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

/** At the end of a form: whether it may be left, or what could not be done. */
export const FormTrouble = ({
  leaving,
  problem,
  failure = null,
  failed = 'Belum tersimpan',
}: {
  leaving?: ReturnType<typeof useLeave>;
  /** Shown instead of the sentence. */
  problem?: ReactNode;
  /** What could not be done, in a sentence. */
  failure?: string | null;
  /** What has not happened then. */
  failed?: string;
}) => {
  if (leaving?.isAsking) return <LeaveQuestion {...leaving} />;
  return (
    problem ??
    (failure && (
      <Notice kind="error">
        <b>{failed}.</b> {failure}
      </Notice>
    ))
  );
};

/** What is done with the dialog: in view however long the dialog is. */
export const DialogFoot = ({ isAsking, children }: { isAsking: boolean; children: ReactNode }) => (
  <div className={styles.foot} data-asking={isAsking || undefined}>
    {children}
  </div>
);

/** What must be filled in has the focus first, before a button that would send it empty. */
const markFirst = (form: HTMLFormElement | null) => {
  const required = form?.querySelectorAll<HTMLInputElement>('input:required, textarea:required') ?? [];
  [...required].find(({ value }) => value === '')?.setAttribute('data-autofocus', 'true');
};

/** A form in a window: it stays as typed on any error, and says in place what went wrong. */
export const FormDialog = ({
  isDirty,
  isReady,
  isSaving,
  submit = 'Simpan',
  cancel = 'Batal',
  onSubmit,
  problem,
  failure,
  failed,
  leaving,
  ...dialog
}: DialogProps &
  Omit<ComponentProps<typeof FormTrouble>, 'leaving'> & {
    leaving: ReturnType<typeof useLeave>;
    isDirty: boolean;
    /** Where it may be sent though nothing was typed, or not yet though something was. */
    isReady?: boolean;
    isSaving: boolean;
    /** Null where nothing may be changed. */
    submit?: string | null;
    cancel?: string;
    onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  }) => {
  const close = () => leaving.leave(dialog.onClose);
  const button = useRef<HTMLButtonElement>(null);
  useCommand({
    label: submit ?? 'Simpan',
    keys: 'Ctrl+Enter',
    isDisabled: submit === null || isSaving || !(isReady ?? isDirty),
    run: () => button.current?.form?.requestSubmit(button.current),
    isIn: (over) => over.contains(button.current),
  });
  return (
    <Dialog {...dialog} onClose={close}>
      <form className={styles.form} onSubmit={onSubmit} noValidate ref={markFirst}>
        {dialog.children}
        <DialogFoot isAsking={leaving.isAsking}>
          <FormTrouble leaving={leaving} problem={problem} failure={failure} failed={failed} />
          <div className="row">
            <span className="grow" />
            <Button variant="default" onClick={close} rightSection={<Key keys="Escape" quiet />}>
              {cancel}
            </Button>
            {submit && (
              <Button
                ref={button}
                type="submit"
                data-autofocus={isReady || undefined}
                loading={isSaving}
                disabled={!(isReady ?? isDirty)}
                rightSection={
                  <>
                    <span className={styles.enter}>
                      <Key keys="Enter" />
                    </span>
                    <span className={styles.inLines}>
                      <Key keys="Ctrl+Enter" />
                    </span>
                  </>
                }
              >
                {submit}
              </Button>
            )}
          </div>
        </DialogFoot>
      </form>
    </Dialog>
  );
};
