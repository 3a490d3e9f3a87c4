import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useCommand } from '#renderer/app/commands.tsx';
import { useUnsaved } from '#renderer/app/useUnsaved.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

/** The end of a form: what went wrong, whether it is saved, and the button that saves it. */
export const SaveBar = ({
  isChanged,
  isSaving,
  isSaved,
  error,
  clash,
  onCancel,
}: {
  isChanged: boolean;
  isSaving: boolean;
  isSaved: boolean;
  error: string | null;
  /** Another window saved the same fields: shown instead of the plain sentence. */
  clash?: ReactNode;
  /** Takes back what was typed or chosen since it was saved. */
  onCancel?: () => void;
}) => {
  const button = useRef<HTMLButtonElement>(null);
  useUnsaved(isChanged);
  useCommand({
    label: 'Simpan pengaturan',
    keys: 'Ctrl+S',
    run: () => button.current?.form?.requestSubmit(),
    isDisabled: !isChanged || isSaving,
  });
  return (
    <div className="save-bar">
      {clash ??
        (error && (
          <Notice kind="error">
            <b>Belum tersimpan.</b> {error}
          </Notice>
        ))}
      <div className="row">
        <Button
          ref={button}
          type="submit"
          disabled={!isChanged}
          loading={isSaving}
          rightSection={<Key keys="Ctrl+S" />}
        >
          Simpan
        </Button>
        {isChanged && onCancel && (
          <Button variant="default" disabled={isSaving} onClick={onCancel}>
            Batal
          </Button>
        )}
        <output className="small dim row">
          {isSaved && (
            <>
              <IconCircleCheck size={15} className="done" /> Tersimpan
            </>
          )}
          {isChanged && !error && 'Ada perubahan yang belum disimpan'}
        </output>
      </div>
    </div>
  );
};
